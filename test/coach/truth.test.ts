import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { NO_PROGRESS } from '../../lambda/workout/progress/progress.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { aPlace, catNarration, NOON, progress, seconds, underWay } from '../support/builders.ts';
import type { Fault } from '../support/faulty-store.ts';
import { faultyStore } from '../support/faulty-store.ts';
import { openSession } from '../support/session.ts';
import { attributesOf, keepIn, OWNER, progressIn, rowIn, storeWith } from '../support/stores.ts';

/** Which copy of somebody's progress is true. */

let log: jest.SpyInstance;

beforeEach(() => {
  log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => log.mockRestore());

const atFour = progress(underWay(aPlace('cat', 4)));
const YOU_WERE = 'You were on the cat, repetition four of eight.';

/** Time that a store may take is over at once: nobody waits in a test. */
const atOnce = () => AbortSignal.abort(new Error('too late'));

describe('the session is the truth for the workout under way', () => {
  test('and the store is read at its first request only', async () => {
    const store = faultyStore(await storeWith(atFour));
    const session = openSession(store);
    await session.ask('Launch');
    await session.ask('Yes', NOON + seconds(5));
    await session.ask('Next', NOON + seconds(30));
    expect(store.calls).toEqual({ reads: 1, writes: 3 });
  });

  test('and goes on where it was, whatever another session has saved meanwhile', async () => {
    const store = await storeWith(progress(underWay(aPlace('cat', 'done'))));
    const session = openSession(store);
    await session.ask('Launch');
    await session.ask('Yes', NOON + seconds(5));
    await keepIn(store, progress(underWay(aPlace('seated-stretch', 2))));
    expect((await session.ask('Previous', NOON + seconds(30))).says).toContain('The cat, four of six.');
  });

  test.each([
    { name: 'nothing', attributes: {} },
    { name: 'of the first release', attributes: { person: 'account', question: 'resume' } },
    { name: 'of a version to come', attributes: { ...attributesOf(progress()), version: 5 } },
    { name: 'of somebody else', attributes: attributesOf(progress(), { owner: { ...OWNER, userId: 'others' } }) },
    { name: 'of another skill', attributes: { cart: ['a banana'], question: 42 } },
    { name: 'without a row', attributes: { ...attributesOf(progress()), row: undefined } },
    { name: 'with a place beyond the plan', attributes: attributesOf(progress(underWay({ entry: 99, at: 'done' }))) },
    { name: 'with a question that nobody asks', attributes: { ...attributesOf(progress()), question: 'why' } },
    { name: 'that are a list', attributes: { ...[attributesOf(progress())] } },
  ])('attributes are read from the store again that are $name', async ({ attributes }) => {
    const store = await storeWith(atFour);
    const { says } = await openSession(store, { attributes }).ask('Pause');
    expect(says).toContain('Pausing. You are at number four of eight.');
    expect((await progressIn(store)).underWay).toMatchObject({ place: aPlace('cat', 4) });
  });
});

describe('a lost race keeps what both have done', () => {
  test('two sessions go on with their own workout, and both beginnings are counted', async () => {
    const store = await storeWith(progress());
    const [one, other] = [openSession(store), openSession(store, { id: 'another-session' })];
    await Promise.all([one.ask('Launch'), other.ask('Launch')]);
    await other.ask('StartOver', NOON + seconds(10));
    expect(await progressIn(store)).toMatchObject({ person: { history: { begun: 3 } } });
    await one.ask('Next', NOON + seconds(30));
    await one.ask('Next', NOON + seconds(60));
    await one.ask('Next', NOON + seconds(75));
    expect((await other.ask('Next', NOON + seconds(90))).says).toMatch(/^The kneeling fold, (one of six|then)\./);
    const { says } = await one.ask('Next', NOON + seconds(120));
    expect(says).toContain('The kneeling lift, then. The cat comes before it');
    expect(await progressIn(store)).toMatchObject({
      person: { history: { begun: 3 } },
      underWay: { place: { entry: 3 } },
    });
  });

  test('a workout that one session finishes is counted, though another has saved since', async () => {
    const store = await storeWith(progress(underWay(aPlace('seated-stretch', 'done'))));
    const session = openSession(store);
    await session.ask('Launch');
    await session.ask('Yes', NOON + seconds(5));
    await keepIn(store, progress(underWay(aPlace('cat', 4)), { history: { begun: 2, finished: 0 } }));
    await session.ask('Done', NOON + seconds(60));
    expect((await progressIn(store)).person.history).toEqual({ begun: 2, finished: 1 });
  });

  test('safety words that one has heard are not said to the other', async () => {
    const store = await storeWith(NO_PROGRESS);
    const session = openSession(store);
    await session.ask('Launch');
    await keepIn(store, progress());
    const answer = await session.ask('Yes', NOON + seconds(30));
    const begun = await session.ask('Yes', NOON + seconds(40));
    expect(answer.says).toContain('Shall we start?');
    expect(begun.says).toContain('The warm-up.');
    expect(answer.says + begun.says).not.toContain('your safety');
  });

  test('somebody who has not begun is asked about the workout that another has begun for them', async () => {
    const store = await storeWith(NO_PROGRESS);
    const session = openSession(store);
    await session.ask('Launch');
    await keepIn(store, atFour);
    expect((await session.ask('Yes', NOON + seconds(30))).says).toContain(YOU_WERE);
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('cat', 4));
  });

  test('after two lost races the person is answered unsaved, and the next turn saves', async () => {
    const behind = await storeWith(atFour);
    let races = 0;
    const store: ProgressStore = {
      ...behind,
      write: async (owner, row) => {
        races += 1;
        if (races === 2 || races === 3) await keepIn(behind, atFour);
        return behind.write(owner, row);
      },
    };
    const session = openSession(store);
    await session.ask('Launch');
    expect((await session.ask('Next', NOON + seconds(5))).says).toContain('The boat, five of six.');
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('cat', 4));
    expect((await session.ask('Next', NOON + seconds(30))).says).toContain('The seated stretch, six of six.');
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('seated-stretch', 'steps'));
  });
});

