import { alexaDevice } from '../../lambda/alexa/device.ts';
import { UNCHOSEN } from '../../lambda/workout/progress/choices.ts';
import type { Mark, Narration } from '../../lambda/workout/progress/narration.ts';
import { narrationFor } from '../../lambda/workout/progress/narration.ts';
import type { Progress } from '../../lambda/workout/progress/progress.ts';
import { promptReached, settle } from '../../lambda/workout/progress/settle.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import { aPlace, atCoolDown, NOON, progress, seconds, underWay } from '../support/builders.ts';
import { catalog } from '../support/content.ts';
import { atOnce, faultyStore } from '../support/faulty-store.ts';
import { openSession } from '../support/session.ts';
import { OWNER, progressIn, storeWith } from '../support/stores.ts';

/** A request that comes again while other things go wrong, or after others have come: of either delivery the answer may be the one heard. */

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

const SLOW = { ...UNCHOSEN, pace: 'slow' } as const;
const OFTEN = { history: { begun: 7, finished: 6 }, choices: SLOW } as const;
const atFour = progress(underWay(aPlace('cat', 4)), OFTEN);

const { listening } = alexaDevice('ssml');

/** What of a row must not be lost. */
function kept({ person: { history, choices }, underWay: workout }: Progress) {
  return { ...history, pace: choices?.pace, entry: workout?.place.entry };
}

describe('a request that comes twice, of which one cannot read', () => {
  test.each([
    { what: 'Launch', heard: 'the one that can', kept: { entry: 4 } },
    { what: 'Launch', heard: 'the one that cannot, which comes first', kept: { entry: 4 } },
    { what: 'Launch', heard: 'the one that cannot, which comes last', kept: { entry: 4 } },
    { what: 'Next', heard: 'the one that cannot, which comes first', kept: { entry: 5 } },
    { what: 'Next', heard: 'the one that cannot, which comes last', kept: { entry: 5 } },
  ])('leaves the person as they are: "$what", and heard is $heard', async ({ what, heard, kept: expected }) => {
    const store = faultyStore(await storeWith(atFour));
    const session = openSession(store, { giveUp: atOnce });
    const failsFirst = heard.endsWith('first');
    store.fail(failsFirst ? { read: 'refuses' } : {});
    await session.ask(what, NOON + seconds(4000));
    store.fail(failsFirst ? {} : { read: 'refuses' });
    if (heard.endsWith('last')) await session.repeat();
    else await session.repeatUnheard();
    store.fail({});
    await session.ask('Yes', NOON + seconds(4010));
    expect(kept(await progressIn(store))).toEqual({ begun: 7, finished: 6, pace: 'slow', ...expected });
  });

  test('leaves the workout that another device has begun meanwhile', async () => {
    const store = faultyStore(await storeWith(progress(undefined, { history: { begun: 4, finished: 4 } })));
    const one = openSession(store, { giveUp: atOnce });
    const other = openSession(store, { id: 'another-session' });
    await one.ask('Launch');
    await other.ask('Launch', NOON + seconds(5));
    await other.ask('Slower', NOON + seconds(8));
    await other.ask('Yes', NOON + seconds(10));
    await other.ask('No', NOON + seconds(14));
    await other.ask('Next', NOON + seconds(60));
    store.fail({ read: 'refuses' });
    await one.ask('Help', NOON + seconds(70));
    store.fail({});
    await one.repeatUnheard();
    await one.ask('Help', NOON + seconds(80));
    expect(kept(await progressIn(store))).toEqual({ begun: 5, finished: 4, pace: 'slow', entry: 1 });
  });
});

