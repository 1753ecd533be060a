import { exercisesIn, withDone } from '../../../lambda/workout/plan/plan.ts';
import { withoutLoads } from '../../../lambda/workout/progress/after-pain.ts';
import { aPlace, sore, underWay } from '../../support/builders.ts';
import { catalog, plan } from '../../support/structure.ts';

/** What is kept of a workout in which something hurt: the next session knows nothing of it. */

test.each([
  {
    name: 'the lower back, after the fold: nothing that arches or bends is left, but what is done',
    done: ['kneeling-fold'],
    spared: sore('arch-back', 'bend-forward', 'lift-both-ends'),
    left: ['kneeling-fold'],
  },
  {
    name: 'the wrists: what is not on the hands is left',
    done: ['kneeling-fold'],
    spared: sore('wrists', 'lift-both-ends'),
    left: ['kneeling-fold', 'seated-stretch'],
  },
  {
    name: 'where no exercise would be left, it stays as it is',
    done: [],
    spared: sore('arch-back', 'bend-forward', 'lift-both-ends'),
    left: exercisesIn(plan),
  },
  { name: 'nothing: it stays as it is', done: [], spared: sore(), left: exercisesIn(plan) },
])('$name', ({ done, spared, left }) => {
  const indices = done.map((id) => plan.entries.findIndex((entry) => entry.id === id));
  const here = underWay(aPlace('kneeling-fold', 'done'), { plan: withDone(plan, indices) });
  const after = withoutLoads(catalog, here, spared);
  expect(exercisesIn(after.plan)).toEqual(left);
  expect(after.place).toEqual(here.place);
});

test('an exercise that was passed over, and loads what hurts, goes from before the place', () => {
  const here = underWay(aPlace('cat', 'done'), { plan: withDone(plan, [1, 4]) });
  const { plan: left, place } = withoutLoads(catalog, here, sore('arch-back', 'lift-both-ends'));
  expect(exercisesIn(left)).toEqual(['kneeling-fold', 'cat', 'seated-stretch']);
  expect(left.entries[place.entry]?.id).toBe('cat');
});
