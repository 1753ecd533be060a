import type { Choices } from '../../../lambda/workout/progress/choices.ts';
import { mergedProgress } from '../../../lambda/workout/progress/merge.ts';
import type { Person } from '../../../lambda/workout/progress/person.ts';
import { NEWCOMER } from '../../../lambda/workout/progress/person.ts';
import { endForGood, finish } from '../../../lambda/workout/progress/progress.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../../support/builders.ts';

const TEN_MINUTES = { workout: 'back-stretches', length: seconds(600) };
const DOSED = { workout: 'back-stretches', doses: { cat: 5 } };
const THE_SHORT_ONE = { workout: 'short-back-stretches' };

/** Of a person alone: what both went on from, what each has made of it, what comes of it. */
function merged(base: Person, ours: Person, theirs: Person): Person {
  return mergedProgress(base, { person: ours }, { person: theirs }).person;
}

describe('after two sessions went on from the same progress', () => {
  const base = { safetyHeard: true, history: { begun: 5, finished: 2 } };
  const ours = progress(underWay(aPlace('cat', 4)), { history: { begun: 6, finished: 2 } });
  const theirs = progress(underWay(aPlace('boat', 2)), { history: { begun: 6, finished: 3 } });

  test('the workout is our own, and what either has begun or finished is counted', () => {
    expect(mergedProgress(base, ours, theirs)).toEqual({
      person: { ...base, history: { begun: 7, finished: 3 } },
      underWay: ours.underWay,
    });
  });

  test('their workout, begun after an end for good, stays where ours is the one that ended', () => {
    const ended = { ...base, safetyHeard: false, endedAt: NOON };
    const old = progress(underWay(aPlace('cat', 4), { begunAt: NOON - 1 }), base);
    const anew = progress(underWay(aPlace('boat', 2), { begunAt: NOON + 1 }), { ...ended, safetyHeard: true });
    expect(mergedProgress(base, old, anew).underWay).toBe(anew.underWay);
    expect(mergedProgress(base, old, { person: ended }).underWay).toBeUndefined();
  });

  test('one that they have finished is over in its last entry here, though their copy is still in a set of it', () => {
    const cooling = progress(underWay({ entry: 7, at: 'steps', step: 0 }, { begunAt: NOON }), base);
    const finished = progress(underWay(aPlace('cat', 4), { begunAt: NOON }), { ...base, lastFinished: [NOON] });
    expect(mergedProgress(base, cooling, finished).underWay).toBeUndefined();
  });

  test('one that both have begun in one moment counts once', () => {
    const begun = progress(underWay(aPlace('cat', 4), { begunAt: NOON }), { history: { begun: 6, finished: 2 } });
    expect(mergedProgress(base, begun, begun).person.history.begun).toBe(6);
  });

  test('their workout stays where we have none', () => {
    expect(mergedProgress(base, { person: ours.person }, theirs).underWay).toBe(theirs.underWay);
  });

  test('the workout whose end is under way in both is over where they have finished it, also where they have begun another', () => {
    const both = progress(underWay(aPlace('cool-down', 'steps'), { begunAt: NOON }), base);
    const finished = progress(undefined, { history: { begun: 5, finished: 3 }, lastFinished: [NOON] });
    expect(mergedProgress(base, both, finished)).toEqual(finished);
    const another = progress(underWay(aPlace('warm-up', 'steps'), { begunAt: NOON + 1 }), finished.person);
    expect(mergedProgress(base, another, finished).underWay).toBe(another.underWay);
    expect(mergedProgress(base, both, another).underWay).toBe(another.underWay);
    const inSet = progress(underWay(aPlace('cat', 4), { begunAt: NOON }), base);
    expect(mergedProgress(base, inSet, finished).underWay).toBe(inSet.underWay);
  });

  test.each([
    { name: 'one workout in both', lastFinished: [NOON], comes: [NOON], finished: 3 },
    { name: 'two workouts', lastFinished: [NOON + 1], comes: [NOON + 1, NOON], finished: 4 },
    {
      name: 'another, after many',
      lastFinished: [5, 4, 3, 2].map((number) => NOON + number),
      comes: [5, 4, 3, 2].map((number) => NOON + number),
      finished: 4,
    },
  ])('what was finished is counted once for each workout: $name', ({ lastFinished, comes, finished }) => {
    const one = { ...base, history: { begun: 5, finished: 3 }, lastFinished: [NOON] };
    const other = { ...base, history: { begun: 5, finished: 3 }, lastFinished };
    expect(merged(base, one, other)).toMatchObject({ history: { finished }, lastFinished: comes });
  });

  test('whoever was in a set of a workout that was finished elsewhere finishes it without counting it again', () => {
    const inSet = progress(underWay(aPlace('seated-stretch', 6), { begunAt: NOON }), { ...base, lastFinished: [NOON] });
    expect(finish(inSet)).toEqual({ person: inSet.person });
    expect(finish(progress(underWay(aPlace('cat', 4), { begunAt: NOON + 1 }), inSet.person)).person).toMatchObject({
      history: { finished: base.history.finished + 1 },
      lastFinished: [NOON + 1, NOON],
    });
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

  test.each([
    { ours: undefined, theirs: TEN_MINUTES, comes: TEN_MINUTES },
    { ours: THE_SHORT_ONE, theirs: undefined, comes: THE_SHORT_ONE },
    { ours: THE_SHORT_ONE, theirs: TEN_MINUTES, comes: THE_SHORT_ONE },
    { ours: DOSED, theirs: TEN_MINUTES, comes: DOSED },
  ])('a wish is ours where we have changed it, else theirs: $comes', ({ ours, theirs, comes }) => {
    expect(merged(NEWCOMER, { ...NEWCOMER, wish: ours }, { ...NEWCOMER, wish: theirs }).wish).toEqual(comes);
    expect(merged({ ...NEWCOMER, wish: ours }, { ...NEWCOMER, wish: ours }, NEWCOMER).wish).toBeUndefined();
  });

  test('what was offered to either is not offered again', () => {
    const [one, other] = [
      { ...NEWCOMER, offered: ['nonstop'] as const },
      { ...NEWCOMER, offered: ['nonstop', 'brief'] as const },
    ];
    expect(merged(NEWCOMER, one, other).offered).toEqual(['nonstop', 'brief']);
  });
});

describe('a workout that has ended for good in one copy', () => {
  const begun = progress(underWay(aPlace('cat', 4), { begunAt: NOON }));
  const ended = endForGood(begun, NOON + seconds(60));

  test.each([
    { name: 'ours', ours: ended, theirs: begun },
    { name: 'theirs', ours: begun, theirs: ended },
  ])('has ended in both: $name', ({ ours, theirs }) => {
    const both = mergedProgress(begun.person, ours, theirs);
    expect(both).toEqual(ended);
    expect(both.person.safetyHeard).toBe(false);
  });

  test('does not end one that was begun since then, with the safety words heard again', () => {
    const anew = {
      person: { ...ended.person, safetyHeard: true },
      underWay: underWay(aPlace('warm-up', 'steps'), { begunAt: NOON + seconds(90) }),
    };
    expect(mergedProgress(ended.person, anew, ended)).toEqual(anew);
  });

  test('stays ended at the later of two times', () => {
    const later = endForGood(begun, NOON + seconds(120));
    expect(mergedProgress(begun.person, ended, later)).toEqual(later);
    expect(mergedProgress(begun.person, later, ended)).toEqual(later);
  });
});

test('a plan that one session has begun is new in no other', () => {
  const planned = { ...NEWCOMER, wish: { ...DOSED, isNew: true as const } };
  expect(merged(planned, { ...NEWCOMER, wish: DOSED }, planned).wish).toEqual(DOSED);
});

describe('what two sessions have chosen at once', () => {
  const choices = { pace: 'normal', guidance: 'full', flow: 'exercise', form: 'floor', leftOut: [] } as const;
  const base = { ...NEWCOMER, choices };

  test('is each what was changed last by either', () => {
    const ours = { ...base, choices: { ...choices, pace: 'slow' } as const };
    const theirs = { ...base, choices: { ...choices, guidance: 'brief', form: 'chair' } as const };
    expect(merged(base, ours, theirs).choices).toEqual({
      pace: 'slow',
      guidance: 'brief',
      flow: 'exercise',
      form: 'chair',
      leftOut: [],
    });
  });

  test.each([
    { base: [], ours: ['kneel'], theirs: ['wrists'], both: ['wrists', 'kneel'] },
    { base: ['kneel'], ours: [], theirs: ['kneel', 'wrists'], both: ['wrists'] },
    { base: ['kneel'], ours: ['kneel'], theirs: [], both: [] },
    { base: ['kneel', 'wrists'], ours: ['wrists', 'kneel'], theirs: ['wrists'], both: ['wrists'] },
  ] as const)(
    'is what either has left out since, without what either has brought back: $base, $ours, $theirs',
    ({ base, ours, theirs, both }) => {
      const leaving = (leftOut: Choices['leftOut']) => ({ ...NEWCOMER, choices: { ...choices, leftOut } });
      expect(merged(leaving(base), leaving(ours), leaving(theirs)).choices?.leftOut).toEqual(both);
    },
  );

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
});
