import { readyIn, restingIn, STANDING } from '../../../lambda/workout/plan/body.ts';
import type { Arrival } from '../../../lambda/workout/progress/arrival.ts';
import type { Narration } from '../../../lambda/workout/progress/narration.ts';
import { NO_PROGRESS } from '../../../lambda/workout/progress/progress.ts';
import { promptReached, settle } from '../../../lambda/workout/progress/settle.ts';
import { aPlace, aStep, catNarration, NOON, progress, seconds, underWay } from '../../support/builders.ts';
import { catalog } from '../../support/structure.ts';

const WHERE_IT_BEGAN = aPlace('cat', 'steps');
const listening = { wayOut: seconds(4), patience: seconds(180) };

function settled(after: number, arrival: Partial<Arrival> = {}, narration: Partial<Narration> = {}) {
  const before = progress(underWay(aPlace('cat', 'steps'), { narration: catNarration(narration) }));
  return settle(catalog, before, arrivalAfter(after, arrival));
}

function arrivalAfter(after: number, changes: Partial<Arrival>): Arrival {
  const isNewSession = changes.sessionId !== undefined && changes.ended === undefined;
  return { sessionId: 'this-session', isNewSession, now: NOON + seconds(after), listening, ...changes };
}

describe('the narration of the cat, 140 s long, is settled', () => {
  test.each([
    { name: 'by the clock, less four seconds for the way out', after: 79, arrival: {}, place: aPlace('cat', 4) },
    { name: 'not before four seconds have passed', after: 2, arrival: {}, place: WHERE_IT_BEGAN },
    { name: 'as done in the release', after: 126, arrival: {}, place: aPlace('cat', 'done') },
    { name: 'as done by an answer to the prompt', after: 148, arrival: {}, place: aPlace('cat', 'done') },
    { name: 'as done by an answer in the reprompt', after: 200, arrival: {}, place: aPlace('cat', 'done') },
    {
      name: 'as done, minutes after its end on a session that stayed open',
      after: 321,
      arrival: {},
      place: aPlace('cat', 'done'),
    },
    { name: 'where it began, by a clock that ran backwards', after: -5, arrival: {}, place: WHERE_IT_BEGAN },
    {
      name: 'by the clock, in a new session while it would still play',
      after: 79,
      arrival: { sessionId: 'another' },
      place: aPlace('cat', 4),
    },
    {
      name: 'by the clock, in a new session while its last words may still be on their way',
      after: 143,
      arrival: { sessionId: 'another' },
      place: aPlace('cat', 'done'),
    },
    {
      name: 'where it began, in a new session later: it was not seen to end',
      after: 146,
      arrival: { sessionId: 'another' },
      place: WHERE_IT_BEGAN,
    },
    {
      name: 'where it began, in a new session days later',
      after: 3 * 24 * 3600,
      arrival: { sessionId: 'another' },
      place: WHERE_IT_BEGAN,
    },
    {
      name: 'by the clock, when its session ends in the middle',
      after: 79,
      arrival: { ended: 'normally' },
      place: aPlace('cat', 4),
    },
    {
      name: 'as done, when its session ends after the reprompt',
      after: 215,
      arrival: { ended: 'normally' },
      place: aPlace('cat', 'done'),
    },
    {
      name: 'where it began, when its session ends by an error',
      after: 79,
      arrival: { ended: 'by an error' },
      place: WHERE_IT_BEGAN,
    },
  ] as const)('$name', ({ after, arrival, place }) => {
    const { underWay: under } = settled(after, arrival);
    expect(under?.place).toEqual(place);
    expect(under?.narration).toBeUndefined();
  });

  test('not at all by the end of another session', () => {
    const after = settled(79, { sessionId: 'another', ended: 'normally' });
    expect(after.underWay).toMatchObject({ place: WHERE_IT_BEGAN, narration: { sessionId: 'this-session' } });
  });
});

describe('the end of a set that was planned to be over, by a voice that is doubted', () => {
  const doubted = { doubt: 300 };

  test.each([
    { name: 'is done from then on, less the way out', after: 124, arrival: {}, place: aPlace('cat', 'done') },
    { name: 'is not done a moment earlier', after: 123.9, arrival: {}, place: aPlace('cat', 8) },
    { name: 'is done by "exit"', after: 124, arrival: { ended: 'normally' }, place: aPlace('cat', 'done') },
    { name: 'is done on a session that stayed open', after: 600, arrival: {}, place: aPlace('cat', 'done') },
    { name: 'is not done by a clock that jumped', after: 3600, arrival: {}, place: WHERE_IT_BEGAN },
    { name: 'is not done where a device died', after: 124, arrival: { sessionId: 'another' }, place: aPlace('cat', 8) },
    { name: 'is not done by an error', after: 130, arrival: { ended: 'by an error' }, place: WHERE_IT_BEGAN },
    {
      name: 'is not done where it was not played',
      after: 130,
      arrival: { heardAtMost: 60_000 },
      place: aPlace('cat', 3),
    },
  ] as const)('$name', ({ after, arrival, place }) => {
    expect(settled(after, arrival, doubted).underWay?.place).toEqual(place);
  });

  test('is not done where doubt may have put the voice two repetitions before it', () => {
    expect(settled(124, {}, { doubt: 1000 }).underWay?.place).toEqual(aPlace('cat', 7));
  });

  test('leaves the body where doubt puts it: what lets go of it is said again', () => {
    expect(settled(124, {}, doubted).underWay?.body).toEqual(readyIn('all-fours'));
  });

  test('is done in the plan too, and kept so', () => {
    const [entry] = settled(124, {}, doubted).underWay?.plan.entries.filter(({ id }) => id === 'cat') ?? [];
    expect(entry).toMatchObject({ isDone: true });
  });

  test('leaves a passage where doubt puts it', () => {
    const [first] = catNarration().marks;
    const marks = [
      { ...first, place: aPlace('warm-up', 'steps') },
      { ...first, at: seconds(60), cues: 20, place: aStep('warm-up', 3) },
      { ...first, at: seconds(120), cues: 40, place: aPlace('warm-up', 'done') },
    ] as const;
    expect(settled(125, {}, { ...doubted, marks }).underWay?.place).toEqual(aStep('warm-up', 3));
    expect(settled(321, {}, { ...doubted, marks }).underWay?.place).toEqual(aPlace('warm-up', 'steps'));
  });
});

