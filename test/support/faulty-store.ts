import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';

export type Fault = 'refuses' | 'hangs' | 'answers too late';

/** Time that a store may take is over at once: nobody waits in a test. */
export const atOnce = () => AbortSignal.abort(new Error('too late'));

/** A store in front of another that fails on command. */
export interface FaultyStore extends ProgressStore {
  /** From now on. */
  readonly fail: (faults: { readonly read?: Fault; readonly write?: Fault }) => void;
  readonly calls: { reads: number; writes: number; households: number };
}

export function faultyStore(behind: ProgressStore = memoryProgressStore()): FaultyStore {
  let faults: Parameters<FaultyStore['fail']>[0] = {};
  const calls = { reads: 0, writes: 0, households: 0 };
  return {
    calls,
    fail: (next) => {
      faults = next;
    },
    read: (owner, now, signal) => {
      calls.reads += 1;
      return failing(faults.read, signal, () => behind.read(owner, now));
    },
    write: (owner, row, signal) => {
      calls.writes += 1;
      return failing(faults.write, signal, () => behind.write(owner, row));
    },
    household: (userId, signal) => {
      calls.households += 1;
      return failing(faults.read, signal, () => behind.household(userId));
    },
    forget: (userId) => failing(faults.write, undefined, () => behind.forget(userId)),
  };
}

async function failing<T>(
  fault: Fault | undefined,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  switch (fault) {
    case undefined:
      return work();
    case 'refuses':
      throw new Error('the table is on fire');
    case 'hangs':
      return givenUp(signal);
    case 'answers too late':
      await work();
      return givenUp(signal);
  }
}

function givenUp(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = () => reject(signal?.reason);
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp);
  });
}
