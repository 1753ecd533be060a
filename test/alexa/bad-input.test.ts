import type { RequestEnvelope } from 'ask-sdk-model';
import { readEnvelope } from '../../lambda/alexa/envelope.ts';
import { createSkill } from '../../lambda/alexa/skill.ts';
import { inMinutes } from '../../lambda/coach/workout-meant.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { exercisesIn } from '../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../lambda/workout/plan/spared.ts';
import { possibleLengths } from '../../lambda/workout/planner/planner.ts';
import { NO_PROGRESS } from '../../lambda/workout/progress/progress.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { A_SCREEN, A_SPEAKER, envelopeOf } from '../../simulator/envelope.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../support/builders.ts';
import { catalog, content, plan } from '../support/content.ts';
import { faultyStore } from '../support/faulty-store.ts';
import { figures } from '../support/figures.ts';
import { openSession } from '../support/session.ts';
import { OWNER, progressIn, rowIn, storeWith } from '../support/stores.ts';
import { expectValid } from '../support/valid-response.ts';
import { asked, pattern, said, wordsIn } from '../support/words.ts';

function envelope(changes: Record<string, unknown> = {}, request: Record<string, unknown> = {}) {
  const session = { id: 'a-session', isNew: true, userId: OWNER.userId, attributes: {} };
  const whole = envelopeOf({ type: 'LaunchRequest' }, session, NOON);
  return { ...whole, ...changes, request: { ...whole.request, ...request } };
}

async function answer(event: unknown, store: ProgressStore = memoryProgressStore()) {
  const skill = createSkill({ content, store });
  // Alexa's types rule out what is asked here: that is the point.
  const response = await skill.invoke(event as RequestEnvelope);
  await expectValid(response, '');
  return { says: wordsIn(response), shouldEndSession: response.response.shouldEndSession };
}

describe('whatever is asked gets a polite, valid answer', () => {
  test.each([
    { name: 'an unknown intent', event: envelope({}, { type: 'IntentRequest', intent: { name: 'BananaIntent' } }) },
    { name: 'an intent without a name', event: envelope({}, { type: 'IntentRequest', intent: {} }) },
    {
      name: 'an intent request without an intent',
      event: envelope({}, { type: 'IntentRequest', intent: undefined }),
    },
    {
      name: 'empty slots',
      event: envelope({}, { type: 'IntentRequest', intent: { name: 'AMAZON.NextIntent', slots: { a: {}, b: null } } }),
    },
    { name: 'no request id', event: envelope({}, { requestId: undefined }) },
    { name: 'no session', event: envelope({ session: undefined }) },
    { name: 'no user', event: envelope({ session: { new: true, sessionId: 'x' }, context: { System: {} } }) },
    { name: 'no context', event: envelope({ context: undefined }) },
    { name: 'a locale that we do not speak', event: envelope({}, { locale: 'tlh-KX' }) },
    { name: 'a locale that is an object property', event: envelope({}, { locale: 'constructor' }) },
    { name: 'no locale', event: envelope({}, { locale: undefined }) },
    { name: 'no timestamp', event: envelope({}, { timestamp: undefined }) },
    { name: 'a timestamp that is none', event: envelope({}, { timestamp: 'yesterday' }) },
    {
      name: 'attributes of another skill',
      event: envelope({ session: { new: false, attributes: { question: 42 } } }),
    },
    { name: 'a session that is a string', event: envelope({ session: 'hello' }) },
  ])('$name', async ({ event }) => {
    const { says, shouldEndSession } = await answer(event);
    expect(says).toContain(said({ name: 'welcome' }));
    expect(shouldEndSession).toBe(false);
  });
});

const exercises = exercisesIn(plan);
const WHICH_THERE_ARE = said({ name: 'which-there-are', count: exercises.length, exercises });

/** A slot as Alexa sends it, resolved to a value of the model's own or not. */
const slot = (value: unknown, id?: string) => ({
  name: 'a-slot',
  value,
  resolutions: {
    resolutionsPerAuthority: [{ status: {}, values: id === undefined ? [] : [{ value: { name: value, id } }] }],
  },
});

