import { VERSION } from '../../lambda/coach/session.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../support/builders.ts';
import { faultyStore } from '../support/faulty-store.ts';
import { openSession } from '../support/session.ts';
import { attributesOf, keepIn, OWNER, progressIn, rowIn, storeWith } from '../support/stores.ts';
import { asked, pattern, said, titleOf } from '../support/words.ts';

/** Which copy of somebody's progress is true: the session's, the store's, or that of a newer release. */

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

const atFour = progress(underWay(aPlace('cat', 4)));

describe('the session is the truth for the workout under way', () => {
  test('and the store is read at its first request only', async () => {
    const store = faultyStore(await storeWith(atFour));
    const session = openSession(store);
    await session.ask('Launch');
    await session.ask('Yes', NOON + seconds(5));
    await session.ask('Next', NOON + seconds(30));
    expect(store.calls).toEqual({ reads: 0, writes: 3, households: 1 });
  });

  test('and goes on where it was, whatever another session has saved meanwhile', async () => {
    const store = await storeWith(progress(underWay(aPlace('cat', 'done'))));
    const session = openSession(store);
    await session.ask('Launch');
    await session.ask('Yes', NOON + seconds(5));
    await keepIn(store, progress(underWay(aPlace('seated-stretch', 2))));
    expect((await session.ask('Previous', NOON + seconds(30))).says).toContain(titleOf('cat'));
  });

  test.each([
    { name: 'nothing', attributes: {} },
    { name: 'of the first release', attributes: { person: 'account', question: 'resume' } },
    { name: 'of a version to come', attributes: { ...attributesOf(progress()), version: VERSION + 1 } },
    { name: 'of another account', attributes: attributesOf(progress(), { owner: { ...OWNER, userId: 'others' } }) },
    { name: 'of another skill', attributes: { cart: ['a banana'], question: 42 } },
    { name: 'without a row', attributes: { ...attributesOf(progress()), row: undefined } },
    { name: 'with a place beyond the plan', attributes: attributesOf(progress(underWay({ entry: 99, at: 'done' }))) },
    { name: 'with a question that is not asked', attributes: { ...attributesOf(progress()), question: 'why' } },
    { name: 'that are a list', attributes: { ...[attributesOf(progress())] } },
  ])('attributes are read from the store again that are $name', async ({ attributes }) => {
    const store = await storeWith(atFour);
    const { says } = await openSession(store, { attributes }).ask('Pause');
    expect(says).toContain(`${said({ name: 'pausing' })} ${said({ name: 'are-on', repetition: 4, dose: 8 })}`);
    expect((await progressIn(store)).underWay).toMatchObject({ place: aPlace('cat', 4) });
  });
});

test('a row of a newer version is not touched: that session lives in its attributes', async () => {
  const store: ProgressStore = {
    ...memoryProgressStore(),
    read: async () => 'newer' as const,
    household: async () => [{ person: OWNER.person, row: 'newer' as const }],
    write: async () => {
      throw new Error('it was touched');
    },
  };
  const session = openSession(store);
  expect((await session.ask('Launch')).says).toContain(said({ name: 'safety' }));
  expect((await session.ask('Yes', NOON + seconds(30))).says).toContain(asked({ name: 'shall-we-start' }));
  expect((await session.ask('Yes', NOON + seconds(40))).says).toContain(titleOf('warm-up'));
  expect((await session.ask('Next', NOON + seconds(60))).says).toMatch(pattern`^${titleOf('kneeling-fold')}`);
  expect(console.error).not.toHaveBeenCalled();
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

  test('that is not remembered finishes nothing', async () => {
    const store = await storeWith(progress(underWay(aPlace('cool-down', 'done'))));
    const row = await rowIn(store);
    await openSession(store, { id: 'a-stranger' }).ask('End', NOON + seconds(5));
    expect(await rowIn(store)).toEqual(row);
  });
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
  await session.ask('Yes', NOON + seconds(5));
  isNewer = true;
  expect((await session.ask('Next', NOON + seconds(30))).says).toContain(titleOf('kneeling-fold'));
  expect((await session.ask('Next', NOON + seconds(60))).says).toContain(titleOf('fold-and-arch'));
  expect(writes).toBe(3);
});

test('the size of what a session remembers leaves room: far under what a response may have', async () => {
  const session = openSession(await storeWith(progress(underWay(aPlace('cat', 'done')))));
  await session.ask('Launch');
  await session.ask('Yes', NOON + seconds(5));
  expect(JSON.stringify(session.attributes()).length).toBeLessThan(12_000);
  expect(session.attributes()).toMatchObject({ stored: progress().person });
});
