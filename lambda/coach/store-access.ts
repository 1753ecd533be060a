import type { ProgressStore } from '../workout/progress/progress-store.ts';
import type { Instant } from '../workout/vocabulary.ts';
import { logError } from './log.ts';

/** The store, for as long as one turn may take. */
export interface StoreAccess {
  readonly store: ProgressStore;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

/** What comes of work on the store; a store that refuses or takes too long never stops a workout. */
export async function tried<T>(work: () => Promise<T>): Promise<T | 'failed'> {
  try {
    return await work();
  } catch (error) {
    logError(error instanceof Error ? error : new Error(String(error)));
    return 'failed';
  }
}
