import type { Catalog } from '../catalog/catalog.ts';
import type { Plan } from '../plan/plan.ts';
import { isCoolingDown } from '../plan/plan.ts';
import { isSameMovements } from './choices.ts';
import { withForm } from './form-change.ts';
import { choicesOf } from './person.ts';
import type { Progress } from './progress.ts';
import { unbegun } from './progress.ts';

/** A plan that was made before, as it would be made now. */

/**
 * A workout under way as its person leaves things out by now: another session, or another person of the household, may have left
 * out something else. Where nothing would be left, and in the cool-down, it stays as it is, and what is left out is spared all the same.
 */
export function asLeftOut(catalog: Catalog, progress: Progress): Progress {
  const { person, underWay } = progress;
  const { form, leftOut } = choicesOf(person);
  if (!underWay || isCoolingDown(underWay) || isSameMovements(underWay.plan.freeOf ?? [], leftOut)) return progress;
  const change = withForm(catalog, underWay, form, leftOut);
  return change ? { person, underWay: change.underWay } : progress;
}

/**
 * A plan of which nothing is done, all of it in its form: what was done on the mat, before the rest was on the chair, would be done
 * on the chair now. @returns undefined where no exercise would be in it.
 */
export function anew(catalog: Catalog, plan: Plan): Plan | undefined {
  return withForm(catalog, unbegun(plan, 0), plan.form ?? 'floor')?.underWay.plan;
}
