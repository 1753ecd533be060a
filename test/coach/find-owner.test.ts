import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Progress } from '../../lambda/workout/progress/progress.ts';
import { NO_PROGRESS } from '../../lambda/workout/progress/progress.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { ACCOUNT } from '../../lambda/workout/progress/progress-store.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../support/builders.ts';
import { atOnce, faultyStore } from '../support/faulty-store.ts';
import { openSession } from '../support/session.ts';
import { keepIn, OWNER, progressIn, rowIn } from '../support/stores.ts';
import { asked, said, titleOf } from '../support/words.ts';

/** Whose place it is: what races, faults and repeated requests come to. What is said is in the dialogues. */

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

const VOICE = { ...OWNER, person: 'a-voice' };
const OTHER_VOICE = { ...OWNER, person: 'another-voice' };
const atFour = progress(underWay(aPlace('cat', 4)));
const IS_THAT_YOU = asked({ name: 'is-that-you-on', exercise: 'cat' });
const YOU_WERE = said({ name: 'were-on', exercise: 'cat', repetition: 4, dose: 8 });

async function household(people: { readonly account?: Progress; readonly voice?: Progress }): Promise<ProgressStore> {
  const store = memoryProgressStore();
  if (people.account) await keepIn(store, people.account);
  if (people.voice) await keepIn(store, people.voice, VOICE);
  return store;
}

const asVoice = (store: ProgressStore, personId = OTHER_VOICE.person) =>
  openSession(store, { personId, giveUp: atOnce });

describe('a workout that is moved to a recognised voice', () => {
  test('is in the row of the voice alone, and what else the account has stays', async () => {
    const store = await household({ account: atFour });
    const session = asVoice(store);
    expect((await session.ask('Launch')).says).toContain(IS_THAT_YOU);
    await session.ask('Yes', NOON + seconds(5));
    expect((await progressIn(store, OTHER_VOICE)).underWay?.place).toEqual(aPlace('cat', 4));
    expect(await progressIn(store)).toEqual({ person: atFour.person });
  });

  test('is there twice, never lost, where the account cannot be written', async () => {
    const behind = await household({ account: atFour });
    const store: ProgressStore = {
      ...behind,
      write: async (owner, row) => {
        if (owner.person === OWNER.person) throw new Error('the table is on fire');
        return behind.write(owner, row);
      },
    };
    const session = asVoice(store);
    await session.ask('Launch');
    await session.ask('Yes', NOON + seconds(5));
    expect((await progressIn(store, OTHER_VOICE)).underWay?.place).toEqual(aPlace('cat', 4));
    expect(await progressIn(store)).toEqual(atFour);
  });

  test('stays with the account, where the voice cannot be written; the next turn writes it', async () => {
    const store = faultyStore(await household({ account: atFour }));
    const session = asVoice(store);
    await session.ask('Launch');
    store.fail({ write: 'refuses' });
    await session.ask('Yes', NOON + seconds(5));
    expect(await progressIn(store)).toEqual(atFour);
    store.fail({});
    await session.ask('Next', NOON + seconds(30));
    expect((await progressIn(store, OTHER_VOICE)).underWay?.place).toEqual(aPlace('boat', 'steps'));
  });

  test('stays with the account too, where another session has gone on there meanwhile', async () => {
    const behind = await household({ account: atFour });
    const gone = progress(underWay(aPlace('boat', 2)));
    const store: ProgressStore = {
      ...behind,
      write: async (owner, row) => {
        if (owner.person !== OWNER.person) await keepIn(behind, gone);
        return behind.write(owner, row);
      },
    };
    const session = asVoice(store);
    await session.ask('Launch');
    await session.ask('Yes', NOON + seconds(5));
    expect((await progressIn(store, OTHER_VOICE)).underWay?.place).toEqual(aPlace('cat', 4));
    expect(await progressIn(store)).toEqual(gone);
  });

  test('is moved once by a yes that comes twice', async () => {
    const store = await household({ account: atFour });
    const session = asVoice(store);
    await session.ask('Launch');
    const first = await session.ask('Yes', NOON + seconds(5));
    const rows = await Promise.all([rowIn(store), rowIn(store, OTHER_VOICE)]);
    expect((await session.repeat()).response).toEqual(first.response);
    expect(await Promise.all([rowIn(store), rowIn(store, OTHER_VOICE)])).toEqual(rows);
  });

  test('gives way to one that has come into the row of the voice meanwhile', async () => {
    const store = await household({ account: atFour });
    const session = asVoice(store);
    await session.ask('Launch');
    await keepIn(store, progress(underWay(aPlace('boat', 2))), OTHER_VOICE);
    const { says } = await session.ask('Yes', NOON + seconds(5));
    expect(says).toContain(said({ name: 'were-on', exercise: 'boat', repetition: 2, dose: 8 }));
    expect(await progressIn(store)).toEqual(atFour);
  });
});

