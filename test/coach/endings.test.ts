import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../support/builders.ts';
import type { FaultyStore } from '../support/faulty-store.ts';
import { atOnce, faultyStore } from '../support/faulty-store.ts';
import { openSession } from '../support/session.ts';
import { OWNER, progressIn, storeWith } from '../support/stores.ts';
import { asked, said } from '../support/words.ts';

/** A workout that ends for good, in danger or stuck on the floor, is never offered again, whatever happened to the request. */

const ENDINGS = ['Emergency', 'Stuck'] as const;

type Faults = Parameters<FaultyStore['fail']>[0];

const SAFETY = said({ name: 'safety' });

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

/** The time that a store has is over as soon as it has done what it can do at once. */
function soon(): AbortSignal {
  const controller = new AbortController();
  setImmediate(() => controller.abort(new Error('too late')));
  return controller.signal;
}

/** A session in a first exercise. */
async function inAnExercise(store: ProgressStore, giveUp = atOnce) {
  const session = openSession(store, { giveUp });
  for (const [index, word] of ['Launch', 'Yes', 'Yes', 'Next'].entries())
    await session.ask(word, NOON + seconds(30 * index));
  return session;
}

async function expectOver(store: ProgressStore): Promise<void> {
  const { person, underWay: left } = await progressIn(store);
  expect([person.safetyHeard, left]).toEqual([false, undefined]);
  const { says } = await openSession(store, { id: 'the-next-session' }).ask('Launch', NOON + seconds(300));
  expect(says).toContain(SAFETY);
}

describe.each(ENDINGS)('%s', (ending) => {
  test.each([
    ['End', 0],
    ['End', 2],
    ['Next', 2],
    ['Pause', 0],
  ])('is kept where "%s" of the same session, sent %d s later, was written before it', async (other, later) => {
    const store = memoryProgressStore();
    const session = await inAnExercise(store);
    const attributes = session.attributes();
    await openSession(store, { attributes }).ask(other, NOON + seconds(160 + later));
    await session.ask(ending, NOON + seconds(160));
    await expectOver(store);
  });

  test.each<[string, Faults, Faults]>([
    [
      'the answers to its write and to the one before are lost',
      { write: 'answers too late' },
      { write: 'answers too late' },
    ],
    ['the write before was refused, and nothing can be read', { write: 'refuses' }, { read: 'refuses' }],
  ])('is kept where %s', async (_, before, then) => {
    const store = faultyStore();
    const session = await inAnExercise(store);
    store.fail(before);
    await session.ask('Slower', NOON + seconds(160));
    store.fail(then);
    await session.ask(ending, NOON + seconds(170));
    store.fail({});
    await expectOver(store);
  });

  test('is kept of a voice that is not recognised, though another of the household has a place', async () => {
    const store = await storeWith(progress(underWay(aPlace('cat', 4))), { ...OWNER, person: 'anna' });
    await openSession(store).ask(ending, NOON);
    await expectOver(store);
  });

  test('is kept where the write before was refused, and a read takes all the time there is', async () => {
    const faulty = faultyStore();
    const inTime: ProgressStore = {
      ...faulty,
      write: async (owner, row, signal) => {
        signal?.throwIfAborted();
        return faulty.write(owner, row, signal);
      },
    };
    const session = await inAnExercise(inTime, soon);
    faulty.fail({ write: 'refuses' });
    await session.ask('Slower', NOON + seconds(160));
    faulty.fail({ read: 'hangs' });
    await session.ask(ending, NOON + seconds(170));
    faulty.fail({});
    await expectOver(faulty);
  });

  test.each([
    ['at once', []],
    ['after "help me up"', ['HelpUp']],
    ['after "help me up", and "no" to being up', ['HelpUp', 'No']],
  ])('is kept of a voice that is asked whether the place of another is theirs: %s', async (_, before) => {
    const store = await storeWith(progress(underWay(aPlace('cat', 4))), { ...OWNER, person: 'anna' });
    const session = openSession(store);
    expect((await session.ask('Launch', NOON)).says).toContain(asked({ name: 'is-that-you-on', exercise: 'cat' }));
    for (const word of [...before, ending]) await session.ask(word, NOON + seconds(10));
    await expectOver(store);
  });

  test('is kept where sessions have no id', async () => {
    const store = await storeWith(progress(underWay(aPlace('cat', 4))));
    await openSession(store, { id: '' }).ask('Launch', NOON);
    await openSession(store, { id: '' }).ask(ending, NOON + seconds(1000));
    await expectOver(store);
  });
});
