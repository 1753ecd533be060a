import { screenClockNamed } from '../../lambda/alexa/device.ts';
import { APL_FAILED } from '../../lambda/alexa/touches.ts';
import type { Narrated } from '../../lambda/narration/narrate.ts';
import type { Place } from '../../lambda/workout/plan/place.ts';
import { exercisesIn } from '../../lambda/workout/plan/plan.ts';
import { choicesOf } from '../../lambda/workout/progress/person.ts';
import type { Flow } from '../../lambda/workout/vocabulary.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../support/builders.ts';
import { plan } from '../support/content.ts';
import type { Heard, SessionUnderTest } from '../support/session.ts';
import { openSession } from '../support/session.ts';
import { progressIn, storeWith } from '../support/stores.ts';
import { asked, cued, pattern, said, titleOf } from '../support/words.ts';

/** A screen whose document speaks each cue at its moment, and tells when it has played all. */

const BEGAN = NOON + seconds(5);
const exercises = exercisesIn(plan);
const NEXT_IS_THE_BOAT = asked({ name: 'next-exercise', exercise: 'boat' });

interface Given {
  readonly place?: Place;
  readonly flow?: Flow;
  readonly begun?: number;
  readonly screen?: string;
  readonly hasFigures?: boolean;
}

/** The answer that goes on with a workout. */
async function goingOn(given: Given = {}) {
  const { place = aPlace('kneeling-lift', 'done'), flow, begun = 3, screen = '1.4', hasFigures } = given;
  const before = progress(underWay(place));
  const person = {
    ...before.person,
    history: { begun, finished: 0 },
    ...(flow && { choices: { ...choicesOf(before.person), flow } }),
  };
  const store = await storeWith({ ...before, person });
  const narrations: Narrated[] = [];
  const onNarrated = (narrated: Narrated) => narrations.push(narrated);
  const session = openSession(store, { screenClock: 'speakitem', screen, hasFigures, onNarrated });
  await session.ask('Launch');
  const first = await session.ask('Yes', BEGAN);
  const lasts = (await progressIn(store)).underWay?.narration?.lasts ?? 0;
  const placeNow = async () => (await progressIn(store)).underWay?.place;
  return {
    store,
    session,
    first,
    lastWords: narrations.at(-1)?.sentences.at(-1)?.words,
    lasts,
    ended: BEGAN + lasts + 500,
    placeNow,
  };
}

/** Neither open, nor over: the device goes on. */
function isOnItsOwn({ response }: Heard): boolean {
  return response.response.shouldEndSession === undefined && response.response.reprompt === undefined;
}

describe('an answer with cues, on a screen that goes on by itself', () => {
  test('neither ends the session nor asks, and speaks only what comes before the first cue', async () => {
    const { first } = await goingOn();
    expect(isOnItsOwn(first)).toBe(true);
    expect(first.says).not.toContain(titleOf('cat'));
    expect(first.says).not.toContain(NEXT_IS_THE_BOAT);
  });

  test('has an exact clock from its first cue on', async () => {
    const { store } = await goingOn();
    const { marks = [] } = (await progressIn(store)).underWay?.narration ?? {};
    expect(new Set(marks.map(({ cues }) => cues)).size).toBe(1);
  });

  test.each<{ given: Given; what: string }>([
    { what: 'on a device without a screen', given: { screen: '1.3' } },
    { what: 'of a skill without figures, which draws nothing', given: { hasFigures: false } },
  ])('is as ever $what', async ({ given }) => {
    const { first } = await goingOn(given);
    expect(first.isOpen && first.response.response.shouldEndSession).toBe(false);
    expect(first.says).toContain(NEXT_IS_THE_BOAT);
  });

  test('asks where there are no cues', async () => {
    const { session } = await goingOn();
    const { response } = await session.ask('Pause', BEGAN + seconds(60));
    expect(response.response).toMatchObject({ shouldEndSession: false, reprompt: {} });
  });
});

