import fc from 'fast-check';
import type { Cadence } from '../../../lambda/workout/cadence.ts';
import { PACES } from '../../../lambda/workout/cadence.ts';
import { formOf, WHOLE_WORKOUT } from '../../../lambda/workout/catalog/catalog.ts';
import { restingIn, STANDING } from '../../../lambda/workout/plan/body.ts';
import type { StartingPlace } from '../../../lambda/workout/plan/place.ts';
import { beginningOf } from '../../../lambda/workout/plan/place.ts';
import type { Plan } from '../../../lambda/workout/plan/plan.ts';
import { bodyAfter, exercisesIn, planFor } from '../../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../../lambda/workout/plan/spared.ts';
import type { Planning } from '../../../lambda/workout/planner/length.ts';
import { lengthOf, ruler } from '../../../lambda/workout/planner/length.ts';
import { NEAR_ENOUGH } from '../../../lambda/workout/planner/near-enough.ts';
import { planLasting, possibleLengths } from '../../../lambda/workout/planner/planner.ts';
import { spread } from '../../../lambda/workout/planner/spread.ts';
import { timelineOf } from '../../../lambda/workout/timeline/timeline.ts';
import { FORMS } from '../../../lambda/workout/vocabulary.ts';
import { aPlace, NOON } from '../../support/builders.ts';
import { isThorough, runs } from '../../support/effort.ts';
import { isInOrder } from '../../support/in-order.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

const { normal } = catalog.cadences;
const MINUTE = 60_000;

function planning(changes: Partial<Planning['underWay']> = {}, cadence: Cadence = normal): Planning {
  const underWay = { plan, place: beginningOf(0), body: STANDING, leftAt: NOON, ...changes };
  return { catalog, underWay, how: { cadence, spared: NOTHING_SPARED } };
}

/** The timelines one after the other, each for a body that comes from the one before. */
function addedUp({ entries, workout }: Plan, cadence: Cadence): number {
  let body = STANDING;
  return entries.reduce((sum, entry, index) => {
    const { lasts } = timelineOf(catalog, {
      plan: { entries, workout },
      place: beginningOf(index),
      body,
      cadence,
      away: 0,
    });
    body = bodyAfter(catalog, entry);
    return sum + lasts;
  }, 0);
}

const anyCadence = fc.oneof(
  fc.constantFrom(...PACES).map((pace) => catalog.cadences[pace]),
  fc.record({ inhale: fc.integer({ min: 2, max: 10 }), exhale: fc.integer({ min: 2, max: 10 }) }),
);
/** From one length to the next that is tried. */
const SWEEP = isThorough ? MINUTE / 4 : 0.75 * MINUTE;
const anyAsked = fc.integer({ min: -MINUTE, max: 90 * MINUTE });

describe('whatever is asked for, at any cadence', () => {
  test('the plan is never empty, its doses are within bounds, and it keeps the order of the workout, the cat first where some is left out', () => {
    fc.assert(
      fc.property(anyCadence, anyAsked, (cadence, asked) => {
        const { plan: planned } = planLasting(planning({}, cadence), asked);
        const ids = exercisesIn(planned);
        expect(ids.length).toBeGreaterThan(0);
        const inOrder = exercisesIn(plan).filter((id) => ids.includes(id));
        const isWhole = ids.length === exercisesIn(plan).length;
        const first = !isWhole && ids.includes('cat') ? ['cat'] : [];
        expect(ids).toEqual([...first, ...inOrder.filter((id) => !first.includes(id))]);
        expect(isInOrder(catalog, planned)).toBe(true);
        for (const entry of planned.entries) {
          if (entry.kind !== 'exercise') continue;
          const { least, most } = formOf(catalog, entry).dose;
          expect(entry.dose).toBeGreaterThanOrEqual(least);
          expect(entry.dose).toBeLessThanOrEqual(most);
        }
      }),
      runs(60),
    );
  });

  test('the planned length is what the timelines add up to', () => {
    fc.assert(
      fc.property(anyCadence, anyAsked, (cadence, asked) => {
        const { plan: planned, lasts } = planLasting(planning({}, cadence), asked);
        expect(lasts).toBe(addedUp(planned, cadence));
      }),
      runs(60),
    );
  });
});

test('in any form the plan is in that form, of even doses where both sides have their half, and as long as it says', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), anyCadence, anyAsked, (form, cadence, asked) => {
      const whole = planFor(catalog, 'back-stretches', form);
      const { plan: planned, lasts } = planLasting(planning({ plan: whole }, cadence), asked);
      expect(lasts).toBe(addedUp(planned, cadence));
      for (const entry of planned.entries) {
        const others = whole.entries.filter(({ id }) => id === entry.id);
        expect(others.map(({ form }) => form)).toEqual([entry.form]);
        if (entry.kind !== 'exercise') continue;
        const { least, most, inPairs } = formOf(catalog, entry).dose;
        expect([entry.dose >= least, entry.dose <= most, inPairs ? entry.dose % 2 : 0]).toEqual([true, true, 0]);
      }
    }),
    runs(60),
  );
});

