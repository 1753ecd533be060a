import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** The most that the store may take of a turn; and what the skill may take to leave it. */
const SHARE: Milliseconds = 1_500 + 500;

/** Time is counted in steps, each begun when the one before it has ended: of one that a busy computer stood still, it counts no more. */
const STEP: Milliseconds = 50;

/** A store, and whether a turn has waited longer for it than its share. */
export interface WatchedStore {
  readonly store: ProgressStore;
  /** Ends a turn. @returns whether something was still waited for when its share of time was over. */
  readonly endTurn: () => boolean;
}

/** The clock of a turn begins with its first call. It ends after the skill's own, however busy the computer is. */
export function watchedStore(behind: ProgressStore): WatchedStore {
  let pending = 0;
  let clock: NodeJS.Timeout | undefined;
  let isOverdue = false;
  const count = (left: Milliseconds) => {
    if (left > 0) clock = setTimeout(() => count(left - STEP), STEP);
    else isOverdue ||= pending > 0;
  };
  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!clock) count(SHARE);
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