describe('once it is played', () => {
  test('the prompt is asked, and the microphone opens', async () => {
    const { session, ended, placeNow } = await goingOn();
    const heard = await session.touch('played', ended);
    expect(heard.says).toBe(NEXT_IS_THE_BOAT);
    expect(heard.response.response.shouldEndSession).toBe(false);
    expect(await placeNow()).toEqual(aPlace('cat', 'done'));
    const next = await session.ask('Next', ended + seconds(20));
    expect(isOnItsOwn(next)).toBe(true);
    expect(await placeNow()).toEqual(aPlace('boat', 'steps'));
  });

  test('it may be told at once, in a second that Alexa rounds off', async () => {
    const { session, lasts } = await goingOn();
    expect((await session.touch('played', BEGAN + lasts)).says).toBe(NEXT_IS_THE_BOAT);
  });

  test('a set whose end was played is done, though no word has come', async () => {
    const { session, ended, store } = await goingOn();
    await session.touch('played', ended);
    const { underWay: under } = await progressIn(store);
    expect(under?.plan.entries.find(({ id }) => id === 'cat')).toMatchObject({ isDone: true });
  });

  test('nonstop, the next exercise begins, which the last words have named', async () => {
    const { session, placeNow, lastWords, ...there } = await goingOn({
      place: aPlace('warm-up', 'done'),
      flow: 'nonstop',
    });
    const heard = await session.touch('played', there.ended);
    expect(isOnItsOwn(heard)).toBe(true);
    expect(lastWords).toMatch(pattern`^${exercises.map((exercise) => said({ name: 'going-to', exercise }))}$`);
    expect((await placeNow())?.entry).toBeGreaterThan(aPlace('warm-up', 'done').entry + 1);
  });

  test('nonstop, a whole workout is played to the goodbye without a word', async () => {
    const {
      session,
      store,
      first,
      ended: firstEnded,
    } = await goingOn({
      place: aPlace('warm-up', 'done'),
      flow: 'nonstop',
    });
    let [heard, at, answers] = [first, firstEnded, 1];
    for (; isOnItsOwn(heard) && answers < 20; answers += 1) {
      heard = await session.touch('played', at);
      at += 500 + ((await progressIn(store)).underWay?.narration?.lasts ?? 0);
    }
    expect(heard.response.response.shouldEndSession).toBe(true);
    expect(heard.says).toContain(said({ name: 'goodbye' }));
    expect((await progressIn(store)).person.history.finished).toBe(1);
  });

  test('nonstop, a first workout waits before the strongest exercise', async () => {
    const { session, store, ...there } = await goingOn({ place: aPlace('cat', 'steps'), flow: 'nonstop', begun: 1 });
    const heard = await session.touch('played', there.ended);
    expect(heard.says).toBe(NEXT_IS_THE_BOAT);
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('cat', 'done'));
  });

  test('what was played a moment before is silence', async () => {
    const { session, store, lasts } = await goingOn();
    const [attributes, kept] = [session.attributes(), await progressIn(store)];
    const { response } = await session.touch('played', BEGAN + lasts - 1001);
    expect(response.response).toEqual({});
    expect([session.attributes(), await progressIn(store)]).toEqual([attributes, kept]);
  });

  test.each([{ clock: 'at a prompt' }, { clock: 'in a pause' }])('$clock it is silence', async ({ clock }) => {
    const { session, store, ended } = await goingOn();
    if (clock === 'at a prompt') await session.touch('played', ended);
    else await session.ask('Pause', BEGAN + seconds(60));
    const kept = await progressIn(store);
    const { response } = await session.touch('played', ended + seconds(60));
    expect(response.response).toEqual({});
    expect(await progressIn(store)).toEqual(kept);
  });

  test('a screen that follows the plan is not believed', async () => {
    const store = await storeWith(progress(underWay(aPlace('kneeling-lift', 'done'))));
    const session = openSession(store, { screen: '1.4' });
    await session.ask('Launch');
    await session.ask('Yes', BEGAN);
    expect((await session.touch('played', BEGAN + seconds(400))).response.response).toEqual({});
  });
});

