import fc from 'fast-check';
import type { Catalog } from '../../../lambda/workout/catalog/catalog.ts';
import { exerciseOf, WHOLE_WORKOUT, workoutOf } from '../../../lambda/workout/catalog/catalog.ts';
import { exercisesIn, planFor } from '../../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../../lambda/workout/plan/spared.ts';
import { NEAR_ENOUGH } from '../../../lambda/workout/planner/near-enough.ts';
import { planLasting } from '../../../lambda/workout/planner/planner.ts';
import { unbegun } from '../../../lambda/workout/progress/progress.ts';
import { runs } from '../../support/effort.ts';
import { isInOrder } from '../../support/in-order.ts';
import * as structure from '../../support/structure.ts';

/** Catalogues with many different rules of what must come first. */

const MINUTE = 60_000;
const SOME = Object.values(structure.catalog.exercises);

/** A catalogue of so many exercises, each after those that `after` names by their numbers. */
function catalogOf(afters: readonly (readonly number[])[]): Catalog {
  const exercises = afters.map((after, index) => {
    const like = exerciseOf(structure.catalog, SOME[index % SOME.length]?.id ?? '');
    return {
      ...like,
      id: `exercise-${index}`,
      after: after.length > 0 ? after.map((each) => `exercise-${each}`) : undefined,
    };
  });
  const whole = { ...workoutOf(structure.catalog, WHOLE_WORKOUT), exercises: exercises.map(({ id }) => id) };
  return {
    ...structure.catalog,
    exercises: Object.fromEntries(exercises.map((exercise) => [exercise.id, exercise])),
    workouts: { ...structure.catalog.workouts, [WHOLE_WORKOUT]: whole },
  };
}

function planned(catalog: Catalog, minutes: number) {
  const underWay = unbegun(planFor(catalog, WHOLE_WORKOUT), 0);
  return planLasting(
    { catalog, underWay, how: { cadence: catalog.cadences.normal, spared: NOTHING_SPARED } },
    minutes * MINUTE,
  );
}

const anyRules = fc.integer({ min: 1, max: 14 }).chain((size) => {
  return fc.tuple(
    ...Array.from({ length: size }, (_, index) => {
      return index === 0 ? fc.constant([]) : fc.uniqueArray(fc.nat({ max: index - 1 }), { maxLength: 2 });
    }),
  );
});

test('whatever must come first comes first, and the plan has an exercise', () => {
  fc.assert(
    fc.property(anyRules, fc.integer({ min: 4, max: 60 }), (rules, minutes) => {
      const catalog = catalogOf(rules);
      const { plan } = planned(catalog, minutes);
      expect(exercisesIn(plan).length).toBeGreaterThan(0);
      expect(isInOrder(catalog, plan)).toBe(true);
    }),
    runs(60),
  );
});

const CHAIN = Array.from({ length: 100 }, (_, index) => (index === 0 ? [] : [index - 1]));
const FREE = CHAIN.map(() => []);

test.each([10, 20, 30, 60])('a hundred exercises, each after the one before, make a plan of %i minutes', (minutes) => {
  const { plan, lasts } = planned(catalogOf(CHAIN), minutes);
  expect(Math.abs(lasts - minutes * MINUTE)).toBeLessThanOrEqual(NEAR_ENOUGH);
  expect(exercisesIn(plan)).toEqual(exercisesIn(plan).map((_, index) => `exercise-${index}`));
});

test('a hundred different rules take a few times as long as none', () => {
  const [chain, free] = [catalogOf(CHAIN), catalogOf(FREE)];
  const tookBy = (catalog: Catalog) => {
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now();
      planned(catalog, 30);
      return performance.now() - began;
    });
    return Math.min(...times);
  };
  tookBy(free);
  expect(tookBy(chain) / tookBy(free)).toBeLessThan(20);
});