describe('a slot that says nothing that can be done', () => {
  test.each([
    { intent: 'GoToIntent', slots: undefined },
    { intent: 'GoToIntent', slots: {} },
    { intent: 'GoToIntent', slots: { exercise: {} } },
    { intent: 'GoToIntent', slots: { exercise: null } },
    { intent: 'GoToIntent', slots: { exercise: slot('banana') } },
    { intent: 'GoToIntent', slots: { exercise: slot('banana', 'banana') } },
    { intent: 'GoToIntent', slots: { exercise: slot('banana', 'constructor') } },
    { intent: 'GoToIntent', slots: { exercise: slot('c'.repeat(200)) } },
    { intent: 'GoToIntent', slots: { exercise: slot('ねこ') } },
    { intent: 'GoToIntent', slots: { exercise: { value: '', resolutions: 'cat' } } },
    { intent: 'GoToIntent', slots: { exercise: slot('number 1e309') } },
    { intent: 'GoToNumberIntent', slots: { ordinal: slot('hundredth') } },
    { intent: 'GoToNumberIntent', slots: { ordinal: slot('fourth', 'constructor') } },
    { intent: 'GoToNumberIntent', slots: undefined },
    { intent: 'GoToNumberIntent', slots: { number: slot('0') } },
    { intent: 'GoToNumberIntent', slots: { number: slot('-1') } },
    { intent: 'GoToNumberIntent', slots: { number: slot('2.5') } },
    { intent: 'GoToNumberIntent', slots: { number: slot('?') } },
    { intent: 'GoToNumberIntent', slots: { number: slot('a few') } },
  ])('$intent with $slots gets a sentence and an open way on, and the place is kept', async ({ intent, slots }) => {
    const kept = progress(underWay(aPlace('cat', 4)));
    const store = await storeWith(kept);
    const event = envelope({}, { type: 'IntentRequest', intent: { name: intent, slots } });
    const { says, shouldEndSession } = await answer(event, store);
    expect(says).toContain(WHICH_THERE_ARE);
    expect(shouldEndSession).toBe(false);
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('cat', 4));
  });
});

describe('a number, a length or a name that makes no sense', () => {
  const few = said({ name: 'possible-dose', exercise: 'cat', least: 3, most: 10 });
  const how = { cadence: catalog.cadences.normal, spared: NOTHING_SPARED };
  const { least, most } = possibleLengths({ catalog, underWay: underWay(aPlace('cat', 4)), how });
  const shortest = asked({ name: 'shortest', minutes: inMinutes(least) });
  const longest = asked({ name: 'longest', minutes: inMinutes(most) });
  const fewest = asked({ name: 'fewest', dose: 3 });
  const nearest = (inhale: number, exhale: number) => asked({ name: 'nearest-breath', inhale, exhale });
  const movement = said({ name: 'how-it-goes', exercise: 'cat' });
  const breath = said({ name: 'possible-breath', least: 2, most: 10 });
  test.each([
    { intent: 'RepetitionsIntent', slots: {}, says: fewest },
    { intent: 'RepetitionsIntent', slots: { dose: null }, says: fewest },
    { intent: 'RepetitionsIntent', slots: { dose: { value: '0' } }, says: fewest },
    { intent: 'RepetitionsIntent', slots: { dose: { value: '200' } }, says: asked({ name: 'most', dose: 10 }) },
    { intent: 'RepetitionsIntent', slots: { dose: { value: '?' } }, says: fewest },
    { intent: 'RepetitionsIntent', slots: { dose: { value: '8.5' } }, says: fewest },
    { intent: 'RepetitionsIntent', slots: { dose: { value: '' } }, says: fewest },
    { intent: 'RepetitionsIntent', slots: { dose: { value: '1e309' } }, says: fewest },
    {
      intent: 'RepetitionsIntent',
      slots: { dose: { value: '9'.repeat(400) } },
      says: asked({ name: 'most', dose: 10 }),
    },
    { intent: 'RepetitionsIntent', slots: { dose: { value: '猫' } }, says: fewest },
    { intent: 'MoreIntent', slots: { more: { value: '1e309' } }, says: few },
    { intent: 'MoreIntent', slots: { more: { value: '0' } }, says: few },
    { intent: 'MoreIntent', slots: { more: { value: '?' } }, says: few },
    { intent: 'LengthIntent', slots: {}, says: shortest },
    { intent: 'LengthIntent', slots: { length: { value: 'PT30S' } }, says: shortest },
    { intent: 'LengthIntent', slots: { length: { value: 'PT5H' } }, says: longest },
    { intent: 'LengthIntent', slots: { length: { value: 'P1Y' } }, says: shortest },
    { intent: 'LengthIntent', slots: { length: { value: '?' } }, says: shortest },
    { intent: 'LengthIntent', slots: { length: { value: 'a while' } }, says: shortest },
    { intent: 'LengthIntent', slots: { length: { value: 'P1E309D' } }, says: shortest },
    { intent: 'LengthIntent', slots: { length: { value: `PT${'9'.repeat(400)}M` } }, says: longest },
    { intent: 'LengthIntent', slots: { length: { value: 'PT0M' } }, says: shortest },
    {
      intent: 'GoToNumberIntent',
      slots: { number: slot('200') },
      says: asked({ name: 'last-one', exercise: 'seated-stretch', count: 6 }),
    },
    {
      intent: 'GoToNumberIntent',
      slots: { number: slot('9'.repeat(400)) },
      says: asked({ name: 'last-one', exercise: 'seated-stretch', count: 6 }),
    },
    { intent: 'OwnBreathIntent', slots: {}, says: breath },
    { intent: 'OwnBreathIntent', slots: { inhale: { value: '1' } }, says: nearest(2, 6) },
    { intent: 'OwnBreathIntent', slots: { inhale: { value: '4' }, exhale: { value: '11' } }, says: nearest(4, 10) },
    { intent: 'OwnBreathIntent', slots: { inhale: { value: '?' }, exhale: { value: '5' } }, says: breath },
    { intent: 'BodyPartIntent', slots: {}, says: movement },
    { intent: 'BodyPartIntent', slots: { body: slot('eyebrow') }, says: movement },
    { intent: 'BodyPartIntent', slots: { body: slot('eyebrow', 'constructor') }, says: movement },
    { intent: 'SkipIntent', slots: { exercise: slot('banana', 'constructor') }, says: WHICH_THERE_ARE },
    {
      intent: 'SkipIntent',
      slots: { exercise: slot('warm up', 'warm-up') },
      says: said({ name: 'does-not-come', exercise: 'warm-up' }),
    },
    { intent: 'WorkoutIntent', slots: {}, says: WHICH_THERE_ARE },
    { intent: 'WorkoutIntent', slots: { workout: slot('banana', 'constructor') }, says: WHICH_THERE_ARE },
  ])('$intent with $slots: a sentence, an open way on, and the place is kept', async ({ intent, slots, says }) => {
    const kept = progress(underWay(aPlace('cat', 4)));
    const store = await storeWith(kept);
    const heard = await answer(envelope({}, { type: 'IntentRequest', intent: { name: intent, slots } }), store);
    expect(heard.says).toContain(says);
    expect(heard.says).toMatch(/Shall we[^?]*\?$/);
    expect(heard.shouldEndSession).toBe(false);
    expect(await progressIn(store)).toMatchObject({ underWay: { place: aPlace('cat', 4), plan } });
    expect((await progressIn(store)).person.choices).toBeUndefined();
  });
});