describe('a request that is repeated', () => {
  test.each([
    { name: 'a first launch', kept: NO_PROGRESS, asks: ['Launch'] },
    { name: 'a launch that begins a workout', kept: progress(), asks: ['Launch'] },
    { name: 'a launch with a workout under way', kept: atFour, asks: ['Launch'] },
    {
      name: 'a launch while a narration plays elsewhere',
      kept: progress(underWay(aPlace('cat', 'steps'), { narration: catNarration({ sessionId: 'elsewhere' }) })),
      asks: ['Launch'],
    },
    { name: 'one word to the skill', kept: atFour, asks: ['Next'] },
    { name: 'an answer', kept: atFour, asks: ['Launch', 'Yes'] },
    { name: 'a move in a session', kept: progress(), asks: ['Launch', 'Next'] },
    { name: 'a stop', kept: progress(), asks: ['Launch', 'Stop'] },
    { name: 'the last word of a workout', kept: progress(underWay(aPlace('cool-down', 1))), asks: ['Launch', 'Next'] },
    { name: 'the end of a session', kept: progress(), asks: ['Launch', 'End'] },
  ])('gets the same answer and changes nothing: $name', async ({ kept, asks }) => {
    const store = await storeWith(kept);
    const session = openSession(store);
    let first = { response: {} };
    for (const [index, what] of asks.entries()) first = await session.ask(what, NOON + seconds(100 + 50 * index));
    const row = await rowIn(store);
    const again = await session.repeat();
    expect(again.response).toEqual(first.response);
    expect(await rowIn(store)).toEqual(row);
  });

  test('is answered once more where its write had landed, and nobody was told', async () => {
    const store = faultyStore(await storeWith(progress()));
    const session = openSession(store, { giveUp: atOnce });
    await session.ask('Launch');
    store.fail({ write: 'answers too late' });
    await session.ask('Next', NOON + seconds(30));
    const landed = await rowIn(store);
    expect(landed.progress.underWay?.place).toEqual(aPlace('kneeling-fold', 'steps'));
    store.fail({});
    await session.ask('Next', NOON + seconds(60));
    expect(await rowIn(store)).toMatchObject({
      revision: landed.revision + 1,
      progress: { person: { history: { begun: 2 } }, underWay: { place: aPlace('kneeling-fold', 'steps') } },
    });
  });
});

