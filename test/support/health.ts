import { itemOf } from '../../lambda/storage/item.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { MOVEMENTS } from '../../lambda/workout/vocabulary.ts';

/** Words of health: none of them stands in a row, a log or a metric. */
export const HEALTH =
  /\b(pain|hurt|hurts|sore|ache|dizzy|numb|sick|cramp|unwell|danger|emergency|stuck|osteoporosis|pregnant|disc|spleen|knee|wrist|elbow|shoulder|neck|hip|chest|spared|movements?|kneel|arch-back|bend-forward|lower-back)\b/i;

/** What a person asked to leave out is a choice about movements, and the only place where their names stand in a row. */
function withoutChoices(key: string, value: unknown): unknown {
  const isChoice = key === 'leftOut' || key === 'freeOf';
  return isChoice && Array.isArray(value) ? value.filter((each) => !MOVEMENTS.some((kind) => kind === each)) : value;
}

/** A store that writes each row down as it is stored. */
export function watchedBy(written: string[], store: ProgressStore): ProgressStore {
  return {
    ...store,
    write: (owner, row, signal) => {
      written.push(JSON.stringify(itemOf(owner, row), withoutChoices));
      return store.write(owner, row, signal);
    },
  };
}