test('pain in a part of no body is pain', async () => {
  const session = openSession(await storeWith(progress(underWay(aPlace('cat', 4)))));
  const { says } = await session.askRaw('PainIntent', { body: slot('constructor', 'constructor') });
  expect(says).toContain(said({ name: 'stop-there' }));
});

test('pain in a part of no body is pain', async () => {
  const session = openSession(await storeWith(progress(underWay(aPlace('cat', 4)))));
  const { says } = await session.askRaw('PainIntent', { body: slot('constructor', 'constructor') });
  expect(says).toContain(said({ name: 'stop-there' }));
});

test('an answer to a request without a user is not kept, and no other person is disturbed', async () => {
  const store = memoryProgressStore();
  await answer(envelope({ session: { new: true, sessionId: 'x' }, context: { System: {} } }), store);
  expect((await rowIn(store)).revision).toBe(0);
});

test('a session without attributes, as Alexa begins it, is the same session still', () => {
  const { session, ...rest } = envelope();
  const { attributes: _, ...bare } = session ?? {};
  const read = readEnvelope({ ...rest, session: bare });
  expect(read).toMatchObject({ sessionId: session?.sessionId, isNewSession: session?.new });
});

test('a request without a time loses no place', async () => {
  const store = await storeWith(progress(underWay(aPlace('cat', 4))));
  const { says } = await answer(envelope({}, { timestamp: undefined }), store);
  expect(says).toContain(said({ name: 'were-on', exercise: 'cat', repetition: 4, dose: 8 }));
  expect((await progressIn(store)).underWay).toMatchObject({ place: aPlace('cat', 4), leftAt: NOON });
});

test('a workout that the content no longer has is not offered, and the person is not locked out', async () => {
  const store = await storeWith(progress(underWay(aPlace('cat', 99))));
  const { says } = await answer(envelope(), store);
  expect(says).toContain(said({ name: 'welcome-back' }));
  expect(says).toContain(asked({ name: 'whole-again', minutes: 29 }));
});