describe.each<{ fault: Fault }>([{ fault: 'refuses' }, { fault: 'hangs' }])('a store that $fault', ({ fault }) => {
  test('at a launch leads to a fresh start, never to a blind write', async () => {
    const store = faultyStore(await storeWith(atFour));
    store.fail({ read: fault });
    const session = openSession(store, { giveUp: atOnce });
    const { says, isOpen } = await session.ask('Launch');
    expect({ says, isOpen }).toMatchObject({
      says: expect.stringContaining('Can you get down to the floor, and up again?'),
      isOpen: true,
    });
    expect(store.calls.writes).toBe(0);
  });

  test.each([
    { word: 'Yes', answer: YOU_WERE },
    { word: 'No', answer: YOU_WERE },
    { word: 'Next', answer: YOU_WERE },
    { word: 'Stop', answer: 'Your place is kept, at number four of the cat.' },
  ])('is read first by the next turn: "$word" is about what is kept', async ({ word, answer }) => {
    const store = faultyStore(await storeWith(atFour));
    store.fail({ read: fault });
    const session = openSession(store, { giveUp: atOnce });
    await session.ask('Launch');
    store.fail({});
    expect((await session.ask(word, NOON + seconds(30))).says).toContain(answer);
  });

  test('for a whole session guides a workout all the same, and loses nothing that was saved', async () => {
    const store = faultyStore(await storeWith(atFour));
    store.fail({ read: fault, write: fault });
    const session = openSession(store, { giveUp: atOnce });
    await session.ask('Launch');
    expect((await session.ask('Yes', NOON + seconds(30))).says).toContain('Shall we start?');
    expect((await session.ask('Yes', NOON + seconds(40))).says).toContain('The warm-up.');
    expect((await session.ask('Next', NOON + seconds(60))).says).toMatch(/^The kneeling fold, (one of six|then)\./);
    expect((await session.ask('Stop', NOON + seconds(90))).says).toContain('Goodbye.');
    store.fail({});
    expect(await progressIn(store)).toEqual(atFour);
  });

  test('that can be read later keeps the workout of the session, and counts both', async () => {
    const store = faultyStore(await storeWith(progress()));
    store.fail({ read: fault });
    const session = openSession(store, { giveUp: atOnce });
    await session.ask('Launch');
    await session.ask('Yes', NOON + seconds(30));
    await session.ask('Yes', NOON + seconds(40));
    store.fail({});
    expect((await session.ask('Next', NOON + seconds(60))).says).toMatch(/^The kneeling fold, (one of six|then)\./);
    expect(await progressIn(store)).toMatchObject({
      person: { history: { begun: 2 } },
      underWay: { place: { entry: 1 } },
    });
  });

  test('when it is to be written holds up nobody, and the next turn writes', async () => {
    const store = faultyStore(await storeWith(progress()));
    const session = openSession(store, { giveUp: atOnce });
    await session.ask('Launch');
    store.fail({ write: fault });
    expect((await session.ask('Next', NOON + seconds(30))).says).toMatch(/^The kneeling fold, (one of six|then)\./);
    store.fail({});
    await session.ask('Next', NOON + seconds(60));
    expect(await progressIn(store)).toMatchObject({
      person: { history: { begun: 2 } },
      underWay: { place: { entry: 1 } },
    });
  });

  test('is told to an operator, without a word about the person', async () => {
    const store = faultyStore(await storeWith(atFour));
    store.fail({ write: fault });
    await openSession(store, { giveUp: atOnce }).ask('Launch');
    const [line] = log.mock.calls[0] ?? [];
    expect(line).toMatchObject({ errorType: expect.any(String), errorMessage: expect.any(String) });
    expect(JSON.stringify(line)).not.toContain(OWNER.userId);
  });
});

test('a row of a newer version is not touched: that session lives in its attributes', async () => {
  const store: ProgressStore = {
    ...memoryProgressStore(),
    read: async () => 'newer',
    write: async () => {
      throw new Error('it was touched');
    },
  };
  const session = openSession(store);
  expect((await session.ask('Launch')).says).toContain('your safety');
  expect((await session.ask('Yes', NOON + seconds(30))).says).toContain('Shall we start?');
  expect((await session.ask('Yes', NOON + seconds(40))).says).toContain('The warm-up.');
  expect((await session.ask('Next', NOON + seconds(60))).says).toMatch(/^The kneeling fold, (one of six|then)\./);
  expect(log).not.toHaveBeenCalled();
});

