import type { Session } from '../../lambda/coach/session.ts';
import { restingIn } from '../../lambda/workout/plan/body.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../support/builders.ts';
import type { FaultyStore } from '../support/faulty-store.ts';
import { atOnce, faultyStore } from '../support/faulty-store.ts';
import { openSession } from '../support/session.ts';
import { OWNER, progressIn, storeWith } from '../support/stores.ts';
import { asked, said } from '../support/words.ts';

/** An outage at the beginning of a session that is over while somebody is led. */

const ANNA = { ...OWNER, person: 'anna' };

const PLACES = [
  ['of their own', OWNER],
  ['of another voice of the household', ANNA],
] as const;

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

/** A session that could never read, in which something was chosen, and the warm-up begun. */
async function unread(store: FaultyStore) {
  store.fail({ read: 'refuses', write: 'refuses' });
  const session = openSession(store, { giveUp: atOnce });
  const words = ['Launch', 'LeaveOut movement=wrists', 'Yes', 'Yes'];
  for (const [index, word] of words.entries()) await session.ask(word, NOON + seconds(10 * index));
  return session;
}

describe.each(PLACES)('where there is a place %s', (_, owner) => {
  async function placed(): Promise<FaultyStore> {
    return faultyStore(await storeWith(progress(underWay(aPlace('fold-and-arch', 4))), owner));
  }

  test.each([
    ['Pause', said({ name: 'pausing' })],
    ['Slower', said({ name: 'slower' })],
  ])('who is in an exercise is answered "%s", and goes on with it', async (word, answer) => {
    const store = await placed();
    const session = await unread(store);
    await session.ask('Next', NOON + seconds(60));
    store.fail({});
    expect((await session.ask(word, NOON + seconds(140))).says).toContain(answer);
    const { person, underWay: now } = await progressIn(store);
    expect([person.choices?.leftOut, now?.place.entry]).toEqual([['wrists'], 1]);
  });

  test('who has not come to one is asked, and what was chosen holds there too', async () => {
    const store = await placed();
    const session = await unread(store);
    store.fail({});
    const { says } = await session.ask('Next', NOON + seconds(60));
    expect(says).toContain(
      owner === ANNA ? asked({ name: 'is-that-you-on', exercise: 'fold-and-arch' }) : said({ name: 'welcome-back' }),
    );
    await session.ask('Yes', NOON + seconds(70));
    const { afterPain = [] } = session.attributes() as unknown as Session;
    const { choices, history } = (await progressIn(store, owner)).person;
    expect([choices?.leftOut, afterPain, history.begun]).toEqual([['wrists'], [], owner === ANNA ? 1 : 2]);
  });
});

describe.each([
  ['at once', []],
  ['after a launch', ['Launch']],
])('who asks to be helped up in an outage, %s, stays on the way up when it is over', (_, before) => {
  test.each(['Repeat', 'NoChair', 'Help', 'Fallback', 'Yes', 'No', 'Done', 'Pause'])('"%s"', async (word) => {
    const there = underWay(aPlace('boat', 4), { body: restingIn('back'), leftAt: NOON - seconds(60) });
    const store = faultyStore(await storeWith(progress(there)));
    store.fail({ read: 'refuses' });
    const session = openSession(store, { giveUp: atOnce });
    for (const each of [...before, 'HelpUp']) await session.ask(each, NOON);
    store.fail({});
    const { says } = await session.ask(word, NOON + seconds(30));
    expect(says).not.toContain(said({ name: 'welcome-back' }));
    expect(says).not.toContain(asked({ name: 'shall-we-go-on' }));
  });
});

test('who is helped up from a warm-up that was begun in an outage keeps the place from before it, and is up from where they are', async () => {
  const store = faultyStore(await storeWith(progress(underWay(aPlace('boat', 4)))));
  store.fail({ read: 'refuses', write: 'refuses' });
  const session = openSession(store, { giveUp: atOnce });
  for (const [index, word] of ['Launch', 'Yes', 'Yes', 'HelpUp'].entries())
    await session.ask(word, NOON + seconds(30 * index));
  store.fail({});
  await session.ask('Done', NOON + seconds(120));
  const { underWay: now } = await progressIn(store);
  expect([now?.place, now?.body.in]).toEqual([aPlace('boat', 4), 'standing']);
});

test('what was chosen while one write failed is saved by the end of the session', async () => {
  const store = faultyStore(await storeWith(progress(undefined, { history: { begun: 5, finished: 5 } })));
  const session = openSession(store, { giveUp: atOnce });
  await session.ask('Launch', NOON);
  store.fail({ write: 'refuses' });
  await session.ask('LeaveOut movement=kneel', NOON + seconds(10));
  store.fail({});
  await session.ask('End', NOON + seconds(60));
  expect((await progressIn(store)).person.choices?.leftOut).toEqual(['kneel']);
});
