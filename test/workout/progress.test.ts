import { STANDING } from '../../lambda/workout/body.ts';
import { begin, finish, isWarned, NEWCOMER } from '../../lambda/workout/progress.ts';
import { aPlace, NOON, progress, underWay } from '../support/builders.ts';
import { plan } from '../support/content.ts';

test('a workout is begun at its first entry by somebody who stands, and counted', () => {
  expect(begin({ ...NEWCOMER, safetyHeard: true }, plan, NOON)).toEqual({
    safetyHeard: true,
    history: { begun: 1, finished: 0 },
    underWay: { plan, place: aPlace('warm-up', 'position'), body: STANDING, lastTurnAt: NOON },
  });
});

test('a finished workout leaves nothing but its number', () => {
  const finished = finish(progress(underWay(aPlace('cool-down', 'done'))));
  expect(finished).toEqual({ safetyHeard: true, history: { begun: 1, finished: 1 } });
});

test('a newcomer has not been warned', () => {
  expect(isWarned(NEWCOMER)).toBe(false);
});