describe('a place that is asked about', () => {
  test('is not written by the question, nor by silence', async () => {
    const store = await household({ account: atFour, voice: progress() });
    const rows = await store.household(OWNER.userId);
    const session = openSession(store);
    expect((await session.ask('Launch')).says).toContain(IS_THAT_YOU);
    await session.ask('Help', NOON + seconds(5));
    await session.ask('End', NOON + seconds(60));
    expect(await store.household(OWNER.userId)).toEqual(rows);
  });

  test('is asked about again, where it cannot be read when the answer is yes', async () => {
    const store = faultyStore(await household({ voice: atFour }));
    const session = openSession(store);
    expect((await session.ask('Launch')).says).toContain(IS_THAT_YOU);
    store.fail({ read: 'refuses' });
    expect((await session.ask('Yes', NOON + seconds(5))).says).toContain(IS_THAT_YOU);
    store.fail({});
    expect((await session.ask('Yes', NOON + seconds(9))).isOpen).toBe(true);
    expect(await rowIn(store, VOICE)).toMatchObject({
      revision: 2,
      progress: { underWay: { place: aPlace('cat', 4) } },
    });
  });

  test('may be gone by then: it is their row all the same', async () => {
    const store = await household({ voice: atFour });
    const session = openSession(store);
    await session.ask('Launch');
    await keepIn(store, progress(), VOICE);
    expect((await session.ask('Yes', NOON + seconds(5))).says).toContain(asked({ name: 'whole-again', minutes: 29 }));
    await session.ask('Yes', NOON + seconds(9));
    expect((await progressIn(store, VOICE)).person.history.begun).toBe(2);
    expect((await rowIn(store)).revision).toBe(0);
  });

  test.each([
    { whose: 'a voice, by one that is not recognised', people: { voice: atFour }, open: openSession },
    { whose: 'the account, by a voice', people: { account: atFour }, open: asVoice },
  ])('may be deleted by then, and stays so: that of $whose', async ({ people, open }) => {
    const store = await household(people);
    const session = open(store);
    await session.ask('Launch');
    await store.forget(OWNER.userId);
    for (const [index, word] of ['Yes', 'Yes', 'Yes', 'Next', 'Stop'].entries())
      expect((await session.ask(word, NOON + seconds(5 + 40 * index))).says).not.toMatch(/Is that you|place is kept/);
    expect(await store.household(OWNER.userId)).toEqual([]);
  });

  test('goes on from what another session has made of it meanwhile', async () => {
    const store = await household({ voice: atFour });
    const session = openSession(store);
    await session.ask('Launch');
    await keepIn(store, progress(underWay(aPlace('boat', 'done'))), VOICE);
    expect((await session.ask('Yes', NOON + seconds(5))).says).toContain(titleOf('seated-stretch'));
  });

  test('is the same for a first request that comes twice', async () => {
    const store = await household({ account: atFour });
    const session = asVoice(store);
    const first = await session.ask('Launch');
    expect((await session.repeat()).response).toEqual(first.response);
  });
});

