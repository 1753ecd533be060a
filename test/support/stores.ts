import type { Session } from '../../lambda/coach/session.ts';
import { VERSION } from '../../lambda/coach/session.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Progress } from '../../lambda/workout/progress/progress.ts';
import type { Owner, ProgressStore, Row } from '../../lambda/workout/progress/progress-store.ts';
import { NOON } from './builders.ts';

/** Somebody whose voice is not recognised. */
export const OWNER: Owner = { userId: 'a-household', person: 'account' };

/** A store in memory that knows somebody. */
export async function storeWith(progress: Progress, owner = OWNER): Promise<ProgressStore> {
  const store = memoryProgressStore();
  await keepIn(store, progress, owner);
  return store;
}

/** A store in memory that has a row as it is. */
export async function storeWithRow(row: Row, owner = OWNER): Promise<ProgressStore> {
  const store = memoryProgressStore();
  for (let revision = 1; revision <= row.revision; revision += 1) await store.write(owner, { ...row, revision });
  return store;
}

/** Puts progress in place of whatever is kept of somebody. */
export async function keepIn(store: ProgressStore, progress: Progress, owner = OWNER): Promise<void> {
  const { revision } = await rowIn(store, owner);
  await store.write(owner, { progress, revision: revision + 1, lastWrite: aWrite() });
}

export function aWrite(changes: Partial<Row['lastWrite']> = {}) {
  return { sessionId: 'an-earlier-session', requestId: 'an-earlier-request', at: NOON, ...changes };
}

export async function rowIn(store: ProgressStore, owner = OWNER): Promise<Row> {
  const row = await store.read(owner, NOON);
  if (row === 'newer') throw new Error('a row of a newer version');
  return row;
}

export async function progressIn(store: ProgressStore, owner = OWNER): Promise<Progress> {
  return (await rowIn(store, owner)).progress;
}

/** What a session remembers that was told what the first row of a store holds. */
export function attributesOf(progress: Progress, changes: Partial<Session> = {}) {
  const stored = progress.person;
  const row = { kind: 'known', revision: 1 } as const;
  return { version: VERSION, owner: OWNER, progress, stored, row, requestId: 'a-request', ...changes };
}
