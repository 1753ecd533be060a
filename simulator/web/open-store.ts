import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';

/** A store for the page, and whether it outlives the page: a browser may refuse to keep anything. */
export interface OpenedStore {
  readonly store: ProgressStore;
  readonly isKept: boolean;
}

/** Opens what the browser keeps; where it keeps nothing, a store in memory. */
export async function openStore(): Promise<OpenedStore> {
  return { store: memoryProgressStore(), isKept: false };
}
