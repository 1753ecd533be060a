import { freeEntry } from '../workout/plan/free.ts';
import { entryAt, exercisesIn } from '../workout/plan/plan.ts';
import type { UnderWay } from '../workout/progress/progress.ts';
import type { EntryId } from '../workout/vocabulary.ts';
import type { Turn } from './turn.ts';

/** The exercise that is asked for, by its name or its number in the plan; undefined where there is none of that number. */
export function exerciseMeant({ catalog, spared, said }: Turn, underWay: UnderWay): EntryId | undefined {
  const { exercise, number } = said;
  const { plan, place } = underWay;
  if (exercise !== undefined || number === undefined) return exercise;
  if (number === 'last') return exercisesIn(plan).at(-1);
  if (number !== 'next') return exercisesIn(plan)[number - 1];
  const next = freeEntry(catalog, underWay, place.entry + 1, spared);
  return next === undefined ? undefined : entryAt(plan, next).id;
}
