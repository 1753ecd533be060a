import { PACES } from '../../../lambda/workout/cadence.ts';
import { exerciseOf, formOf } from '../../../lambda/workout/catalog/catalog.ts';
import { STANDING } from '../../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../../lambda/workout/plan/place.ts';
import type { Plan } from '../../../lambda/workout/plan/plan.ts';
import { entryFor, exercisesIn } from '../../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../../lambda/workout/plan/spared.ts';
import type { Planned, Planning } from '../../../lambda/workout/planner/length.ts';
import { ruler } from '../../../lambda/workout/planner/length.ts';
import { NEAR_ENOUGH } from '../../../lambda/workout/planner/near-enough.ts';
import { planLasting } from '../../../lambda/workout/planner/planner.ts';
import { spread } from '../../../lambda/workout/planner/spread.ts';
import type { Milliseconds } from '../../../lambda/workout/vocabulary.ts';
import { NOON } from '../../support/builders.ts';
import { isThorough } from '../../support/effort.ts';
import { isInOrder } from '../../support/in-order.ts';
import { catalog, plan } from '../../support/structure.ts';

/** The planner against every plan that there is: all choices of the six exercises, in both forms of what is around them. */

const MINUTE = 60_000;
const ORDER = ['cat', ...exercisesIn(plan).filter((id) => id !== 'cat')];
const CHOICES = Array.from({ length: 2 ** ORDER.length }, (_, bits) => ORDER.filter((_, index) => (bits >> index) & 1));

function everyPlan(): readonly Plan[] {
  const forms = [undefined, true] as const;
  const plans = forms.flatMap((warmUp) =>
    forms.flatMap((coolDown) =>
      CHOICES.filter((ids) => ids.length > 0).map((ids): Plan => {
        const inOrder = ids.length === ORDER.length ? exercisesIn(plan) : ids;
        return {
          ...plan,
          entries: [
            { kind: 'warm-up', id: 'warm-up', short: warmUp },
            ...inOrder.flatMap((id) => entryFor(catalog, plan, id) ?? []),
            { kind: 'cool-down', id: 'cool-down', short: coolDown },
          ],
        };
      }),
    ),
  );
  return plans.filter((each) => isInOrder(catalog, each));
}

const PLANS = everyPlan();

/** With as many more repetitions as fill the time, in turn. */
function filled(lastsOf: (plan: Plan) => Milliseconds, least: Plan, asked: Milliseconds): Planned {
  const lasts = lastsOf(least);
  const extras = least.entries.map((entry, index) => {
    if (entry.kind !== 'exercise') return { lasts: 0, most: 0 };
    const more = { ...least, entries: least.entries.with(index, { ...entry, dose: entry.dose + 1 }) };
    return { lasts: lastsOf(more) - lasts, most: formOf(catalog, entry).dose.most - entry.dose };
  });
  const added = spread(asked - lasts, extras);
  const entries = least.entries.map((entry, index) => {
    return entry.kind === 'exercise' ? { ...entry, dose: entry.dose + (added[index] ?? 0) } : entry;
  });
  return { plan: { ...least, entries }, lasts: lastsOf({ ...least, entries }) };
}

/** What counts, in this order: near, exercises, whole passages, less load. */
function rank({ plan: { entries }, lasts }: Planned, asked: Milliseconds): readonly number[] {
  const miss = Math.abs(lasts - asked);
  if (miss > NEAR_ENOUGH) return [0, -Math.round(miss / 1000)];
  const ids = exercisesIn({ workout: '', entries });
  const whole = entries.filter((entry) => entry.kind !== 'exercise' && !entry.short).length;
  return [1, ids.length, whole, -ids.reduce((sum, id) => sum + exerciseOf(catalog, id).load, 0)];
}

function compared(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, at) => value !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

const LENGTHS = Array.from({ length: 40 }, (_, index) => index + 3).filter(
  (minutes) => isThorough || minutes % 4 === 0,
);

describe.each(PACES)('at the %s pace', (pace) => {
  const underWay = { plan, place: beginningOf(0), body: STANDING, leftAt: NOON };
  const planning: Planning = { catalog, underWay, how: { cadence: catalog.cadences[pace], spared: NOTHING_SPARED } };
  const lastsOf = ruler(planning);

  test.each(LENGTHS)('no plan is better for %i minutes', (minutes) => {
    const asked = minutes * MINUTE;
    const best = PLANS.map((least) => rank(filled(lastsOf, least, asked), asked)).reduce((best, each) => {
      return compared(each, best) > 0 ? each : best;
    });
    expect(rank(planLasting(planning, asked), asked)).toEqual(best);
  });
});
