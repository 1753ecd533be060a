import type { Owner, ProgressStore, Row } from '../workout/progress/progress-store.ts';
import { NO_ROW } from '../workout/progress/progress-store.ts';

/** A store for tests: it forgets everything with the process. */
export function memoryProgressStore(): ProgressStore {
  const rows = new Map<string, Row>();
  const key = ({ userId, person }: Owner) => JSON.stringify([userId, person]);
  const rowOf = (owner: Owner) => rows.get(key(owner)) ?? NO_ROW;
  return {
    read: async (owner) => rowOf(owner),
    write: async (owner, row) => {
      if (rowOf(owner).revision !== row.revision - 1) return false;
      rows.set(key(owner), row);
      return true;
    },
    household: async (userId) => {
      return [...rows].flatMap(([each, row]) => {
        const [account, person] = JSON.parse(each);
        return account === userId ? [{ person, row }] : [];
      });
    },
    forget: async (userId) => {
      for (const each of [...rows.keys()]) if (JSON.parse(each)[0] === userId) rows.delete(each);
    },
  };
}
