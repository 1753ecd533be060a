import type { Catalog } from '../catalog/catalog.ts';
import { exerciseOf } from '../catalog/catalog.ts';
import { isMet } from '../catalog/exercise.ts';
import type { EntryId } from '../vocabulary.ts';
import type { Plan } from './plan.ts';
import { entryAt, isDone, without } from './plan.ts';

/** What must come first in a workout: "the boat after the cat, or after the fold and arch". */

/**
 * The exercises of which one must be done before an entry, as none was.
 * @returns empty where the entry needs none, or has had one.
 */
export function missingBefore(catalog: Catalog, plan: Plan, index: number): readonly EntryId[] {
  const entry = entryAt(plan, index);
  const { after = [] } = entry.kind === 'exercise' ? exerciseOf(catalog, entry.id) : {};
  const done = plan.entries.filter(isDone).map(({ id }) => id);
  return isMet(after, done) ? [] : after;
}

/**
 * A plan without the exercises, from an index on, that can be begun no more: all that may come before them is left out, and
 * none of it is done. Example: without the cat, and without the fold and arch, no boat.
 * @returns undefined where no exercise would be left.
 */
export function withoutImpossible(catalog: Catalog, plan: Plan, from: number): Plan | undefined {
  const index = plan.entries.findIndex((_, entry) => entry >= from && isImpossible(catalog, plan, entry));
  if (index < 0) return plan;
  const possible = without(plan, index);
  return possible && withoutImpossible(catalog, possible, from);
}

function isImpossible(catalog: Catalog, plan: Plan, index: number): boolean {
  const missing = missingBefore(catalog, plan, index);
  return missing.length > 0 && missing.every((id) => plan.leftOut?.includes(id));
}

/** A plan in which what must come before an exercise, and before that, is not left out. */
export function withPrerequisites(catalog: Catalog, plan: Plan, id: EntryId): Plan {
  const needed = prerequisitesOf(catalog, id);
  return plan.leftOut ? { ...plan, leftOut: plan.leftOut.filter((each) => !needed.includes(each)) } : plan;
}

function prerequisitesOf(catalog: Catalog, id: EntryId): readonly EntryId[] {
  const { after = [] } = Object.hasOwn(catalog.exercises, id) ? exerciseOf(catalog, id) : {};
  return [...after, ...after.flatMap((each) => prerequisitesOf(catalog, each))];
}
