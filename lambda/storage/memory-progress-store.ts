import type { Progress } from '../workout/progress.ts';
import type { Owner, ProgressStore } from '../workout/progress-store.ts';

/** A store for tests: it forgets everything with the process. */
export function memoryProgressStore(): ProgressStore {
  const rows = new Map<string, Progress>();
  const key = ({ userId, person }: Owner) => JSON.stringify([userId, person]);
  return {
    read: async (owner) => rows.get(key(owner)),
    write: async (owner, progress) => {
      rows.set(key(owner), progress);
    },
  };
}
