import fc from 'fast-check';
import { isSamePlace } from '../../../lambda/workout/plan/place.ts';
import { markAt } from '../../../lambda/workout/progress/narration.ts';
import { aPlace, catNarration, seconds } from '../../support/builders.ts';

describe('the place is where the last mark was that was surely heard', () => {
  test.each([
    { heard: 0, doubt: 0, place: aPlace('cat', 'steps') },
    { heard: 39.999, doubt: 0, place: aPlace('cat', 'steps') },
    { heard: 40, doubt: 0, place: aPlace('cat', 1) },
    { heard: 75, doubt: 0, place: aPlace('cat', 4) },
    { heard: 119, doubt: 0, place: aPlace('cat', 8) },
    { heard: 120, doubt: 0, place: aPlace('cat', 'done') },
    { heard: 9999, doubt: 0, place: aPlace('cat', 'done') },
    // 12 cues before the fourth repetition: at 0.3 s each it begins at 73.6 s for the slowest voice believed in.
    { heard: 73.5, doubt: 0.3, place: aPlace('cat', 3) },
    { heard: 73.6, doubt: 0.3, place: aPlace('cat', 4) },
  ])('$heard s heard, doubt of $doubt s a cue: $place', ({ heard, doubt, place }) => {
    expect(markAt(catNarration({ doubt: seconds(doubt) }), seconds(heard)).place).toEqual(place);
  });

  test('never one that comes later for a greater doubt', () => {
    fc.assert(
      fc.property(fc.nat({ max: 150_000 }), fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (heard, doubt, more) => {
        const { marks } = catNarration();
        const reached = (each: number) =>
          marks.findIndex(({ at }) => at === markAt(catNarration({ doubt: each }), heard).at);
        expect(reached(doubt + more)).toBeLessThanOrEqual(reached(doubt));
      }),
    );
  });
});

test('two places are the same by what they say', () => {
  expect(isSamePlace(aPlace('cat', 4), aPlace('cat', 4))).toBe(true);
  expect(isSamePlace(aPlace('cat', 4), aPlace('cat', 5))).toBe(false);
  expect(isSamePlace(aPlace('cat', 4), aPlace('boat', 4))).toBe(false);
  expect(isSamePlace(aPlace('cat', 'steps'), aPlace('cat', 'done'))).toBe(false);
});
