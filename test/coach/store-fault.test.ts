import { aPlace, atCoolDown, NOON, progress, seconds, underWay } from '../support/builders.ts';
import type { Fault } from '../support/faulty-store.ts';
import { atOnce, faultyStore } from '../support/faulty-store.ts';
import { openSession } from '../support/session.ts';
import { OWNER, progressIn, storeWith } from '../support/stores.ts';
import { asked, pattern, said, titleOf } from '../support/words.ts';

/** A store that fails: the person is guided, and nothing is promised that is not kept. */

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

const atFour = progress(underWay(aPlace('cat', 4)));
const YOU_WERE = said({ name: 'were-on', exercise: 'cat', repetition: 4, dose: 8 });
const TO_THE_FOLD = pattern`^${titleOf('kneeling-fold')}`;

describe.each<{ fault: Fault }>([{ fault: 'refuses' }, { fault: 'hangs' }])('a store that $fault', ({ fault }) => {
  test('at a launch leads to a fresh start, never to a blind write', async () => {
    const store = faultyStore(await storeWith(atFour));
    store.fail({ read: fault });
    const session = openSession(store, { giveUp: atOnce });
    const { says, isOpen } = await session.ask('Launch');
    expect({ says, isOpen }).toMatchObject({
      says: expect.stringContaining(asked({ name: 'down-and-up' })),
      isOpen: true,
    });
    expect(store.calls.writes).toBe(0);
  });

  test.each([
    { word: 'Yes', answer: YOU_WERE },
    { word: 'No', answer: YOU_WERE },
    { word: 'Next', answer: YOU_WERE },
    { word: 'Stop', answer: said({ name: 'kept-on', exercise: 'cat', repetition: 4 }) },
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
    expect((await session.ask('Yes', NOON + seconds(30))).says).toContain(asked({ name: 'shall-we-start' }));
    expect((await session.ask('Yes', NOON + seconds(40))).says).toContain(titleOf('warm-up'));
    expect((await session.ask('Next', NOON + seconds(60))).says).toMatch(TO_THE_FOLD);
    expect((await session.ask('Stop', NOON + seconds(90))).says).toContain(said({ name: 'goodbye' }));
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
    expect((await session.ask('Next', NOON + seconds(60))).says).toMatch(TO_THE_FOLD);
    expect(await progressIn(store)).toMatchObject({
      person: { history: { begun: 2 } },
      underWay: { place: { entry: 1 } },
    });
  });

  test('when it is to be written holds up no answer, and the next turn writes', async () => {
    const store = faultyStore(await storeWith(progress()));
    const session = openSession(store, { giveUp: atOnce });
    await session.ask('Launch');
    await session.ask('Yes', NOON + seconds(5));
    store.fail({ write: fault });
    expect((await session.ask('Next', NOON + seconds(30))).says).toMatch(TO_THE_FOLD);
    store.fail({});
    await session.ask('Pause', NOON + seconds(60));
    expect(await progressIn(store)).toMatchObject({
      person: { history: { begun: 2 } },
      underWay: { place: { entry: 1 } },
    });
  });

  test('is told to an operator, without a word about the person', async () => {
    const store = faultyStore(await storeWith(atFour));
    store.fail({ write: fault });
    await openSession(store, { giveUp: atOnce }).ask('Launch');
    const [line] = jest.mocked(console.error).mock.calls[0] ?? [];
    expect(line).toMatchObject({ errorType: expect.any(String), errorMessage: expect.any(String) });
    expect(JSON.stringify(line)).not.toContain(OWNER.userId);
  });
});

test('no answer tells that a place is kept when it is not', async () => {
  const store = faultyStore(await storeWith(atFour));
  const session = openSession(store, { giveUp: atOnce });
  await session.ask('Launch');
  store.fail({ write: 'refuses' });
  const { says } = await session.ask('Stop', NOON + seconds(10));
  expect(says).toBe(said({ name: 'goodbye' }));
});

test('no pause promises a place that could not be written', async () => {
  const store = faultyStore(await storeWith(atFour));
  const session = openSession(store, { giveUp: atOnce });
  await session.ask('Launch');
  await session.ask('Yes', NOON + seconds(5));
  store.fail({ write: 'refuses' });
  const { response } = await session.ask('Pause', NOON + seconds(60));
  expect(JSON.stringify(response)).toContain(asked({ name: 'paused-unkept' }));
  expect(JSON.stringify(response)).not.toMatch(/place (is kept|waits)/);
});

test('no choice for the next time is promised that could not be written', async () => {
  const store = faultyStore(await storeWith(progress(atCoolDown())));
  const session = openSession(store, { giveUp: atOnce });
  await session.ask('Launch');
  const promised = said({ name: 'from-next-time' });
  expect((await session.ask('LeaveOut movement=kneel', NOON + seconds(30))).says).toContain(promised);
  store.fail({ write: 'refuses' });
  expect((await session.ask('BringBack movement=kneel', NOON + seconds(60))).says).not.toContain(promised);
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

test('a person whom Alexa does not name is guided too, and nothing is kept', async () => {
  const store = faultyStore();
  const session = openSession(store, { userId: '' });
  await session.ask('Launch');
  expect((await session.ask('Yes', NOON + seconds(30))).says).toContain(asked({ name: 'shall-we-start' }));
  expect((await session.ask('Yes', NOON + seconds(40))).says).toContain(titleOf('warm-up'));
  expect((await session.ask('Next', NOON + seconds(60))).says).toMatch(TO_THE_FOLD);
  expect(store.calls).toEqual({ reads: 0, writes: 0, households: 0 });
});
