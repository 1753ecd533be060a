import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** The most that the store may take of a turn; and as much again as a busy computer may take beside it. */
const SHARE: Milliseconds = 1_500 + 500;

/** A store, and whether a turn has waited longer for it than its share. */
export interface WatchedStore {
  readonly store: ProgressStore;
  /** Ends a turn. @returns whether something was still waited for when its share of time was over. */
  readonly endTurn: () => boolean;
}

/** The clock of a turn begins with its first call. It rings after the skill's own, however busy the computer is. */
export function watchedStore(behind: ProgressStore): WatchedStore {
  let pending = 0;
  let clock: NodeJS.Timeout | undefined;
  let isOverdue = false;
  const ring = () => {
    isOverdue ||= pending > 0;
  };
  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    clock ??= setTimeout(ring, SHARE);
    pending += 1;
    try {
      return await work();
    } finally {
      pending -= 1;
    }
  };
  return {
    store: {
      read: (...args) => watched(() => behind.read(...args)),
      write: (...args) => watched(() => behind.write(...args)),
      household: (...args) => watched(() => behind.household(...args)),
      forget: (...args) => watched(() => behind.forget(...args)),
    },
    endTurn: () => {
      const wasOverdue = isOverdue;
      clearTimeout(clock);
      clock = undefined;
      isOverdue = false;
      return wasOverdue;
    },
  };
}
