import { STANDING } from '../../../lambda/workout/plan/body.ts';
import { NEWCOMER } from '../../../lambda/workout/progress/person.ts';
import { begin, finish, isWarned, NO_PROGRESS } from '../../../lambda/workout/progress/progress.ts';
import { aPlace, NOON, progress, underWay } from '../../support/builders.ts';
import { plan } from '../../support/structure.ts';

test('a workout is begun at its first entry by a person who stands, and counted', () => {
  expect(begin({ person: { ...NEWCOMER, safetyHeard: true } }, plan, NOON)).toEqual({
    person: { safetyHeard: true, history: { begun: 1, finished: 0 } },
    underWay: { plan, place: aPlace('warm-up', 'steps'), body: STANDING, leftAt: NOON, begunAt: NOON },
  });
});

test('a finished workout leaves nothing but its number', () => {
  const finished = finish(progress(underWay(aPlace('cool-down', 'done'))));
  expect(finished).toEqual({ person: { safetyHeard: true, history: { begun: 1, finished: 1 } } });
});

test('a newcomer has not been warned', () => {
  expect(isWarned(NO_PROGRESS)).toBe(false);
});

test('what a person has chosen outlives the workout', () => {
  const choices = { pace: 'slow', guidance: 'brief', flow: 'step', form: 'floor', leftOut: [] } as const;
  expect(finish(progress(underWay(aPlace('cool-down', 'done')), { choices })).person.choices).toEqual(choices);
});
