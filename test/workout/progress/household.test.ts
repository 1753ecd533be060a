import type { Arrival } from '../../../lambda/workout/progress/arrival.ts';
import { leftBy, newestLeft, withWorkoutOf } from '../../../lambda/workout/progress/household.ts';
import { NEWCOMER } from '../../../lambda/workout/progress/person.ts';
import { NO_PROGRESS } from '../../../lambda/workout/progress/progress.ts';
import { aPlace, catNarration, NOON, progress, seconds, underWay } from '../../support/builders.ts';
import { content } from '../../support/content.ts';
import { aWrite } from '../../support/stores.ts';

const DAY = seconds(24 * 3600);

const arriving = (days: number): Arrival => ({
  sessionId: 'a-new-session',
  isNewSession: true,
  now: NOON + days * DAY,
  listening: { wayOut: seconds(5), patience: seconds(180) },
});

const row = (kept = NO_PROGRESS) => ({ progress: kept, revision: 1, lastWrite: aWrite() });

const atFour = progress(underWay(aPlace('cat', 4)));
const atTheBoat = progress(underWay(aPlace('boat', 2), { leftAt: NOON + seconds(60) }));
const guidedLater = progress(underWay(aPlace('cat', 'steps'), { narration: catNarration(), guidedAt: NOON + DAY }));

describe('what a person has left', () => {
  test.each([
    { name: 'an unfinished workout', kept: atFour, days: 1, place: aPlace('cat', 4) },
    { name: 'one of thirty days ago', kept: atFour, days: 30, place: aPlace('cat', 4) },
    { name: 'one that is older', kept: atFour, days: 31, place: undefined },
    { name: 'nothing under way', kept: progress(), days: 1, place: undefined },
    {
      name: 'one that was heard to its end',
      kept: progress(underWay(aPlace('cool-down', 'done'))),
      days: 1,
      place: undefined,
    },
    {
      name: 'one that the content no longer has',
      kept: progress(underWay(aPlace('cat', 99))),
      days: 1,
      place: undefined,
    },
  ])('$name', ({ kept, days, place }) => {
    expect(leftBy(content.catalog, kept, arriving(days))?.place).toEqual(place);
  });
});

describe('the newest place of a household', () => {
  test.each([
    { name: 'is the only one', people: { account: atFour, 'a-voice': progress() }, is: 'account' },
    { name: 'is that which was left last', people: { account: atFour, 'a-voice': atTheBoat }, is: 'a-voice' },
    { name: 'is that which was guided to last', people: { account: guidedLater, 'a-voice': atTheBoat }, is: 'account' },
    {
      name: 'is none where nobody has left any',
      people: { account: progress(), 'a-voice': NO_PROGRESS },
      is: undefined,
    },
  ])('$name', ({ people, is }) => {
    const residents = Object.entries(people).map(([person, kept]) => ({ person, row: row(kept) }));
    expect(newestLeft(content.catalog, residents, arriving(1.5))?.person).toBe(is);
  });

  test('is never one of a newer version', () => {
    expect(newestLeft(content.catalog, [{ person: 'a-voice', row: 'newer' }], arriving(1))).toBeUndefined();
  });
});

describe('a workout that is moved to another name', () => {
  const choices = { pace: 'slow', guidance: 'brief', flow: 'exercise', form: 'floor', leftOut: [] } as const;
  const left = underWay(aPlace('cat', 4), { begunAt: NOON });
  const { person: other } = progress(left, { choices });

  test('is begun by them, who have heard the safety words, and is guided as it was', () => {
    expect(withWorkoutOf(NEWCOMER, other, left)).toEqual({
      person: { safetyHeard: true, history: { begun: 1, finished: 0 }, choices },
      underWay: left,
    });
  });

  test('is guided as they have chosen, where they have chosen', () => {
    const own = { ...choices, pace: 'quick' } as const;
    expect(withWorkoutOf({ ...NEWCOMER, choices: own }, other, left).person.choices).toEqual(own);
  });

  test('is none of those that have ended for good', () => {
    const endedAt = NOON + seconds(60);
    expect(withWorkoutOf({ ...NEWCOMER, endedAt }, other, left).underWay?.begunAt).toBeGreaterThan(endedAt);
  });
});
