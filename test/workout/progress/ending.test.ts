import { entryAt, withDone, without } from '../../../lambda/workout/plan/plan.ts';
import type { Spared } from '../../../lambda/workout/plan/spared.ts';
import { NOTHING_SPARED } from '../../../lambda/workout/plan/spared.ts';
import { ended, isCoolDownLeft } from '../../../lambda/workout/progress/ending.ts';
import type { UnderWay } from '../../../lambda/workout/progress/progress.ts';
import { aPlace, progress, sore, underWay } from '../../support/builders.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

/** The exercises of the plan are its entries 1 to 6. */
function at(done: readonly number[], changes: Partial<UnderWay> = {}): UnderWay {
  return underWay(aPlace('cool-down', 'done'), { plan: withDone(plan, done), ...changes });
}

describe('a workout whose cool-down was passed or declined', () => {
  test.each([
    { name: 'all six', done: [1, 2, 3, 4, 5, 6], kind: 'whole', finished: 1 },
    { name: 'half of them', done: [1, 3, 5], kind: 'most', finished: 1 },
    { name: 'two of them', done: [1, 2], kind: 'some', finished: 0 },
    { name: 'none', done: [], kind: 'none', finished: 0 },
  ])('with $name done it is "$kind"', ({ done, kind, finished }) => {
    const ending = ended(catalog, progress(), at(done));
    expect(ending).toMatchObject({ kind, number: done.length, count: 6 });
    expect(ending.progress.person.history.finished).toBe(finished);
    expect(ending.progress.underWay === undefined).toBe(kind !== 'some');
  });

  test('of some, the rest is kept: it goes on at the first that is not done, and offers again what is passed over', () => {
    const { underWay: kept } = ended(
      catalog,
      progress(),
      at([1, 5], { plan: { ...withDone(plan, [1, 5]), restOffered: true } }),
    ).progress;
    expect(kept).toMatchObject({ place: { entry: 2, at: 'steps', step: 1 } });
    expect(kept?.plan).toEqual({ ...withDone(plan, [1, 5]), restOffered: undefined });
  });

  test('after pain, the rest waits at the first that spares what hurts; where none does, nothing waits', () => {
    const restAfter = (spared: Spared) => ended(catalog, progress(), at([1]), spared).progress.underWay?.place.entry;
    expect(restAfter(NOTHING_SPARED)).toBe(2);
    expect(restAfter(sore('arch-back', 'lift-both-ends'))).toBe(entryOf('seated-stretch'));
    expect(restAfter(sore('arch-back', 'bend-forward', 'lift-both-ends'))).toBeUndefined();
  });

  test('without its cool-down, or without what was left out, it is not the whole', () => {
    const all = [1, 2, 3, 4, 5, 6];
    expect(ended(catalog, progress(), at(all, { place: aPlace('cool-down', 'steps') })).kind).toBe('most');
    const less = without(plan, entryOf('boat'));
    expect(
      ended(catalog, progress(), at([1, 2, 3, 4, 5], { plan: less && withDone(less, [1, 2, 3, 4, 5]) })).kind,
    ).toBe('most');
  });
});

test.each([
  { entry: 'seated-stretch', moment: 'done', done: [], left: true },
  { entry: 'cool-down', moment: 'steps', done: [], left: true },
  { entry: 'boat', moment: 'done', done: [], left: false },
  { entry: 'boat', moment: 'done', done: [6], left: true },
  { entry: 'seated-stretch', moment: 'steps', done: [], left: false },
] as const)(
  'at $entry, $moment, with $done done, only the cool-down is left: $left',
  ({ entry, moment, done, left }) => {
    const plan6 = withDone(plan, done);
    expect(entryAt(plan6, 6).id).toBe('seated-stretch');
    expect(isCoolDownLeft(underWay(aPlace(entry, moment), { plan: plan6 }))).toBe(left);
  },
);
