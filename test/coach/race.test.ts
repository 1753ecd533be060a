import { NO_PROGRESS } from '../../lambda/workout/progress/progress.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { aPlace, atCoolDown, catNarration, NOON, progress, seconds, underWay } from '../support/builders.ts';
import { atOnce, faultyStore } from '../support/faulty-store.ts';
import { openSession } from '../support/session.ts';
import { keepIn, progressIn, rowIn, storeWith } from '../support/stores.ts';
import { asked, pattern, said, titleOf } from '../support/words.ts';

/** Two sessions of one person at once, and requests that come twice or out of order. */

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

const atFour = progress(underWay(aPlace('cat', 4)));
const YOU_WERE = said({ name: 'were-on', exercise: 'cat', repetition: 4, dose: 8 });

describe('a lost race keeps what both have done', () => {
  test('two sessions go on with their own workout, and both beginnings are counted', async () => {
    const store = await storeWith(progress());
    const [one, other] = [openSession(store), openSession(store, { id: 'another-session' })];
    await Promise.all([one.ask('Launch'), other.ask('Launch')]);
    await one.ask('Yes', NOON + seconds(5));
    expect((await other.ask('Yes', NOON + seconds(5))).says).toContain(asked({ name: 'shall-we-go-on' }));
    await other.ask('StartOver', NOON + seconds(10));
    expect(await progressIn(store)).toMatchObject({ person: { history: { begun: 3 } } });
    await one.ask('Next', NOON + seconds(30));
    await one.ask('Next', NOON + seconds(75));
    expect((await other.ask('Next', NOON + seconds(90))).says).toMatch(pattern`^${titleOf('kneeling-fold')}`);
    const { says } = await one.ask('Next', NOON + seconds(120));
    expect(says).toContain(
      `${said({ name: 'going-to', exercise: 'kneeling-lift' })} ${asked({ name: 'first-this', exercise: 'cat' })}`,
    );
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

  test('a workout that two sessions are in is finished once: the other finds it over', async () => {
    const store = await storeWith(progress(atCoolDown()));
    const [one, other] = [openSession(store), openSession(store, { id: 'another-session' })];
    await one.ask('Launch');
    await other.ask('Launch', NOON + seconds(2));
    await other.ask('Next', NOON + seconds(30));
    await one.ask('Yes', NOON + seconds(200));
    await one.ask('Next', NOON + seconds(230));
    const { person, underWay: left } = await progressIn(store);
    expect({ finished: person.history.finished, left }).toEqual({ finished: 1, left: undefined });
  });

  test('safety words that one has heard are not said to the other', async () => {
    const store = await storeWith(NO_PROGRESS);
    const session = openSession(store);
    await session.ask('Launch');
    await keepIn(store, progress());
    const answer = await session.ask('Yes', NOON + seconds(30));
    const begun = await session.ask('Yes', NOON + seconds(40));
    expect(answer.says).toContain(asked({ name: 'shall-we-start' }));
    expect(begun.says).toContain(titleOf('warm-up'));
    expect(answer.says + begun.says).not.toContain(said({ name: 'safety' }));
  });

  test('a session that has not begun is asked about the workout that another session has begun', async () => {
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
    expect((await session.ask('Next', NOON + seconds(5))).says).toContain(titleOf('boat'));
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('cat', 4));
    expect((await session.ask('Next', NOON + seconds(30))).says).toContain(titleOf('seated-stretch'));
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('seated-stretch', 'steps'));
  });
});

describe('a request that is repeated', () => {
  test.each([
    { name: 'a first launch', kept: NO_PROGRESS, asks: ['Launch'] },
    { name: 'a launch between workouts', kept: progress(), asks: ['Launch'] },
    { name: 'a yes that begins a workout', kept: progress(), asks: ['Launch', 'Yes'] },
    { name: 'a launch with a workout under way', kept: atFour, asks: ['Launch'] },
    {
      name: 'a launch while a narration plays elsewhere',
      kept: progress(underWay(aPlace('cat', 'steps'), { narration: catNarration({ sessionId: 'elsewhere' }) })),
      asks: ['Launch'],
    },
    { name: 'one word to the skill', kept: atFour, asks: ['Next'] },
    { name: 'an answer', kept: atFour, asks: ['Launch', 'Yes'] },
    { name: 'a move in a session', kept: progress(), asks: ['Launch', 'Yes', 'Next'] },
    { name: 'a stop', kept: progress(), asks: ['Launch', 'Yes', 'Stop'] },
    { name: 'the last word of a workout', kept: progress(underWay(aPlace('cool-down', 1))), asks: ['Launch', 'Next'] },
    { name: 'the end of a session', kept: progress(), asks: ['Launch', 'Yes', 'End'] },
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

  test('is answered once more where its write had landed, and its answer was lost', async () => {
    const store = faultyStore(await storeWith(progress()));
    const session = openSession(store, { giveUp: atOnce });
    await session.ask('Launch');
    await session.ask('Yes', NOON + seconds(5));
    store.fail({ write: 'answers too late' });
    await session.ask('Next', NOON + seconds(30));
    const landed = await rowIn(store);
    expect(landed.progress.underWay?.place).toEqual(aPlace('kneeling-fold', 'steps'));
    store.fail({});
    await session.ask('Next', NOON + seconds(60));
    expect(await rowIn(store)).toMatchObject({
      revision: landed.revision + 1,
      progress: { person: { history: { begun: 2 } }, underWay: { place: aPlace('fold-and-arch', 'steps') } },
    });
  });
});

test('a write that had landed is not counted twice, where it began a workout and its answer was lost', async () => {
  const store = faultyStore(await storeWith(progress()));
  const session = openSession(store, { giveUp: atOnce });
  await session.ask('Launch');
  store.fail({ write: 'answers too late' });
  await session.ask('Yes', NOON + seconds(5));
  store.fail({});
  await session.ask('Next', NOON + seconds(30));
  expect((await progressIn(store)).person.history.begun).toBe(2);
});

test('a beginning whose answer was lost is counted once, though the turn after it could not write at all', async () => {
  const store = faultyStore(await storeWith(progress()));
  const session = openSession(store, { giveUp: atOnce });
  await session.ask('Launch');
  store.fail({ write: 'answers too late' });
  await session.ask('Yes', NOON + seconds(5));
  store.fail({ read: 'refuses', write: 'refuses' });
  await session.ask('Next', NOON + seconds(30));
  store.fail({});
  await session.ask('Next', NOON + seconds(60));
  expect((await progressIn(store)).person.history.begun).toBe(2);
});

test('a last word that is delivered again, after the next session has written, finishes the workout once', async () => {
  const store = await storeWith(progress(atCoolDown()));
  const session = openSession(store);
  await session.ask('Launch');
  await session.ask('Next', NOON + seconds(30));
  const next = openSession(store, { id: 'the-next-session' });
  await next.ask('Launch', NOON + seconds(60));
  await next.ask('Yes', NOON + seconds(70));
  await session.repeat();
  expect((await progressIn(store)).person.history.finished).toBe(1);
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
    expect(one.says).toContain(titleOf('seated-stretch'));
    expect(two.says).toContain(titleOf('cat'));
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
    expect((await session.ask('Resume', NOON + seconds(60))).says).toContain(titleOf('boat'));
    expect((await session.ask('Pause', NOON + seconds(59))).says).toContain(
      said({ name: 'are-before', exercise: 'boat' }),
    );
  });
});
