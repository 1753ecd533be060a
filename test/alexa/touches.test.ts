import fc from 'fast-check';
import { TOUCHED } from '../../lambda/alexa/touches.ts';
import { TOUCHES } from '../../lambda/narration/screen-words.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../support/builders.ts';
import { runs } from '../support/effort.ts';
import type { SessionUnderTest } from '../support/session.ts';
import { openSession } from '../support/session.ts';
import { progressIn, storeWith } from '../support/stores.ts';
import { asked, said, titleOf } from '../support/words.ts';

/** A screen that is touched: each touch is the word that does the same, and anything else is answered by silence. */

/** In the set of the cat, which began at 12:00:05. */
async function inTheCat() {
  const store = await storeWith(progress(underWay(aPlace('kneeling-lift', 'done'))));
  const session = openSession(store);
  await session.ask('Launch');
  const cat = await session.ask('Yes', BEGAN);
  const narration = (await progressIn(store)).underWay?.narration;
  const place = async () => (await progressIn(store)).underWay?.place;
  return { store, session, cat, narration, place };
}

const BEGAN = NOON + seconds(5);

/** When repetition four begins by the plan. */
async function repetitionFour() {
  const there = await inTheCat();
  const mark = there.narration?.marks.find(({ place }) => place.at === 'set' && place.repetition === 4);
  const { doubt = 0 } = there.narration ?? {};
  return { ...there, planned: mark?.at ?? 0, surely: (mark?.at ?? 0) + doubt * (mark?.cues ?? 0) };
}

describe('a touch in a set', () => {
  test.each([
    { what: 'previous', says: said({ name: 'going-back' }), place: aPlace('kneeling-lift', 'steps') },
    { what: 'pause', says: asked({ name: 'paused' }), place: aPlace('cat', 4) },
    { what: 'go-on', says: said({ name: 'going-on' }), place: aPlace('cat', 4) },
    { what: 'next', says: titleOf('boat'), place: aPlace('boat', 'steps') },
  ])('of "$what" does what the word does', async ({ what, says, place }) => {
    const { session, surely, ...there } = await repetitionFour();
    const heard = await session.touch(what, BEGAN + surely + seconds(1), Math.ceil(surely));
    expect(heard.says).toContain(says);
    expect(heard.isOpen).toBe(true);
    expect(await there.place()).toEqual(place);
  });

  test('takes the place of what is being said, as no word has silenced it', async () => {
    const { session, surely } = await repetitionFour();
    const { response } = await session.touch('pause', BEGAN + surely + seconds(1), Math.ceil(surely));
    expect(response.response.outputSpeech).toMatchObject({ playBehavior: 'REPLACE_ALL' });
    const word = await session.ask('Resume', BEGAN + surely + seconds(9));
    expect(word.response.response.outputSpeech).not.toHaveProperty('playBehavior');
  });

  test('keeps the repetition that a word at that moment would begin anew', async () => {
    const [touched, spoken] = [await repetitionFour(), await repetitionFour()];
    const moment = BEGAN + touched.surely + seconds(2);
    await touched.session.touch('pause', moment, Math.ceil(touched.surely));
    await spoken.session.ask('Pause', moment);
    expect([await touched.place(), await spoken.place()]).toEqual([aPlace('cat', 4), aPlace('cat', 3)]);
  });

  test('does not outrun the voice: the doubt of each cue before it stays', async () => {
    const { session, planned, place } = await repetitionFour();
    await session.touch('pause', BEGAN + planned + seconds(30), Math.ceil(planned));
    expect(await place()).toEqual(aPlace('cat', 3));
  });
});

describe('what was played, told as what is no number of milliseconds of the narration, is not told', () => {
  const anHour: Milliseconds = 3_600_000;
  test.each([...[null, undefined, 'a while', '60000', {}, [], true, -1, 0.5, 1e21, Number.MAX_SAFE_INTEGER, anHour]])(
    '%j',
    async (played) => {
      const { session, surely, place } = await repetitionFour();
      await session.touch('pause', BEGAN + surely + seconds(2), played);
      expect(await place()).toEqual(aPlace('cat', 3));
    },
  );
});

test('a touch of "next" after the end of a narration answers its prompt, as the word does', async () => {
  const [touched, spoken] = [await inTheCat(), await inTheCat()];
  const lasts = touched.narration?.lasts ?? 0;
  const moment = BEGAN + lasts + seconds(2);
  const heard = await touched.session.touch('next', moment, lasts);
  expect(heard.says).toBe((await spoken.session.ask('Next', moment)).says);
  expect(await touched.place()).toEqual(aPlace('boat', 'steps'));
});

test('a touch of "next" answers a question as the word does', async () => {
  const store = await storeWith(progress());
  const session = openSession(store);
  await session.ask('Launch');
  await session.touch('next', NOON + seconds(8));
  expect((await progressIn(store)).underWay?.place).toEqual(aPlace('warm-up', 'steps'));
});

/** Nothing is said, the session neither ends nor is listened to, and all is as it was. */
async function expectSilence({ session, store }: Pick<Scene, 'session' | 'store'>, told: Told): Promise<void> {
  const [attributes, kept] = [session.attributes(), await progressIn(store)];
  const { response } = await session.tell(told, BEGAN + seconds(100));
  expect(response.response).toEqual({});
  expect(session.attributes()).toEqual(attributes);
  expect(await progressIn(store)).toEqual(kept);
}

