import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { openIndexedDb } from './indexed-db-progress-store.ts';

/** A store for the page, and whether it outlives the page; `why` it does not is for developers. */
export type OpenedStore =
  | { readonly store: ProgressStore; readonly isKept: true }
  | { readonly store: ProgressStore; readonly isKept: false; readonly why: string };

/** How long a person looks at a page that has not begun, in milliseconds: there are browsers that never answer. */
const PATIENCE = 3000;

/** Opens what the browser keeps. Where it keeps nothing, as in some private windows, the page goes on in memory. */
export async function openStore(signal = AbortSignal.timeout(PATIENCE)): Promise<OpenedStore> {
  try {
    return { store: await openIndexedDb(undefined, signal), isKept: true };
  } catch (error) {
    return { store: memoryProgressStore(), isKept: false, why: String(error) };
  }
}
