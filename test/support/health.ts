import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { MOVEMENTS } from '../../lambda/workout/vocabulary.ts';

/** What a person asked to leave out is a choice about movements, and the only place where their names stand in a row. */
function withoutChoices(key: string, value: unknown): unknown {
  const isChoice = key === 'leftOut' || key === 'freeOf';
  return isChoice && Array.isArray(value) ? value.filter((each) => !MOVEMENTS.some((kind) => kind === each)) : value;
}

/** A store that writes down all that is stored of each row. */
export function watchedBy(written: string[], store: ProgressStore): ProgressStore {
  return {
    ...store,
    write: (owner, row, signal) => {
      written.push(JSON.stringify({ ...owner, ...row }, withoutChoices));
      return store.write(owner, row, signal);
    },
  };
}
