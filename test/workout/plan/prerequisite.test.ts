import type { Catalog } from '../../../lambda/workout/catalog/catalog.ts';
import { exerciseOf } from '../../../lambda/workout/catalog/catalog.ts';
import { STANDING } from '../../../lambda/workout/plan/body.ts';
import { firstOf } from '../../../lambda/workout/plan/free.ts';
import type { Plan } from '../../../lambda/workout/plan/plan.ts';
import { exercisesIn, withDone, withoutAll } from '../../../lambda/workout/plan/plan.ts';
import { missingBefore, withoutImpossible, withPrerequisites } from '../../../lambda/workout/plan/prerequisite.ts';
import { NOTHING_SPARED } from '../../../lambda/workout/plan/spared.ts';
import { insertBefore, leaveOut } from '../../../lambda/workout/progress/moves.ts';
import { aPlace, sore, underWay } from '../../support/builders.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

describe('what must come first', () => {
  const done = (...ids: string[]) =>
    withDone(
      plan,
      ids.map((id) => entryOf(id)),
    );

  test.each([
    { id: 'boat', plan, missing: ['cat', 'fold-and-arch'] },
    { id: 'boat', plan: done('kneeling-fold'), missing: ['cat', 'fold-and-arch'] },
    { id: 'boat', plan: done('fold-and-arch'), missing: [] },
    { id: 'kneeling-lift', plan: done('cat'), missing: [] },
    { id: 'cat', plan, missing: [] },
    { id: 'cool-down', plan, missing: [] },
  ])('before $id: $missing', ({ id, plan, missing }) => {
    expect(missingBefore(catalog, plan, entryOf(id))).toEqual(missing);
  });

  test('the cat is offered, and where the wrists are sore nothing is', () => {
    const at = underWay(aPlace('boat', 'steps'), { body: STANDING });
    expect(firstOf(catalog, at, NOTHING_SPARED)).toBe('cat');
    expect(firstOf(catalog, at, sore('wrists'))).toBeUndefined();
  });

  test('it is moved to just before what needs it, wherever it stood, and nothing is lost', () => {
    const first = insertBefore(catalog, underWay(aPlace('kneeling-lift', 'steps')), 'cat');
    const order = ['kneeling-fold', 'fold-and-arch', 'cat', 'kneeling-lift', 'boat', 'seated-stretch'];
    expect(exercisesIn(first.plan)).toEqual(order);
    expect(first.plan.entries[first.place.entry]?.id).toBe('cat');
  });
});

describe('without what must come first', () => {
  test.each([
    { without: ['cat'], left: ['kneeling-fold', 'fold-and-arch', 'kneeling-lift', 'boat', 'seated-stretch'] },
    { without: ['cat', 'fold-and-arch'], left: ['kneeling-fold', 'seated-stretch'] },
    { without: ['fold-and-arch', 'cat', 'boat'], left: ['kneeling-fold', 'seated-stretch'] },
  ])('$without there is $left', ({ without, left }) => {
    const possible = withoutImpossible(catalog, withoutAll(plan, without), 0);
    expect(possible && exercisesIn(possible)).toEqual(left);
  });

  test('what is done counts, though it is left out afterwards', () => {
    const done = withDone(plan, [entryOf('cat')]);
    const at = underWay(aPlace('cat', 'done'), { plan: { ...done, leftOut: ['cat', 'fold-and-arch'] } });
    expect(withoutImpossible(catalog, at.plan, at.place.entry + 1)).toBe(at.plan);
  });

  test('what needs it in turn is left out too', () => {
    const chain = catalogWith({ cat: ['kneeling-fold'], boat: ['cat'] });
    const possible = withoutImpossible(chain, withoutAll(plan, ['kneeling-fold']), 0);
    expect(possible && exercisesIn(possible)).toEqual(['fold-and-arch', 'kneeling-lift', 'seated-stretch']);
  });

  test('an exercise that all others need stays', () => {
    const only = { ...underWay(aPlace('warm-up', 'steps')), plan: boatAfterCat() };
    expect(leaveOut(catalog, only, 1)).toBeUndefined();
    expect(leaveOut(catalog, only, 2)?.plan.leftOut).toEqual(['fold-and-arch', 'boat']);
  });

  test('an exercise that is asked for brings back what must come before it, and before that', () => {
    const chain = catalogWith({ cat: ['kneeling-fold'], boat: ['cat'] });
    const leftOut = ['kneeling-fold', 'cat', 'seated-stretch'];
    expect(withPrerequisites(chain, { ...plan, leftOut }, 'boat').leftOut).toEqual(['seated-stretch']);
  });

  /** The cat, and the boat after it, without the fold and arch. */
  function boatAfterCat(): Plan {
    const entries = plan.entries.filter(({ kind, id }) => kind !== 'exercise' || id === 'cat' || id === 'boat');
    return { ...plan, leftOut: ['fold-and-arch'], entries };
  }

  /** A catalog in which some exercises come after others, and no other does. */
  function catalogWith(rules: Readonly<Record<string, readonly string[]>>): Catalog {
    const exercises = Object.keys(catalog.exercises).map((id) => [
      id,
      { ...exerciseOf(catalog, id), after: rules[id] },
    ]);
    return { ...catalog, exercises: Object.fromEntries(exercises) };
  }
});
