import type { Catalog } from '../catalog/catalog.ts';
import { canBegin } from './free.ts';
import type { InPlan } from './plan.ts';
import { entryAt, isDone } from './plan.ts';
import type { Spared } from './spared.ts';

/**
 * The first exercise that was passed over on the way to the cool-down, and can be begun now. The last before it is not asked
 * for again: a person who has left that has done so just now. What was left out is not in the plan.
 * @returns its index; undefined where there is none.
 */
export function passedOver(catalog: Catalog, to: InPlan, spared: Spared): number | undefined {
  const { plan, place } = to;
  const index = plan.entries.findIndex((entry, index) => {
    const isUndone = entry.kind === 'exercise' && !isDone(entry);
    return index < place.entry - 1 && isUndone && canBegin(catalog, to, index, spared);
  });
  return index < 0 ? undefined : index;
}

/** Whether a place is the cool-down, and something was passed over that was not offered yet. */
export function isRestDue(catalog: Catalog, to: InPlan, spared: Spared): boolean {
  const isCoolDown = entryAt(to.plan, to.place.entry).kind === 'cool-down';
  return isCoolDown && !to.plan.restOffered && passedOver(catalog, to, spared) !== undefined;
}

/** The workout in which it is offered: once. */
export function withRestOffered<Where extends InPlan>(to: Where): Where {
  return { ...to, plan: { ...to.plan, restOffered: true } };
}
