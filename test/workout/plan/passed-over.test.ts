import { restingIn } from '../../../lambda/workout/plan/body.ts';
import { freeEntry } from '../../../lambda/workout/plan/free.ts';
import { passedOver } from '../../../lambda/workout/plan/passed-over.ts';
import { withDone, without } from '../../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../../lambda/workout/plan/spared.ts';
import { aPlace, sore } from '../../support/builders.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

/** Before the cool-down, with some exercises done: they are the entries 1 to 6. */
function before(done: readonly number[], of = plan) {
  return { plan: withDone(of, done), place: aPlace('cool-down', 'steps'), body: restingIn('sitting') };
}

test.each([
  { name: 'the first that is not done', done: [1, 3, 6], entry: 2 },
  { name: 'never the last, which was just left', done: [1, 2, 3, 4, 5], entry: undefined },
  { name: 'nothing where all is done', done: [1, 2, 3, 4, 5, 6], entry: undefined },
])('what was passed over is $name', ({ done, entry }) => {
  expect(passedOver(catalog, before(done), NOTHING_SPARED)).toBe(entry);
});

test('what loads what is spared, and what was left out, is not offered', () => {
  expect(passedOver(catalog, before([1, 2, 3, 4, 6]), sore('lift-both-ends'))).toBeUndefined();
  const less = without(plan, entryOf('boat')) ?? plan;
  expect(
    passedOver(
      catalog,
      { ...before([1, 2, 3, 4, 5], less), place: { entry: 6, at: 'steps', step: 1 } },
      NOTHING_SPARED,
    ),
  ).toBeUndefined();
});

test('what is done out of order does not come again', () => {
  const at = { ...before([5]), place: aPlace('cat', 'done') };
  expect(freeEntry(catalog, at, 5, NOTHING_SPARED)).toBe(6);
});
