import type { Catalog } from '../../lambda/workout/catalog/catalog.ts';
import { exerciseOf } from '../../lambda/workout/catalog/catalog.ts';
import { isMet } from '../../lambda/workout/catalog/exercise.ts';
import type { Plan } from '../../lambda/workout/plan/plan.ts';

/** Whether each exercise of a plan comes after what must come before it. */
export function isInOrder(catalog: Catalog, { entries }: Plan): boolean {
  return entries.every(({ kind, id }, index) => {
    const before = entries.slice(0, index).map((entry) => entry.id);
    return kind !== 'exercise' || isMet(exerciseOf(catalog, id).after, before);
  });
}
