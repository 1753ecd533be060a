import { createSkill } from '../../lambda/alexa/skill.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { NO_PROGRESS } from '../../lambda/workout/progress/progress.ts';
import type { Owner, ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Asked, SimulatedSession } from '../../simulator/envelope.ts';
import { envelopeOf } from '../../simulator/envelope.ts';
import { aPlace, catNarration, NOON, progress, seconds, underWay } from '../support/builders.ts';
import { content, plan } from '../support/content.ts';
import { attributesOf, OWNER, progressIn, storeWith } from '../support/stores.ts';
import { asked, said, titleOf, wordsIn } from '../support/words.ts';

const YOU_WERE = said({ name: 'were-on', exercise: 'cat', repetition: 4, dose: 8 });
const WHOLE_AGAIN = asked({ name: 'whole-again', minutes: 29 });

function session(changes: Partial<SimulatedSession> = {}): SimulatedSession {
  return { id: 'this-session', isNew: true, userId: OWNER.userId, attributes: {}, ...changes };
}

/** Asks a skill once. */
async function ask(
  store: ProgressStore,
  asked: Asked,
  options: { session?: SimulatedSession; at?: number; personId?: string } = {},
) {
  const envelope = envelopeOf(asked, options.session ?? session(), options.at ?? NOON);
  const person = options.personId === undefined ? {} : { person: { personId: options.personId } };
  const context = { ...envelope.context, System: { ...envelope.context.System, ...person } };
  return createSkill({ content, store }).invoke({ ...envelope, context });
}

test('progress is saved before the response leaves', async () => {
  const events: string[] = [];
  const store: ProgressStore = {
    ...(await storeWith(progress(underWay(aPlace('cat', 4))))),
    write: async () => {
      await new Promise((done) => setImmediate(done));
      events.push('saved');
      return true;
    },
  };
  await ask(store, { type: 'LaunchRequest' });
  events.push('answered');
  expect(events).toEqual(['saved', 'answered']);
});

test('what was narrated is saved with its marks, its session and its request', async () => {
  const store = await storeWith(progress(underWay(aPlace('cat', 'done'))));
  await ask(store, { type: 'IntentRequest', intent: 'AMAZON.NextIntent' });
  const kept = (await progressIn(store)).underWay;
  expect(kept).toMatchObject({ place: aPlace('boat', 'steps'), leftAt: NOON });
  expect(kept?.narration).toMatchObject({ sessionId: 'this-session', startedAt: NOON, doubt: 300 });
  expect(kept?.narration?.requestId).toContain('amzn1.echo-api.request.');
  expect(kept?.narration?.marks.at(-1)?.place).toEqual(aPlace('boat', 'done'));
});

test('the end of another session keeps the narration of this one', async () => {
  const store = await storeWith(progress(underWay(aPlace('cat', 'steps'), { narration: catNarration() })));
  const other = session({ id: 'another-session', isNew: false });
  await ask(
    store,
    { type: 'SessionEndedRequest', reason: 'USER_INITIATED' },
    { session: other, at: NOON + seconds(60) },
  );
  expect((await progressIn(store)).underWay?.narration).toEqual(catNarration());
});

describe('a person is', () => {
  const owners = async (options: Parameters<typeof ask>[2]) => {
    const seen: Owner[] = [];
    const store: ProgressStore = {
      ...memoryProgressStore(),
      read: async (owner) => {
        seen.push(owner);
        return { progress: NO_PROGRESS, revision: 0 };
      },
      write: async (owner) => {
        seen.push(owner);
        return true;
      },
    };
    const response = await ask(store, { type: 'LaunchRequest' }, options);
    return { seen, attributes: response.sessionAttributes };
  };

  test('the account, where no voice is recognised: it is written to, and read with all its household', async () => {
    const { seen, attributes } = await owners({});
    expect(seen).toEqual([OWNER]);
    expect(attributes).toMatchObject({ owner: OWNER });
  });

  test('the voice that is recognised at the first request, after a look at what the account has', async () => {
    const { seen, attributes } = await owners({ personId: 'a-voice' });
    const voice = { ...OWNER, person: 'a-voice' };
    expect(seen).toEqual([voice, OWNER, voice]);
    expect(attributes).toMatchObject({ owner: { ...OWNER, person: 'a-voice' } });
  });

  test('the same for the whole session, though recognition flickers', async () => {
    const owner = { ...OWNER, person: 'a-voice' };
    const before = session({ isNew: false, attributes: attributesOf(progress(), { owner }) });
    const { seen } = await owners({ session: before, personId: 'another-voice' });
    expect(seen).toEqual([owner]);
  });
});

describe('what is kept is wrong inside', () => {
  const narration = catNarration();
  const [first, ...rest] = narration.marks;
  const { entries } = plan;

  test.each([
    {
      name: 'a narration that leads to an entry that is not there',
      kept: underWay(aPlace('cat', 4), {
        narration: { ...narration, marks: [{ ...first, place: { entry: 99, at: 'done' } }, ...rest] },
      }),
      answer: YOU_WERE,
    },
    {
      name: 'a narration that leads to a repetition that is not there',
      kept: underWay(aPlace('cat', 4), {
        narration: { ...narration, marks: [{ ...first, place: aPlace('cat', 70) }, ...rest] },
      }),
      answer: YOU_WERE,
    },
    {
      name: 'a dose that nobody may have',
      kept: underWay(aPlace('cat', 4), {
        plan: { ...plan, entries: entries.map((each) => (each.kind === 'exercise' ? { ...each, dose: 400 } : each)) },
      }),
      answer: WHOLE_AGAIN,
    },
    {
      name: 'a plan without a warm-up',
      kept: underWay({ entry: 1, at: 'done' }, { plan: { ...plan, entries: entries.slice(1) } }),
      answer: WHOLE_AGAIN,
    },
  ])('$name: the person is not locked out', async ({ kept, answer }) => {
    const store = await storeWith(progress(kept));
    const response = await ask(store, { type: 'LaunchRequest' }, { at: NOON + seconds(60) });
    expect(wordsIn(response)).toContain(answer);
  });
});

describe('in a new session', () => {
  const says = async (intent: string) => {
    const store = await storeWith(progress(underWay(aPlace('cat', 4))));
    return wordsIn(await ask(store, { type: 'IntentRequest', intent }));
  };

  test.each([
    { intent: 'AMAZON.YesIntent', answer: YOU_WERE },
    { intent: 'AMAZON.NoIntent', answer: YOU_WERE },
    { intent: 'AMAZON.FallbackIntent', answer: YOU_WERE },
    { intent: 'DoneIntent', answer: YOU_WERE },
    { intent: 'ReadyIntent', answer: YOU_WERE },
    { intent: 'AMAZON.HelpIntent', answer: said({ name: 'about-this-skill' }) },
    { intent: 'AMAZON.NextIntent', answer: titleOf('boat') },
    { intent: 'AMAZON.PreviousIntent', answer: titleOf('kneeling-lift') },
    { intent: 'AMAZON.RepeatIntent', answer: YOU_WERE },
    { intent: 'AgainIntent', answer: titleOf('cat') },
    { intent: 'AMAZON.StartOverIntent', answer: asked({ name: 'from-the-beginning' }) },
    { intent: 'AMAZON.StopIntent', answer: said({ name: 'kept-on', exercise: 'cat', repetition: 4 }) },
  ])('$intent is answered with "$answer"', async ({ intent, answer }) => {
    expect(await says(intent)).toContain(answer);
  });
});