describe('a workout that was heard to its end', () => {
  const marks: Narration['marks'] = [
    { at: 0, cues: 0, place: aPlace('cool-down', 'steps'), body: restingIn('sitting') },
    { at: 120_000, cues: 20, place: aPlace('cool-down', 'done'), body: STANDING },
  ];

  test('is finished when its session ends', () => {
    const after = settled(200, { ended: 'normally' }, { marks });
    expect(after).toEqual({ person: { safetyHeard: true, history: { begun: 1, finished: 1 } } });
  });

  test('is finished by a new session, though nothing was said since', () => {
    const before = progress(underWay(aPlace('cool-down', 'done')));
    const after = settle(catalog, before, arrivalAfter(60, { sessionId: 'another' }));
    expect(after).toEqual({ person: { safetyHeard: true, history: { begun: 1, finished: 1 } } });
  });

  test('can still be answered while its session is open', () => {
    expect(settled(145, {}, { marks }).underWay?.place).toEqual(aPlace('cool-down', 'done'));
  });
});

describe('the body', () => {
  test.each([
    { name: 'is where the narration brought it', after: 79, arrival: {}, body: readyIn('all-fours') },
    { name: 'is where it was, before the narration moved it', after: 10, arrival: {}, body: restingIn('heels') },
    {
      name: 'has let go at most, in a new session at once',
      after: 79,
      arrival: { sessionId: 'another' },
      body: restingIn('all-fours'),
    },
    {
      name: 'has let go at most, just after its session',
      after: 79,
      arrival: { ended: 'normally' },
      body: restingIn('all-fours'),
    },
    {
      name: 'is where the narration began, in a new session within half an hour of the last word',
      after: 1_900,
      arrival: { sessionId: 'another' },
      body: restingIn('heels'),
    },
    {
      name: 'stands, in a new session half an hour after the last word',
      after: 1_941,
      arrival: { sessionId: 'another' },
      body: STANDING,
    },
  ] as const)('$name', ({ after, arrival, body }) => {
    expect(settled(after, arrival).underWay?.body).toEqual(body);
  });
});

describe('where nothing was narrated', () => {
  const before = progress(underWay(aPlace('boat', 5), { body: readyIn('face-down'), begunAt: NOON }));

  test('nothing is settled within a session', () => {
    expect(settle(catalog, before, arrivalAfter(60, {}))).toEqual(before);
  });

  test.each([
    { after: 60, body: restingIn('face-down') },
    { after: 1_800, body: STANDING },
  ])('in a new session after $after s the place is as it was, and the body $body.in', ({ after, body }) => {
    const { underWay: under } = settle(catalog, before, arrivalAfter(after, { sessionId: 'another' }));
    expect(under).toMatchObject({ place: aPlace('boat', 5), body });
  });

  test('a newcomer stays one', () => {
    expect(settle(catalog, NO_PROGRESS, arrivalAfter(0, {}))).toBe(NO_PROGRESS);
  });
});

describe('an unfinished workout', () => {
  const before = progress(underWay(aPlace('cat', 4)));
  const day = 24 * 3600;
  test.each([
    { days: 30, kept: true },
    { days: 31, kept: false },
  ])('is still offered after $days days: $kept', ({ days, kept }) => {
    const after = settle(catalog, before, arrivalAfter(days * day, { sessionId: 'another' }));
    expect(after.underWay !== undefined).toBe(kept);
    expect(after.person).toEqual(before.person);
  });
});

describe('words are meant for the prompt', () => {
  test.each([
    { name: 'once the narration is over by its plan', after: 140, arrival: {}, atPrompt: true },
    { name: 'in the reprompt', after: 210, arrival: {}, atPrompt: true },
    { name: 'not before its end', after: 139, arrival: {}, atPrompt: false },
    { name: 'not minutes later', after: 321, arrival: {}, atPrompt: false },
    { name: 'not in another session', after: 141, arrival: { sessionId: 'another' }, atPrompt: false },
    { name: 'not where the session ended', after: 210, arrival: { ended: 'normally' }, atPrompt: false },
  ] as const)('$name', ({ after, arrival, atPrompt }) => {
    const before = progress(underWay(WHERE_IT_BEGAN, { narration: catNarration({ doubt: 300 }) }));
    expect(promptReached(before, arrivalAfter(after, arrival)) !== undefined).toBe(atPrompt);
  });

  test('and tell where the narration began, and where it has led', () => {
    const before = progress(underWay(WHERE_IT_BEGAN, { narration: catNarration({ doubt: 300 }) }));
    expect(promptReached(before, arrivalAfter(140, {}))).toEqual({
      from: { place: aPlace('cat', 'steps'), body: restingIn('heels') },
      to: { place: aPlace('cat', 'done'), body: restingIn('all-fours') },
    });
  });
});
