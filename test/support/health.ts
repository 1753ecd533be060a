import { itemOf } from '../../lambda/storage/item.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { MOVEMENTS } from '../../lambda/workout/vocabulary.ts';

/** What a person asked to leave out is a choice about movements, and the only place where their names stand in a row, in its texts. */
function withoutChoices(key: string, value: unknown): unknown {
  if ((key === 'progress' || key === 'found') && typeof value === 'string') return JSON.parse(value);
  const isChoice = key === 'leftOut' || key === 'freeOf';
  return isChoice && Array.isArray(value) ? value.filter((each) => !MOVEMENTS.some((kind) => kind === each)) : value;
}

/** A store that writes each row down as it is stored, without what is a choice. */
export function watchedBy(written: string[], store: ProgressStore): ProgressStore {
  return {
    ...store,
    write: (owner, row, signal) => {
      written.push(JSON.stringify(itemOf(owner, row), withoutChoices));
      return store.write(owner, row, signal);
    },
  };
}