describe('the end of a session', () => {
  const boatDone = progress(underWay(aPlace('boat', 'done')));
  const guided = async (store: ProgressStore, id: string, at: number) => {
    const session = openSession(store, { id });
    await session.ask('Launch', at);
    await session.ask('Yes', at + seconds(5));
    return session;
  };

  test('does not undo what another session has guided since, in another room', async () => {
    const store = await storeWith(progress(underWay(aPlace('kneeling-lift', 'done'))));
    const here = await guided(store, 'here', NOON);
    const there = await guided(store, 'there', NOON + seconds(60));
    await there.ask('Next', NOON + seconds(80));
    await there.ask('Stop', NOON + seconds(90));
    const row = await rowIn(store);
    await here.ask('End', NOON + seconds(130));
    expect(await rowIn(store)).toEqual(row);
  });

  test('that has only asked changes nothing of what goes on elsewhere', async () => {
    const store = await storeWith(boatDone);
    const here = await guided(store, 'here', NOON);
    const there = openSession(store, { id: 'there' });
    await there.ask('Launch', NOON + seconds(60));
    await here.ask('Previous', NOON + seconds(70));
    const row = await rowIn(store);
    await there.ask('End', NOON + seconds(150));
    expect(await rowIn(store)).toEqual(row);
  });

  test('tells where the person came to, though another session has asked meanwhile', async () => {
    const store = await storeWith(boatDone);
    const here = await guided(store, 'here', NOON);
    await openSession(store, { id: 'there' }).ask('Launch', NOON + seconds(60));
    await here.ask('End', NOON + seconds(250));
    expect((await progressIn(store)).underWay?.place).toMatchObject({ entry: 6, at: 'set' });
    expect((await progressIn(store)).underWay?.place).not.toEqual(aPlace('seated-stretch', 1));
  });

  test('neither finishes a workout twice, nor brings it back', async () => {
    const store = await storeWith(progress(underWay(aPlace('seated-stretch', 'done'))));
    const here = await guided(store, 'here', NOON);
    const there = await guided(store, 'there', NOON + seconds(30));
    await there.ask('Done', NOON + seconds(60));
    await here.ask('End', NOON + seconds(600));
    const { person, underWay: left } = await progressIn(store);
    expect({ history: person.history, left }).toEqual({ history: { begun: 1, finished: 1 }, left: undefined });
  });

  test('that nobody remembers finishes nothing', async () => {
    const store = await storeWith(progress(underWay(aPlace('cool-down', 'done'))));
    const row = await rowIn(store);
    await openSession(store, { id: 'a-stranger' }).ask('End', NOON + seconds(5));
    expect(await rowIn(store)).toEqual(row);
  });
});

test('a write that had landed is not counted twice, where it began a workout and nobody was told', async () => {
  const store = faultyStore(await storeWith(progress()));
  const session = openSession(store, { giveUp: atOnce });
  store.fail({ write: 'answers too late' });
  await session.ask('Launch');
  store.fail({});
  await session.ask('Next', NOON + seconds(30));
  expect((await progressIn(store)).person.history.begun).toBe(2);
});

test('a row that becomes newer in the middle of a session is left alone from then on', async () => {
  const behind = await storeWith(progress());
  let isNewer = false;
  let writes = 0;
  const store: ProgressStore = {
    ...behind,
    read: async (owner, now) => (isNewer ? 'newer' : behind.read(owner, now)),
    write: async (owner, row) => {
      writes += 1;
      return !isNewer && behind.write(owner, row);
    },
  };
  const session = openSession(store);
  await session.ask('Launch');
  isNewer = true;
  expect((await session.ask('Next', NOON + seconds(30))).says).toContain('The kneeling fold');
  expect((await session.ask('Next', NOON + seconds(60))).says).toContain('The kneeling fold, one of six.');
  expect(writes).toBe(2);
});

test('nobody is told that their place is kept when it is not', async () => {
  const store = faultyStore(await storeWith(atFour));
  const session = openSession(store, { giveUp: atOnce });
  await session.ask('Launch');
  store.fail({ write: 'refuses' });
  const { says } = await session.ask('Stop', NOON + seconds(10));
  expect(says).toContain('Goodbye.');
  expect(says).not.toContain('kept');
});

