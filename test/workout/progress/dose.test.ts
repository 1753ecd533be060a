import fc from 'fast-check';
import { formOf } from '../../../lambda/workout/catalog/catalog.ts';
import { possibleDoses } from '../../../lambda/workout/catalog/exercise.ts';
import type { Place } from '../../../lambda/workout/plan/place.ts';
import { entryAt } from '../../../lambda/workout/plan/plan.ts';
import type { DoseChange } from '../../../lambda/workout/progress/dose.ts';
import { withDose, withMore } from '../../../lambda/workout/progress/dose.ts';
import { isKnown } from '../../../lambda/workout/progress/is-known.ts';
import { aPlace, aStep, underWay } from '../../support/builders.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

/** The exercise and its dose; or why there is none. */
function told(dosed: DoseChange): string {
  return dosed.kind === 'dosed' ? `${dosed.exercise} ${dosed.dose}` : dosed.kind;
}

describe('so many repetitions', () => {
  test.each([
    { at: aPlace('cat', 4), asked: 10, becomes: 'cat 10' },
    { at: aPlace('cat', 4), asked: 8, becomes: 'cat 8' },
    { at: aPlace('cat', 4), asked: 11, becomes: 'out-of-bounds' },
    { at: aPlace('cat', 1), asked: 5, becomes: 'cat 5' },
    { at: aPlace('cat', 1), asked: 3, becomes: 'cat 3' },
    { at: aPlace('cat', 1), asked: 2, becomes: 'out-of-bounds' },
    { at: aPlace('cat', 4), asked: 3, becomes: 'cat 4' },
    { at: aPlace('fold-and-arch', 2), asked: 6, becomes: 'fold-and-arch 6' },
    { at: aPlace('cat', 4), asked: Number.NaN, becomes: 'out-of-bounds' },
    { at: aStep('cat', 2), asked: 9, becomes: 'cat 9' },
    { at: aPlace('cat', 'done'), asked: 12, becomes: 'boat 12' },
    { at: aPlace('seated-stretch', 'done'), asked: 12, becomes: 'no-dose' },
    { at: aStep('warm-up', 2), asked: 12, becomes: 'no-dose' },
    { at: aPlace('warm-up', 'done'), asked: 12, becomes: 'kneeling-fold 12' },
    { at: aPlace('cool-down', 'done'), asked: 12, becomes: 'no-dose' },
  ])('$asked at $at: $becomes', ({ at, asked, becomes }) => {
    expect(told(withDose(catalog, underWay(at), asked))).toBe(becomes);
  });

  test('are never fewer than were begun', () => {
    const more = withMore(catalog, underWay(aPlace('boat', 8)), 4);
    const here = more.kind === 'dosed' ? { ...more.underWay, place: aPlace('boat', 10) } : underWay(aPlace('boat', 1));
    expect(told(withDose(catalog, here, 8))).toBe('boat 10');
  });
});

test('fewer than the article asks for come with what it asks for', () => {
  expect(withDose(catalog, underWay(aPlace('cat', 1)), 5)).toMatchObject({ dose: 5, usual: 8 });
});

test('more, after enough of an exercise, are counted from there, to three at least', () => {
  const enough = (after: number): Place => ({ entry: entryOf('cat'), at: 'done', after });
  expect(told(withMore(catalog, underWay(enough(1)), 1))).toBe('cat 3');
  expect(told(withMore(catalog, underWay(enough(4)), 2))).toBe('cat 6');
});

describe('so many more', () => {
  test.each([
    { at: aPlace('cat', 4), more: 1, becomes: 'cat 9', place: aPlace('cat', 4) },
    { at: aPlace('cat', 4), more: 7, becomes: 'cat 10', place: aPlace('cat', 4) },
    { at: aPlace('cat', 'done'), more: 2, becomes: 'cat 10', place: aPlace('cat', 9) },
    { at: aStep('cat', 3), more: 2, becomes: 'cat 10', place: aStep('cat', 3) },
  ])('$more at $at: $becomes, from $place', ({ at, more, becomes, place }) => {
    const dosed = withMore(catalog, underWay(at), more);
    expect(told(dosed)).toBe(becomes);
    expect(dosed.kind === 'dosed' && dosed.underWay.place).toEqual(place);
  });

  test.each([
    { at: aPlace('fold-and-arch', 4), more: 1, becomes: 'out-of-bounds' },
    { at: aPlace('cat', 4), more: 0, becomes: 'out-of-bounds' },
    { at: aPlace('cat', 4), more: Number.NaN, becomes: 'out-of-bounds' },
    { at: aPlace('warm-up', 'done'), more: 2, becomes: 'no-dose' },
  ])('$more at $at: $becomes', ({ at, more, becomes }) => {
    expect(told(withMore(catalog, underWay(at), more))).toBe(becomes);
  });
});

test('whatever is asked, anywhere, doses stay within bounds, and the place is one that can be narrated', () => {
  const anyPlace = fc.nat({ max: plan.entries.length - 1 }).chain((entry): fc.Arbitrary<Place> => {
    const done = fc.constant<Place>({ entry, at: 'done' });
    if (entryAt(plan, entry).kind !== 'exercise') return done;
    return fc.oneof(
      done,
      fc.integer({ min: 1, max: 8 }).map((repetition): Place => ({ entry, at: 'set', repetition })),
    );
  });
  const anyNumber = fc.oneof(fc.integer({ min: -5, max: 300 }), fc.constant(Number.NaN));
  fc.assert(
    fc.property(anyPlace, fc.array(fc.tuple(fc.boolean(), anyNumber), { maxLength: 6 }), (place, asked) => {
      let here = underWay(place);
      for (const [isMore, number] of asked) {
        const dosed = isMore ? withMore(catalog, here, number) : withDose(catalog, here, number);
        if (dosed.kind === 'dosed') here = dosed.underWay;
      }
      expect(isKnown(catalog, here)).toBe(true);
      for (const entry of here.plan.entries) {
        if (entry.kind === 'exercise')
          expect(entry.dose).toBeGreaterThanOrEqual(possibleDoses(formOf(catalog, entry).dose).least);
      }
    }),
  );
});
