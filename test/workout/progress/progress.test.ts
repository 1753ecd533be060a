import { STANDING } from '../../../lambda/workout/plan/body.ts';
import type { Choices } from '../../../lambda/workout/progress/choices.ts';
import { begin, finish, isWarned, lastingOf, merged, NEWCOMER } from '../../../lambda/workout/progress/progress.ts';
import { aPlace, NOON, progress, underWay } from '../../support/builders.ts';
import { plan } from '../../support/content.ts';

test('a workout is begun at its first entry by somebody who stands, and counted', () => {
  expect(begin({ ...NEWCOMER, safetyHeard: true }, plan, NOON)).toEqual({
    safetyHeard: true,
    history: { begun: 1, finished: 0 },
    underWay: { plan, place: aPlace('warm-up', 'position'), body: STANDING, leftAt: NOON, begunAt: NOON },
  });
});

test('a finished workout leaves nothing but its number', () => {
  const finished = finish(progress(underWay(aPlace('cool-down', 'done'))));
  expect(finished).toEqual({ safetyHeard: true, history: { begun: 1, finished: 1 } });
});

test('a newcomer has not been warned', () => {
  expect(isWarned(NEWCOMER)).toBe(false);
});

describe('after two sessions went on from the same progress', () => {
  const base = { safetyHeard: true, history: { begun: 5, finished: 2 } };
  const ours = { ...base, history: { begun: 6, finished: 2 }, underWay: underWay(aPlace('cat', 4)) };
  const theirs = { ...base, history: { begun: 6, finished: 3 }, underWay: underWay(aPlace('boat', 2)) };

  test('the workout is our own, and what either has begun or finished is counted', () => {
    expect(merged(base, ours, theirs)).toEqual({
      ...base,
      history: { begun: 7, finished: 3 },
      underWay: ours.underWay,
    });
  });

  test('their workout stays where we have none', () => {
    expect(merged(base, lastingOf(ours), theirs).underWay).toBe(theirs.underWay);
  });

  test.each([
    { ours: true, theirs: false },
    { ours: false, theirs: true },
  ])('safety words that one has heard are not said again', (heard) => {
    const [one, other] = [
      { ...NEWCOMER, safetyHeard: heard.ours },
      { ...NEWCOMER, safetyHeard: heard.theirs },
    ];
    expect(merged(NEWCOMER, one, other).safetyHeard).toBe(true);
  });
});

describe('what two sessions have chosen at once', () => {
  const choices = { pace: 'normal', guidance: 'full', flow: 'exercise' } as const;
  const base = { ...NEWCOMER, choices };

  test('is each what was changed last by either', () => {
    const ours = { ...base, choices: { ...choices, pace: 'slow' } as const };
    const theirs = { ...base, choices: { ...choices, guidance: 'brief' } as const };
    expect(merged(base, ours, theirs).choices).toEqual({ pace: 'slow', guidance: 'brief', flow: 'exercise' });
  });

  test.each([
    { ours: { inhale: 5, exhale: 9 }, theirs: 'quick', both: { inhale: 5, exhale: 9 } },
    { ours: { inhale: 4, exhale: 8 }, theirs: 'quick', both: 'quick' },
  ] as const)('is a breath of their own, where it is another: $ours, $theirs', ({ ours, theirs, both }) => {
    const before = { ...base, choices: { ...choices, pace: { inhale: 4, exhale: 8 } } };
    const change = (pace: Choices['pace']) => ({ ...before, choices: { ...choices, pace } });
    expect(merged(before, change(ours), change(theirs)).choices?.pace).toEqual(both);
  });

  test('is ours, where both have changed the same', () => {
    const [ours, theirs] = (['slow', 'quick'] as const).map((pace) => ({ ...base, choices: { ...choices, pace } }));
    expect(ours && theirs && merged(base, ours, theirs).choices).toEqual({ ...choices, pace: 'slow' });
  });

  test('outlives the workout', () => {
    const chosen = { ...progress(underWay(aPlace('cool-down', 'done'))), choices };
    expect(finish(chosen).choices).toEqual(choices);
  });
});