describe('a skill with an id', () => {
  const skill = createSkill({ content, store: memoryProgressStore(), skillId: 'amzn1.ask.skill.ours' });
  const from = (applicationId: string) => envelope({ context: { System: { application: { applicationId } } } });

  test('refuses requests for another skill', async () => {
    await expect(skill.invoke(from('amzn1.ask.skill.theirs') as RequestEnvelope)).rejects.toThrow(
      'verification failed',
    );
  });

  test('answers its own', async () => {
    await expect(skill.invoke(from('amzn1.ask.skill.ours') as RequestEnvelope)).resolves.toBeDefined();
  });
});

test.each([
  { where: 'its attributes', of: (deep: unknown) => ({ session: { attributes: { progress: deep } } }) },
  { where: 'a slot', of: (deep: unknown) => ({ request: { intent: { slots: { body: deep } } } }) },
])('a request that is nested a hundred thousand deep in $where is refused, and overflows nothing', async ({ of }) => {
  const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
  const skill = createSkill({ content, store: memoryProgressStore() });
  await expect(skill.invoke(of(deep) as unknown as RequestEnvelope)).rejects.toThrow('nested deeper than 40');
});

describe('when something goes wrong inside', () => {
  const broken = { ...content, catalog: { ...content.catalog, workouts: {} } };

  const asks = async (type: string, hasScreen = false) => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const skill = createSkill({ content: broken, figures, store: await storeWith(progress()) });
    const session = { id: 'a-session', isNew: true, userId: OWNER.userId, attributes: {} };
    const asked = envelopeOf({ type: 'LaunchRequest' }, session, NOON, hasScreen ? A_SCREEN : A_SPEAKER);
    const response = await skill.invoke({ ...asked, request: { ...asked.request, type } } as RequestEnvelope);
    const lines = log.mock.calls.map(([line]) => line);
    log.mockRestore();
    return { response, lines };
  };

  test('the session ends politely, and an operator is told without a word about the person', async () => {
    const { response, lines } = await asks('LaunchRequest');
    await expectValid(response, 'LaunchRequest');
    expect(response.response).toMatchObject({
      shouldEndSession: true,
      outputSpeech: { ssml: expect.stringContaining(said({ name: 'trouble' })) },
    });
    expect(lines[0]).toMatchObject({ errorType: 'RangeError', stackTrace: expect.stringContaining('.ts:') });
    expect(JSON.stringify(lines)).not.toContain(OWNER.userId);
  });

  test('a screen says so too, in place of what it showed', async () => {
    const [directive] = (await asks('LaunchRequest', true)).response.response.directives ?? [];
    const caption = said({ name: 'trouble' }).replace(/\.$/, '');
    expect(JSON.stringify(directive)).toContain(caption.slice(0, 20));
  });

  test('the end of a session, which takes no answer, gets none', async () => {
    expect((await asks('SessionEndedRequest')).response.response).toEqual({});
  });
});

/** Wherever in the cat that is. */
const PLACE_IS_KEPT = [
  said({ name: 'kept-before', exercise: 'cat' }),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((repetition) => said({ name: 'kept-on', exercise: 'cat', repetition })),
  said({ name: 'kept-after', exercise: 'cat' }),
];

describe('a person who disables the skill', () => {
  const disabled = {
    version: '1.0',
    context: { System: { application: { applicationId: 'ours' }, user: { userId: OWNER.userId } } },
    request: { type: 'AlexaSkillEvent.SkillDisabled', requestId: 'an-event', timestamp: '2026-11-22T12:00:00Z' },
  };

  test('is forgotten, and gets no answer', async () => {
    const store = await storeWith(progress(underWay(aPlace('cat', 4))));
    const { response } = await createSkill({ content, store }).invoke(disabled as RequestEnvelope);
    expect(response).toEqual({});
    expect((await rowIn(store)).revision).toBe(0);
  });

  test.each(['End', 'Next', 'Stop', 'Emergency'])(
    'stays forgotten, though a session is open that then hears "%s"',
    async (word) => {
      const store = await storeWith(progress(underWay(aPlace('cat', 4))));
      const session = openSession(store);
      await session.ask('Launch');
      await session.ask('Yes', NOON + seconds(10));
      await createSkill({ content, store }).invoke(disabled as RequestEnvelope);
      const heard = await session.ask(word, NOON + seconds(70));
      expect(heard.says).not.toMatch(pattern`${PLACE_IS_KEPT}`);
      await session.ask('End', NOON + seconds(80));
      expect(await rowIn(store)).toEqual({ progress: NO_PROGRESS, revision: 0 });
    },
  );

  test('is not taken for forgotten where the store fails: Alexa is to tell it again', async () => {
    const store = faultyStore();
    store.fail({ write: 'refuses' });
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const skill = createSkill({ content, store });
    await expect(skill.invoke(disabled as RequestEnvelope)).rejects.toThrow('the table is on fire');
    log.mockRestore();
  });
});