describe('it is asked later', () => {
  test('but not about the workout that the session has begun meanwhile, by a request that came twice', async () => {
    const store = faultyStore(await household({ account: progress(), voice: progress() }));
    const session = openSession(store, { giveUp: atOnce });
    store.fail({ read: 'refuses' });
    await session.ask('Launch', NOON + seconds(60));
    store.fail({});
    await session.ask('Yes', NOON + seconds(70));
    await session.ask('Yes', NOON + seconds(75));
    for (const heard of [await session.repeat(), await session.ask('Next', NOON + seconds(120))])
      expect(heard.says).not.toMatch(/Is that you/);
  });

  test('and who has a row of their own, which is deleted meanwhile, gets no new one', async () => {
    const behind = await household({ account: atFour, voice: progress() });
    const store: ProgressStore = {
      ...behind,
      read: async (owner, now) => {
        if (owner.person === ACCOUNT) throw new Error('the table is on fire');
        return behind.read(owner, now);
      },
    };
    const session = asVoice(store, VOICE.person);
    await session.ask('Launch', NOON + seconds(60));
    await behind.forget(OWNER.userId);
    await session.ask('Yes', NOON + seconds(70));
    await session.ask('Yes', NOON + seconds(80));
    expect(await behind.household(OWNER.userId)).toEqual([]);
  });

  test('where the household could not be read at first: before anything is done in the row of the account', async () => {
    const store = faultyStore(await household({ account: progress(underWay(aPlace('boat', 2))), voice: atFour }));
    const session = openSession(store, { giveUp: atOnce });
    store.fail({ read: 'refuses' });
    await session.ask('Launch', NOON + seconds(60));
    store.fail({});
    expect((await session.ask('Yes', NOON + seconds(70))).says).toMatch(/Is that you\?$/);
  });

  test('where only the account could not be read at the first launch of a voice, on the next day too', async () => {
    const behind = await household({ account: atFour });
    let isOnFire = true;
    const store: ProgressStore = {
      ...behind,
      read: async (owner, now) => {
        if (isOnFire && owner.person === ACCOUNT) throw new Error('the table is on fire');
        return behind.read(owner, now);
      },
    };
    const session = asVoice(store);
    await session.ask('Launch');
    isOnFire = false;
    await session.ask('End', NOON + seconds(60));
    expect((await asVoice(store).ask('Launch', NOON + seconds(90_000))).says).toContain(IS_THAT_YOU);
  });

  test.each(['Stop', 'Finish', 'Unwell state=dizzy'])('where the first word of a voice was "%s"', async (word) => {
    const store = await household({ account: atFour });
    const session = asVoice(store);
    if ((await session.ask(word)).isOpen) await session.ask('End', NOON + seconds(60));
    expect((await asVoice(store).ask('Launch', NOON + seconds(90_000))).says).toContain(IS_THAT_YOU);
  });
});

describe('it is not asked', () => {
  test('who is alone in the account: the one look at the household tells their place too', async () => {
    const store = faultyStore(await household({ account: atFour }));
    expect((await openSession(store).ask('Launch')).says).toContain(YOU_WERE);
    expect(store.calls).toEqual({ reads: 0, writes: 1, households: 1 });
  });

  test('where the row of another cannot be read', async () => {
    const store = await household({ account: atFour });
    const residents = await store.household(OWNER.userId);
    const others = [...residents, { person: 'a-voice', row: 'garbage' as const }];
    expect((await openSession({ ...store, household: async () => others }).ask('Launch')).says).toContain(YOU_WERE);
  });

  test('whose row cannot be read: it is read alone', async () => {
    const store = faultyStore(memoryProgressStore());
    const garbage = [{ person: ACCOUNT, row: 'garbage' as const }];
    expect((await openSession({ ...store, household: async () => garbage }).ask('Launch')).isOpen).toBe(true);
    expect(store.calls).toEqual({ reads: 1, writes: 1, households: 0 });
  });

  test('who is recognised and has a place: nothing else is read', async () => {
    const store = faultyStore(await household({ account: progress(), voice: atFour }));
    expect((await asVoice(store, VOICE.person).ask('Launch')).says).toContain(YOU_WERE);
    expect(store.calls).toEqual({ reads: 1, writes: 1, households: 0 });
  });

  test('whose workout has ended for good: the safety words come first', async () => {
    const { person } = progress(undefined, { safetyHeard: false, endedAt: NOON - seconds(60) });
    const store = await household({ account: atFour, voice: { person } });
    expect((await asVoice(store, VOICE.person).ask('Launch')).says).toContain(said({ name: 'safety' }));
  });

  test.each(['Stop', 'Pain', 'Emergency', 'HelpUp', 'End'])('who says "%s" first of all', async (what) => {
    const store = faultyStore(await household({ account: NO_PROGRESS, voice: atFour }));
    expect((await openSession(store).ask(what)).says).not.toContain(IS_THAT_YOU);
    expect(store.calls.households).toBe(0);
    expect(await progressIn(store, VOICE)).toEqual(atFour);
  });
});

test('whatever is said after "no", the rows of a household stay as they are', async () => {
  const store = await household({ account: progress(), voice: atFour });
  const rows = await store.household(OWNER.userId);
  const session = openSession(store);
  const words = ['Launch', 'No', 'Yes', 'Yes', 'Next', 'Slower', 'Pause', 'Yes', 'Pain', 'Emergency'];
  for (const [index, what] of words.entries()) await session.ask(what, NOON + seconds(30 * index));
  expect(await store.household(OWNER.userId)).toEqual(rows);
});