test('after two reads that failed, a workout that was kept is not written over, but offered', async () => {
  const store = faultyStore(await storeWith(atFour));
  store.fail({ read: 'refuses' });
  const session = openSession(store);
  await session.ask('Launch');
  await session.ask('Yes', NOON + seconds(30));
  await session.ask('Yes', NOON + seconds(40));
  store.fail({});
  expect((await session.ask('Next', NOON + seconds(60))).says).toContain(YOU_WERE);
  expect((await progressIn(store)).underWay?.place).toEqual(aPlace('cat', 4));
});

describe('out of order', () => {
  test('a first request that comes once more, after its session has gone on, changes nothing', async () => {
    const store = await storeWith(atFour);
    const first = openSession(store);
    const late = openSession(store);
    await first.ask('Launch');
    await first.ask('Yes', NOON + seconds(5));
    const row = await rowIn(store);
    await late.ask('Launch', NOON + seconds(6));
    expect(await rowIn(store)).toEqual(row);
  });

  const begun = async () => {
    const store = await storeWith(progress(underWay(aPlace('cat', 'done'))));
    const session = openSession(store);
    await session.ask('Launch');
    await session.ask('Yes', NOON + seconds(5));
    return { store, session };
  };

  test('the end of a session that comes after the next one began undoes nothing', async () => {
    const { store, session } = await begun();
    const next = openSession(store, { id: 'the-next-session' });
    await next.ask('Launch', NOON + seconds(300));
    await next.ask('Next', NOON + seconds(310));
    const row = await rowIn(store);
    await session.ask('End', NOON + seconds(299));
    expect(await rowIn(store)).toEqual(row);
  });

  test('an earlier request of the same session, come late, is answered and undoes nothing', async () => {
    const { store, session } = await begun();
    const early = openSession(store, { attributes: session.attributes() });
    await session.ask('Next', NOON + seconds(60));
    const row = await rowIn(store);
    expect((await early.ask('Help', NOON + seconds(50))).isOpen).toBe(true);
    expect(await rowIn(store)).toEqual(row);
  });

  test('two requests in one second are both answered, and one of them is the place', async () => {
    const { store, session } = await begun();
    const other = openSession(store, { attributes: session.attributes() });
    const [one, two] = await Promise.all([
      session.ask('Next', NOON + seconds(60)),
      other.ask('Previous', NOON + seconds(60)),
    ]);
    expect(one.says).toContain('The seated stretch');
    expect(two.says).toContain('The cat');
    expect([4, 6]).toContain((await progressIn(store)).underWay?.place.entry);
  });

  test('the end of a session that was never seen changes nothing', async () => {
    const { store } = await begun();
    const row = await rowIn(store);
    await openSession(store, { id: 'a-stranger' }).ask('End', NOON + seconds(60));
    expect(await rowIn(store)).toEqual(row);
  });

  test('a request of tomorrow, and one of yesterday after it, go on from where the narration began', async () => {
    const { store, session } = await begun();
    const day = 24 * 60 * 60 * 1000;
    await session.ask('Pause', NOON + day);
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('boat', 'steps'));
    expect((await session.ask('Resume', NOON + seconds(60))).says).toContain('The boat, five of six.');
    expect((await session.ask('Pause', NOON + seconds(59))).says).toContain('You are about to begin the boat.');
  });
});

test('somebody whom Alexa does not name is guided too, and nothing is kept', async () => {
  const store = faultyStore();
  const session = openSession(store, { userId: '' });
  await session.ask('Launch');
  expect((await session.ask('Yes', NOON + seconds(30))).says).toContain('Shall we start?');
  expect((await session.ask('Yes', NOON + seconds(40))).says).toContain('The warm-up.');
  expect((await session.ask('Next', NOON + seconds(60))).says).toMatch(/^The kneeling fold, (one of six|then)\./);
  expect(store.calls).toEqual({ reads: 0, writes: 0 });
});

test('the size of what a session remembers leaves room: far under what a response may have', async () => {
  const session = openSession(await storeWith(progress(underWay(aPlace('cat', 'done')))));
  await session.ask('Launch');
  await session.ask('Yes', NOON + seconds(5));
  expect(JSON.stringify(session.attributes()).length).toBeLessThan(12_000);
  expect(session.attributes()).toMatchObject({ stored: progress().person });
});
