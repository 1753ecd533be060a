import { STANDING } from '../../../lambda/workout/plan/body.ts';
import { NEWCOMER } from '../../../lambda/workout/progress/person.ts';
import { begin, finish, isWarned, NO_PROGRESS, withAdvice } from '../../../lambda/workout/progress/progress.ts';
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

test('what somebody else has planned takes the place of what was left, and begins with the safety words', () => {
  const choices = { pace: 'slow', guidance: 'brief', flow: 'step', form: 'floor', leftOut: ['wrists'] } as const;
  const left = progress(underWay(aPlace('cat', 4), { begunAt: NOON - 1 }), { choices });
  const wish = { workout: 'back-stretches', length: 600_000, doses: { cat: 5 } };
  expect(withAdvice(left, { form: 'chair', leftOut: ['kneel'], wish }, NOON)).toEqual({
    person: {
      ...left.person,
      safetyHeard: false,
      endedAt: NOON,
      choices: { ...choices, form: 'chair', leftOut: ['kneel'] },
      wish: { ...wish, isNew: true },
    },
  });
});
