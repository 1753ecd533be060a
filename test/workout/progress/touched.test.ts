import fc from 'fast-check';
import type { Arrival } from '../../../lambda/workout/progress/arrival.ts';
import type { Narration } from '../../../lambda/workout/progress/narration.ts';
import { markAt } from '../../../lambda/workout/progress/narration.ts';
import { phaseHeard } from '../../../lambda/workout/progress/phase-at.ts';
import { promptReached, settle } from '../../../lambda/workout/progress/settle.ts';
import type { Milliseconds } from '../../../lambda/workout/vocabulary.ts';
import { aPlace, catNarration, NOON, progress, seconds, underWay } from '../../support/builders.ts';
import { runs } from '../../support/effort.ts';
import { catalog } from '../../support/structure.ts';

/** A screen that is touched in the narration of the cat, 140 s long: what was heard is what it has played, less the doubt. */

const WHERE_IT_BEGAN = aPlace('cat', 'steps');
const listening = { wayOut: seconds(5), patience: seconds(180) };

const catAsTold = (narration: Partial<Narration> = {}) =>
  progress(underWay(WHERE_IT_BEGAN, { narration: catNarration(narration) }));

function arrivalAt(elapsed: Milliseconds, heardExactly?: Milliseconds): Arrival {
  return { sessionId: 'this-session', isNewSession: false, now: NOON + elapsed, heardExactly, listening };
}

function placeAt(elapsed: Milliseconds, played?: Milliseconds, narration: Partial<Narration> = {}) {
  return settle(catalog, catAsTold(narration), arrivalAt(elapsed, played)).underWay?.place;
}

test.each([
  { name: 'is where the screen is, not five seconds before', after: 60.5, played: 60, place: aPlace('cat', 3) },
  { name: 'is where the screen is, which began late', after: 64, played: 59.999, place: aPlace('cat', 2) },
  { name: 'is where a screen is that stands still', after: 100, played: 45, place: aPlace('cat', 1) },
  { name: 'is never further than the time that has passed', after: 50, played: 100, place: aPlace('cat', 2) },
  { name: 'is where the narration began, at its first moment', after: 3, played: 0, place: WHERE_IT_BEGAN },
  { name: 'is where the narration began, by a clock that ran backwards', after: -3, played: 60, place: WHERE_IT_BEGAN },
  { name: 'is the end of the set, at its end', after: 120.5, played: 120, place: aPlace('cat', 'done') },
  { name: 'is the end, long after it', after: 3600, played: 140, place: aPlace('cat', 'done') },
  { name: 'is kept, on a screen that was paused for long', after: 3600, played: 60, place: aPlace('cat', 3) },
])('the place $name', ({ after, played, place }) => {
  expect(placeAt(seconds(after), seconds(played))).toEqual(place);
});

test('the doubt stays: the screen follows the plan, and a slow voice is behind it', () => {
  expect(placeAt(seconds(60.5), seconds(60), { doubt: 300 })).toEqual(aPlace('cat', 2));
  expect(placeAt(seconds(63.5), seconds(63), { doubt: 300 })).toEqual(aPlace('cat', 3));
});

describe('the prompt of a narration', () => {
  test.each([
    { name: 'is answered by a touch once it was played', after: 140.5, played: 140, isReached: true },
    { name: 'is answered by a touch long after it', after: 3600, played: 140, isReached: true },
    { name: 'is not answered by a touch before', after: 150, played: 139.999, isReached: false },
    { name: 'is not answered before its time has come', after: 100, played: 140, isReached: false },
  ])('$name', ({ after, played, isReached }) => {
    const arrival = arrivalAt(seconds(after), seconds(played));
    expect(promptReached(catAsTold({ doubt: 300 }), arrival) !== undefined).toBe(isReached);
  });

  test('is answered within the second that a platform rounds off', () => {
    const rounded = { ...arrivalAt(seconds(139), seconds(140)), listening: { ...listening, stampedWithin: 999 } };
    expect(promptReached(catAsTold(), rounded)).toBeUndefined();
    const stampedWithin = seconds(1);
    expect(promptReached(catAsTold(), { ...rounded, listening: { ...listening, stampedWithin } })).toBeDefined();
  });
});

test.each([
  { played: 43.999, says: 'round' },
  { played: 44.001, says: 'sink' },
  { played: 20, says: undefined },
  { played: 125, says: undefined },
])('the phase after $played s on the screen is $says', ({ played, says }) => {
  expect(phaseHeard(catalog, catAsTold(), arrivalAt(seconds(played + 3), seconds(played)))?.words).toBe(says);
});

describe('at any moment, with any doubt', () => {
  const { lasts, marks } = catNarration();
  const order = (place: unknown) => marks.findLastIndex((mark) => JSON.stringify(mark.place) === JSON.stringify(place));
  const anyTime = fc.integer({ min: 0, max: seconds(300) });
  const twoTimes = fc.tuple(anyTime, anyTime);
  const anyDoubt = fc.integer({ min: 0, max: 1_500 });

  test('a touch never puts the place ahead of what the plan had reached', () => {
    fc.assert(
      fc.property(anyTime, anyTime, anyDoubt, (elapsed, played, doubt) => {
        const planned = markAt({ ...catNarration(), doubt: 0 }, Math.min(elapsed, Math.max(played, elapsed - 5_000)));
        const place = placeAt(elapsed, Math.min(played, lasts), { doubt });
        expect(order(place)).toBeLessThanOrEqual(order(planned.place));
      }),
      runs(1000),
    );
  });

  test('a touch never puts the place ahead of a later touch', () => {
    fc.assert(
      fc.property(twoTimes, twoTimes, anyDoubt, ([elapsed, played], [later, more], doubt) => {
        const first = placeAt(elapsed, Math.min(played, lasts), { doubt });
        const second = placeAt(elapsed + later, Math.min(played + more, lasts), { doubt });
        expect(order(first)).toBeLessThanOrEqual(order(second));
      }),
      runs(1000),
    );
  });

  test('a touch of a screen that is not late never puts the place behind a spoken word', () => {
    const late = fc.integer({ min: 0, max: listening.wayOut });
    fc.assert(
      fc.property(anyTime, late, anyDoubt, (elapsed, by, doubt) => {
        const touched = placeAt(elapsed, Math.min(Math.max(0, elapsed - by), lasts), { doubt });
        expect(order(touched)).toBeGreaterThanOrEqual(order(placeAt(elapsed, undefined, { doubt })));
      }),
      runs(1000),
    );
  });
});