describe('a document that cannot be shown', () => {
  const fails = (session: SessionUnderTest, at: number, token: unknown = session.attributes().requestId) =>
    session.tell({ type: APL_FAILED, token, errors: [{ type: 'INFLATE_ERROR' }] }, at);

  test('is said again by voice, and so for the rest of the session', async () => {
    const { session, first, placeNow } = await goingOn();
    const cat = await fails(session, BEGAN + seconds(2));
    expect(cat.says).toContain(cued({ kind: 'step', of: 'cat', words: 'go', dose: 8 }));
    expect(cat.says).toContain(NEXT_IS_THE_BOAT);
    expect(cat.response.response.shouldEndSession).toBe(false);
    expect(isOnItsOwn(first)).toBe(true);
    expect(session.attributes()).toMatchObject({ screen: { isLost: true } });
    const boat = await session.ask('Next', BEGAN + seconds(300));
    expect(boat.isOpen && boat.says).toContain(asked({ name: 'next-exercise', exercise: 'seated-stretch' }));
    expect(session.attributes()).toMatchObject({ screen: { isLost: true } });
    expect(await placeNow()).toEqual(aPlace('boat', 'steps'));
  });

  test('is only remembered where the voice says it all', async () => {
    const store = await storeWith(progress(underWay(aPlace('kneeling-lift', 'done'))));
    const session = openSession(store, { screen: '1.4' });
    await session.ask('Launch');
    await session.ask('Yes', BEGAN);
    const [attributes, kept] = [session.attributes(), await progressIn(store)];
    expect((await fails(session, BEGAN + seconds(2))).response.response).toEqual({});
    expect(session.attributes()).toEqual({ ...attributes, screen: { isLost: true } });
    expect(await progressIn(store)).toEqual(kept);
    await session.ask('Pause', BEGAN + seconds(60));
    expect(session.attributes()).toMatchObject({ screen: { isLost: true } });
  });

  test('is silence the second time', async () => {
    const { session, store } = await goingOn();
    await fails(session, BEGAN + seconds(2));
    const [attributes, kept] = [session.attributes(), await progressIn(store)];
    expect((await fails(session, BEGAN + seconds(3))).response.response).toEqual({});
    expect([session.attributes(), await progressIn(store)]).toEqual([attributes, kept]);
  });

  test.each(['another', undefined, null, {}, 7])('of the token %j is silence, and nothing is lost', async (token) => {
    const { session, store } = await goingOn();
    const [attributes, kept] = [session.attributes(), await progressIn(store)];
    expect((await fails(session, BEGAN + seconds(2), token ?? 'none')).response.response).toEqual({});
    const told = await session.tell({ type: APL_FAILED, token }, BEGAN + seconds(2));
    expect(told.response.response).toEqual({});
    expect([session.attributes(), await progressIn(store)]).toEqual([attributes, kept]);
  });

  test('of another session is silence', async () => {
    const { session, store } = await goingOn();
    const kept = await progressIn(store);
    const token = session.attributes().requestId;
    const later = openSession(store, { id: 'another', screenClock: 'speakitem', screen: '1.4' });
    expect((await fails(later, BEGAN + seconds(9), token)).response.response).toEqual({});
    expect(await progressIn(store)).toEqual(kept);
  });
});

describe('what a screen keeps time by is chosen by configuration', () => {
  test.each([
    { text: undefined, clock: 'ssml' },
    { text: 'ssml', clock: 'ssml' },
    { text: 'speakitem', clock: 'speakitem' },
  ])('$text is $clock', ({ text, clock }) => {
    expect(screenClockNamed(text)).toBe(clock);
  });

  test.each(['', 'SpeakItem', 'apla'])('"%s" is refused', (text) => {
    expect(() => screenClockNamed(text)).toThrow(`SCREEN_CLOCK is "${text}"; allowed: ssml, speakitem`);
  });
});
