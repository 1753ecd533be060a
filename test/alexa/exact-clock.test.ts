import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../support/builders.ts';
import { openSession } from '../support/session.ts';
import { progressIn, storeWith } from '../support/stores.ts';
import { asked, cued, titleOf } from '../support/words.ts';

/** A narration that APL for Audio keeps the time of, and a device that cannot play it. */

const NEXT_IS_THE_BOAT = asked({ name: 'next-exercise', exercise: 'boat' });

async function atTheCat() {
  const store = await storeWith(progress(underWay(aPlace('kneeling-lift', 'done'))));
  const session = openSession(store, { clock: 'apla' });
  await session.ask('Launch');
  return { store, session, cat: await session.ask('Yes', NOON + seconds(5)) };
}

test('the position is said in markup, and the set and the prompt are a document', async () => {
  const { cat } = await atTheCat();
  expect(cat.says).toContain(titleOf('cat'));
  expect(cat.says).not.toContain(NEXT_IS_THE_BOAT);
  expect(cat.isOpen).toBe(true);
  const [directive] = cat.response.response.directives ?? [];
  expect(directive).toMatchObject({ type: 'Alexa.Presentation.APLA.RenderDocument', document: { type: 'APLA' } });
  expect(JSON.stringify(directive)).toContain(NEXT_IS_THE_BOAT);
});

test('the reprompt stays markup', async () => {
  const { cat } = await atTheCat();
  expect(cat.response.response.reprompt?.outputSpeech).toMatchObject({ type: 'SSML' });
});

test('a question, which has no timeline, is markup alone', async () => {
  const session = openSession(memoryProgressStore(), { clock: 'apla' });
  const { response } = await session.ask('Launch');
  expect(response.response.directives).toBeUndefined();
});

test('no cue of the document is doubted: only those before it', async () => {
  const { session, store } = await atTheCat();
  const narration = (await progressIn(store)).underWay?.narration;
  const inSet = narration?.marks.filter(({ place }) => place.at === 'set') ?? [];
  expect(new Set(inSet.map(({ cues }) => cues)).size).toBe(1);
  expect(session.attributes()).toMatchObject({ exact: { from: inSet[0]?.at } });
});

describe('a device that cannot play the document', () => {
  test('gets the set in markup from where the document begins, and so for the rest of the session', async () => {
    const { session, store } = await atTheCat();
    const set = await session.ask('APLA fails', NOON + seconds(100));
    expect(set.response.response.directives).toBeUndefined();
    expect(set.says).toContain(cued({ kind: 'step', of: 'cat', words: 'go', dose: 8 }));
    expect(set.says).toContain(NEXT_IS_THE_BOAT);
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('cat', 1));
    const boat = await session.ask('Next', NOON + seconds(300));
    expect(boat.response.response.directives).toBeUndefined();
    expect(boat.says).toContain(asked({ name: 'next-exercise', exercise: 'seated-stretch' }));
  });

  test.each(['Pause', 'Pain', 'Stop'])('says nothing after "%s": something else was said since', async (word) => {
    const { session, store } = await atTheCat();
    await session.ask(word, NOON + seconds(75));
    const place = (await progressIn(store)).underWay?.place;
    const { response } = await session.ask('APLA fails', NOON + seconds(76));
    expect(response.response).toEqual({});
    expect((await progressIn(store)).underWay?.place).toEqual(place);
  });

  test('is never led past a set that was not heard, however late it tells', async () => {
    const { session, store } = await atTheCat();
    await session.ask('APLA fails', NOON + seconds(170));
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('cat', 1));
  });

  test('changes nothing where it was sent no document', async () => {
    const { store } = await atTheCat();
    const before = await progressIn(store);
    await openSession(store, { id: 'another-room' }).ask('APLA fails', NOON + seconds(200));
    expect(await progressIn(store)).toEqual(before);
  });

  test('never leads past what could be heard', async () => {
    const { session, store } = await atTheCat();
    await session.ask('APLA fails', NOON + seconds(12));
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('cat', 'steps'));
  });

  test('is trusted with a document again in another session', async () => {
    const { session, store } = await atTheCat();
    await session.ask('APLA fails', NOON + seconds(100));
    await session.ask('Stop', NOON + seconds(110));
    const later = openSession(store, { id: 'another-session', clock: 'apla' });
    await later.ask('Launch', NOON + seconds(120));
    const cat = await later.ask('Yes', NOON + seconds(130));
    expect(cat.response.response.directives?.length).toBe(1);
  });
});