test("an exercise of which fewer were wanted is planned with the article's least again", () => {
  const few = {
    ...plan,
    entries: plan.entries.map((entry) => (entry.kind === 'exercise' ? { ...entry, dose: 3 } : entry)),
  };
  const { plan: planned } = planLasting(planning({ plan: few }), 0);
  for (const entry of planned.entries) {
    if (entry.kind === 'exercise') expect(entry.dose).toBe(formOf(catalog, entry).dose.least);
  }
});

test.each(PACES)(
  'at the %s pace it is within half a minute of what was asked, from eight minutes to the longest',
  (pace) => {
    const asking = planning({}, catalog.cadences[pace]);
    const lastsOf = ruler(asking);
    const { most } = possibleLengths(asking, lastsOf);
    for (let asked = 8 * MINUTE; asked <= most; asked += SWEEP) {
      expect(Math.abs(planLasting(asking, asked, lastsOf).lasts - asked)).toBeLessThanOrEqual(NEAR_ENOUGH);
    }
  },
);

describe('below eight minutes it is near, with one exercise at least', () => {
  test.each(PACES)('at the %s pace', (pace) => {
    const asking = planning({}, catalog.cadences[pace]);
    const [shortest, other] = [planLasting(asking, 4 * MINUTE), planLasting(asking, 7 * MINUTE)];
    expect(exercisesIn(shortest.plan)).toHaveLength(1);
    expect(shortest.lasts).toBeLessThan(4.75 * MINUTE);
    expect(Math.abs(other.lasts - 7 * MINUTE)).toBeLessThanOrEqual(NEAR_ENOUGH);
  });
});

test('the longest is all exercises at the most that the article allows', () => {
  const { plan: longest } = planLasting(planning(), Number.MAX_SAFE_INTEGER);
  expect(longest.entries.map((entry) => (entry.kind === 'exercise' ? entry.dose : entry.short))).toEqual([
    ...[undefined, 15, 8, 15, 10, 15, 15, undefined],
  ]);
});

test('the whole workout fits the time that it takes', () => {
  expect(planLasting(planning(), lengthOf(planning())).plan).toEqual(plan);
});

describe('in the middle of a workout', () => {
  const here = (place: StartingPlace, changes: Partial<Plan> = {}) => {
    return planning({ place, body: restingIn('heels'), plan: { ...plan, ...changes } });
  };

  test('what was done, and what is at hand, stays as it is', () => {
    const cat: StartingPlace = { entry: entryOf('cat'), at: 'set', repetition: 4 };
    const { plan: planned, lasts } = planLasting(here(cat), 8 * MINUTE);
    expect(planned.entries.slice(0, entryOf('cat') + 1)).toEqual(plan.entries.slice(0, entryOf('cat') + 1));
    expect(planned.entries.at(-1)?.kind).toBe('cool-down');
    expect(lasts).toBe(lengthOf(planning({ place: cat, body: restingIn('heels'), plan: planned })));
  });

  test('what was left out does not come back', () => {
    const { plan: planned } = planLasting(here(beginningOf(1), { leftOut: ['boat'] }), 60 * MINUTE);
    expect(exercisesIn(planned)).not.toContain('boat');
  });

  test('what there was no time for comes back when there is', () => {
    const short = planLasting(here(beginningOf(1)), 8 * MINUTE).plan;
    expect(exercisesIn(short).length).toBeLessThan(6);
    expect(exercisesIn(planLasting(here(beginningOf(1), short), 60 * MINUTE).plan)).toHaveLength(6);
  });

  test('in the last part there is nothing to choose', () => {
    const last = planning({ place: beginningOf(plan.entries.length - 1), body: restingIn('sitting') });
    expect(planLasting(last, 30 * MINUTE).plan).toEqual(plan);
    const { least, most } = possibleLengths(last);
    expect(least).toBe(most);
  });

  test('once the last is done, nothing is left', () => {
    const place = aPlace('cool-down', 'done');
    expect(lengthOf({ ...planning(), underWay: { ...planning().underWay, place } })).toBe(0);
  });
});

test('the short workout is content only, and shorter than half the whole', () => {
  const short = planFor(catalog, 'short-back-stretches');
  expect(short.entries.map(({ id }) => id)).toEqual(['warm-up', 'cat', 'kneeling-fold', 'seated-stretch', 'cool-down']);
  expect(lengthOf(planning({ plan: short }))).toBeLessThan(lengthOf(planning()) / 2);
  expect(planFor(catalog, WHOLE_WORKOUT)).toEqual(plan);
});

describe('filling', () => {
  test.each([
    { room: 0, extras: [{ lasts: 10, most: 5 }], added: [0] },
    { room: -30, extras: [{ lasts: 10, most: 5 }], added: [0] },
    {
      room: 60,
      extras: [
        { lasts: 10, most: 5 },
        { lasts: 20, most: 5 },
      ],
      added: [2, 2],
    },
    {
      room: 35,
      extras: [
        { lasts: 10, most: 1 },
        { lasts: 40, most: 5 },
      ],
      added: [0, 1],
    },
    {
      room: 1000,
      extras: [
        { lasts: 10, most: 2 },
        { lasts: 40, most: 3 },
      ],
      added: [2, 3],
    },
    { room: 7, extras: [], added: [] },
  ])('$room with $extras is $added', ({ room, extras, added }) => {
    expect(spread(room, extras)).toEqual(added);
  });
});