type Scene = Awaited<ReturnType<typeof inTheCat>>;
type Told = Readonly<Record<string, unknown>>;

function idIn(session: SessionUnderTest): string {
  return String(session.attributes().requestId);
}

/** A touch as the document for the last answer sends it, with changes. */
function touchWith(session: SessionUnderTest, changes: Told = {}): Told {
  const id = idIn(session);
  return { type: TOUCHED, token: id, arguments: ['next', id, 60_000], ...changes };
}

const LONG = 'x'.repeat(10_000);

describe('silence is the answer to a touch', () => {
  test.each<{ name: string; changes: (id: string) => Told }>([
    { name: 'without arguments', changes: () => ({ arguments: undefined }) },
    { name: 'with the arguments null', changes: () => ({ arguments: null }) },
    { name: 'with a text for arguments', changes: () => ({ arguments: 'next' }) },
    { name: 'with an object for arguments', changes: (id) => ({ arguments: { 0: 'next', 1: id, 2: 0, length: 3 } }) },
    { name: 'with nothing in its arguments', changes: () => ({ arguments: [] }) },
    { name: 'with one argument', changes: () => ({ arguments: ['next'] }) },
    { name: 'with too many arguments', changes: (id) => ({ arguments: ['next', id, 0, 0] }) },
    { name: 'with nested arguments', changes: (id) => ({ arguments: [['next', id, 0]] }) },
    { name: 'of what is not there', changes: (id) => ({ arguments: ['stop', id, 0] }) },
    { name: 'of an intent', changes: (id) => ({ arguments: ['AMAZON.StopIntent', id, 0] }) },
    { name: 'of __proto__', changes: (id) => ({ arguments: ['__proto__', id, 0] }) },
    { name: 'of a constructor', changes: (id) => ({ arguments: ['constructor', id, 0] }) },
    { name: 'of a number', changes: (id) => ({ arguments: [1, id, 0] }) },
    { name: 'of 1e309', changes: (id) => ({ arguments: [JSON.parse('1e309'), id, 0] }) },
    { name: 'of an object', changes: (id) => ({ arguments: [{ what: 'next' }, id, 0] }) },
    { name: 'of ten thousand letters', changes: (id) => ({ arguments: [LONG, id, 0] }) },
    { name: 'in another case', changes: (id) => ({ arguments: ['Next', id, 0] }) },
    { name: 'of another answer', changes: () => ({ arguments: ['next', 'another', 0] }) },
    { name: 'of no answer', changes: () => ({ arguments: ['next', null, 0] }) },
    { name: 'of a list of answers', changes: (id) => ({ arguments: ['next', [id], 0] }) },
    { name: 'of another document', changes: () => ({ token: 'another' }) },
    { name: 'of no document', changes: () => ({ token: undefined }) },
    { name: 'of a document that is an object', changes: (id) => ({ token: { id } }) },
  ])('$name', async ({ changes }) => {
    const there = await inTheCat();
    await expectSilence(there, touchWith(there.session, changes(idIn(there.session))));
  });

  test('that comes twice', async () => {
    const there = await inTheCat();
    const touch = touchWith(there.session);
    await there.session.tell(touch, BEGAN + seconds(61));
    await expectSilence(there, touch);
  });

  test('of what was shown before the last word', async () => {
    const there = await inTheCat();
    const touch = touchWith(there.session);
    await there.session.ask('Pause', BEGAN + seconds(61));
    await expectSilence(there, touch);
  });

  test('in another session, which begins with it', async () => {
    const { store, session } = await inTheCat();
    const kept = await progressIn(store);
    const later = openSession(store, { id: 'another' });
    const { response } = await later.tell(touchWith(session), BEGAN + seconds(100));
    expect(response.response).toEqual({});
    expect(await progressIn(store)).toEqual(kept);
  });

  test('after the session is over', async () => {
    const { store, session } = await inTheCat();
    const touch = touchWith(session);
    await session.ask('End', BEGAN + seconds(61));
    await expectSilence({ store, session: openSession(store, { attributes: {} }) }, touch);
  });

  test('in the session of another account', async () => {
    const { store, session } = await inTheCat();
    const attributes = session.attributes();
    await expectSilence({ store, session: openSession(store, { userId: 'else', attributes }) }, touchWith(session));
  });
});

test('a touch of any wrong shape is answered by silence, and leaves the place', async () => {
  const there = await inTheCat();
  const id = idIn(there.session);
  const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(...TOUCHES, 'played', id, 60_000, '__proto__', LONG));
  const told = fc.record({ token: anything, arguments: fc.oneof(anything, fc.array(anything, { maxLength: 5 })) });
  const isWellFormed = ({ token, arguments: sent }: Told) => {
    const [what, answer, ...rest] = Array.isArray(sent) ? sent : [];
    return token === id && answer === id && rest.length <= 1 && TOUCHES.includes(what);
  };
  await fc.assert(
    fc.asyncProperty(
      told.filter((each) => !isWellFormed(each)),
      (each) => expectSilence(there, { type: TOUCHED, ...each }),
    ),
    runs(300),
  );
});