describe('a request that comes again after others, and is heard then, undoes nothing', () => {
  test.each([
    { asks: ['Launch', 'Next'], other: ['Launch', 'Slower'], entry: 6 },
    { asks: ['Launch'], other: ['Slower'], entry: 5 },
    { asks: ['Next'], other: ['Slower'], entry: 6 },
  ])('a choice of another device: $asks again after $other', async ({ asks, other, entry }) => {
    const store = await storeWith(progress(underWay(aPlace('cat', 4))));
    const session = openSession(store);
    for (const [index, what] of asks.entries()) await session.ask(what, NOON + seconds(100 + 10 * index));
    const another = openSession(store, { id: 'another-session' });
    for (const [index, what] of other.entries()) await another.ask(what, NOON + seconds(120 + 10 * index));
    await session.repeat();
    await session.ask('Next', NOON + seconds(150));
    const { pace, entry: cameTo } = kept(await progressIn(store));
    expect({ pace, isThere: cameTo !== undefined && cameTo >= entry }).toEqual({ pace: 'slow', isThere: true });
  });

  test('a workout that another device has finished', async () => {
    const store = await storeWith(progress(atCoolDown()));
    const [one, other] = [openSession(store), openSession(store, { id: 'another-session' })];
    await one.ask('Launch');
    await one.ask('Help', NOON + seconds(10));
    await other.ask('Launch', NOON + seconds(20));
    await other.ask('Next', NOON + seconds(30));
    await other.ask('Next', NOON + seconds(230));
    await one.repeat();
    await one.ask('Help', NOON + seconds(240));
    expect(kept(await progressIn(store))).toMatchObject({ finished: 1, entry: undefined });
  });

  test('the workout of a voice that it was claimed for', async () => {
    const voice = { ...OWNER, person: 'a-voice' };
    const store = await storeWith(atFour, voice);
    const session = openSession(store);
    await session.ask('Launch', NOON + seconds(100));
    await session.ask('Yes', NOON + seconds(110));
    await openSession(store, { id: 'another-session', personId: 'a-voice' }).ask('Launch', NOON + seconds(120));
    await session.repeat();
    await session.ask('Next', NOON + seconds(150));
    expect(kept(await progressIn(store, voice))).toEqual({ begun: 7, finished: 6, pace: 'slow', entry: 5 });
  });
});

/** The marks that a moment of its own session may ask for: those by then, and the next. */
function untilNext({ startedAt, marks }: Narration, now: Instant): readonly Mark[] {
  const next = marks.findIndex(({ at }) => startedAt + at > now);
  return next < 0 ? marks : marks.slice(0, next + 1);
}

test('what a row keeps of the narration that a request found tells the same of that moment, in either session', async () => {
  const store = await storeWith(progress());
  const session = openSession(store);
  for (const [index, what] of ['Launch', 'Yes', 'Nonstop', 'Yes'].entries())
    await session.ask(what, NOON + seconds(10 * index));
  const { person, underWay: workout } = await progressIn(store);
  if (!workout?.narration) throw new Error('nothing is narrated');
  const { narration } = workout;
  const lengths: number[] = [];
  for (let now = narration.startedAt - 1000; now < narration.startedAt + narration.lasts + seconds(300); now += 3100) {
    for (const sessionId of [narration.sessionId, 'another-session']) {
      const short = narrationFor(narration, sessionId, now);
      const isNewSession = sessionId === 'another-session';
      const told = [narration, short].map((each) => {
        const found = { person, underWay: { ...workout, narration: each } };
        const arrival = { sessionId, isNewSession, now, listening };
        return { now, settled: settle(catalog, found, arrival), prompt: promptReached(found, arrival) };
      });
      expect(told[1]).toEqual(told[0]);
      if (isNewSession) lengths.push(short.marks.length);
      else expect(short.marks).toEqual(expect.arrayContaining(untilNext(narration, now)));
    }
  }
  expect(Math.max(...lengths)).toBeLessThan(narration.marks.length / 2);
});

test.each([1, 4, 15])(
  'a beginning whose answer was lost is counted once, though the %i words after it could neither read nor write',
  async (words) => {
    const store = faultyStore(await storeWith(progress()));
    const session = openSession(store, { giveUp: atOnce });
    await session.ask('Launch');
    store.fail({ write: 'answers too late' });
    await session.ask('Yes', NOON + seconds(5));
    store.fail({ read: 'refuses', write: 'refuses' });
    for (let word = 1; word <= words; word += 1) await session.ask('Help', NOON + seconds(20 * word));
    store.fail({});
    await session.ask('Next', NOON + seconds(1000));
    expect((await progressIn(store)).person.history.begun).toBe(2);
  },
);
