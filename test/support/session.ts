import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { NarrationClock, ScreenClock } from '../../lambda/alexa/device.ts';
import { APLA_FAILED } from '../../lambda/alexa/intents.ts';
import { createSkill } from '../../lambda/alexa/skill.ts';
import { TOUCHED } from '../../lambda/alexa/touches.ts';
import type { TurnCounts } from '../../lambda/coach/turn-counts.ts';
import type { Narrated } from '../../lambda/narration/narrate.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Asked } from '../../simulator/envelope.ts';
import { envelopeOf } from '../../simulator/envelope.ts';
import type { SlotSaid } from '../../simulator/samples.ts';
import { NOON } from './builders.ts';
import { CANARY } from './canary.ts';
import { content } from './content.ts';
import { figures } from './figures.ts';
import { OWNER } from './stores.ts';
import { expectValid } from './valid-response.ts';
import { wordsIn } from './words.ts';

/** One session of one device, request by request: for what no conversation would do. */
export interface SessionUnderTest {
  /** @param what an intent without `AMAZON.` and `Intent`, perhaps with slots as in "More more=2"; or `Launch`, or `End`. */
  readonly ask: (what: string, at?: Instant) => Promise<Heard>;
  /** @param intent by its whole name. @param slots as they are, whatever they are. */
  readonly askRaw: (intent: string, slots: unknown, at?: Instant) => Promise<Heard>;
  /** What a device tells, which is not spoken. @param request its own fields as they are, whatever they are. */
  readonly tell: (request: Readonly<Record<string, unknown>>, at?: Instant) => Promise<Heard>;
  /** The screen is touched, by its document for the last answer. @param played what it had played of that, in ms. */
  readonly touch: (what: string, at: Instant, played?: unknown) => Promise<Heard>;
  /** The last request once more, with the same id and the same attributes. */
  readonly repeat: () => Promise<Heard>;
  /** The same, but nobody hears the answer: the session goes on from the first. */
  readonly repeatUnheard: () => Promise<Heard>;
  readonly attributes: () => Readonly<Record<string, unknown>>;
}

export interface Heard {
  readonly says: string;
  readonly isOpen: boolean;
  readonly response: ResponseEnvelope;
}

interface Options {
  readonly id?: string;
  readonly userId?: string;
  readonly personId?: string;
  readonly giveUp?: () => AbortSignal;
  readonly clock?: NarrationClock;
  readonly screenClock?: ScreenClock;
  /** The version of APL that its screen has; without it, it has none. */
  readonly screen?: string;
  /** Whether the skill knows the figures that screens draw; it does, where nothing is said. */
  readonly hasFigures?: boolean;
  /** Sees each answer in words and cues. */
  readonly onNarrated?: (narrated: Narrated) => void;
  /** Told of each turn that was taken. */
  readonly onTurn?: (counts: TurnCounts) => void;
  /** Sees each request as it is sent. */
  readonly onSent?: (envelope: RequestEnvelope) => void;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

export function openSession(store: ProgressStore, options: Options = {}): SessionUnderTest {
  const {
    id = 'this-session',
    userId = OWNER.userId,
    personId,
    giveUp,
    clock,
    screenClock,
    screen,
    hasFigures = true,
    onNarrated,
    onTurn,
  } = options;
  const drawn = hasFigures ? figures : undefined;
  const skill = createSkill({ content, figures: drawn, store, giveUp, clock, screenClock, onNarrated, onTurn });
  let attributes = options.attributes ?? {};
  let isNew = options.attributes === undefined;
  let last: RequestEnvelope | undefined;

  const deliver = async (envelope: RequestEnvelope): Promise<Heard> => {
    options.onSent?.(structuredClone(envelope));
    const response = await skill.invoke(structuredClone(envelope));
    await expectValid(response, envelope.request.type);
    return { says: wordsIn(response), isOpen: !response.response.shouldEndSession, response };
  };

  const send = async (envelope: RequestEnvelope): Promise<Heard> => {
    const heard = await deliver(envelope);
    last = envelope;
    attributes = JSON.parse(JSON.stringify(heard.response.sessionAttributes ?? {}));
    isNew = false;
    return heard;
  };

  const lastSent = () => {
    if (!last) throw new Error('there is no request to repeat');
    return last;
  };

  const envelopeFor = (asked: Asked, at: Instant): RequestEnvelope => {
    const envelope = envelopeOf(asked, { id, isNew, userId, attributes }, at);
    const person = personId === undefined ? {} : { person: { personId, accessToken: CANARY } };
    const device = screen === undefined ? {} : { device: withScreen(screen) };
    const context = {
      ...envelope.context,
      System: { ...envelope.context.System, apiAccessToken: CANARY, ...person, ...device },
    };
    return { ...envelope, context };
  };

  const tell = (told: Readonly<Record<string, unknown>>, at: Instant = NOON) => {
    const { request, ...envelope } = envelopeFor({ type: 'LaunchRequest' }, at);
    // Alexa's types rule out what is told here: that is the point.
    return send({ ...envelope, request: { ...request, ...told } as RequestEnvelope['request'] });
  };

  return {
    ask: (what, at = NOON) => send(envelopeFor(askedFor(what), at)),
    askRaw: (name, slots, at = NOON) => {
      const envelope = envelopeFor({ type: 'IntentRequest', intent: name }, at);
      const intent = { name, confirmationStatus: 'NONE', slots };
      // Alexa's types rule out what is asked here: that is the point.
      return send({ ...envelope, request: { ...envelope.request, intent } as RequestEnvelope['request'] });
    },
    tell,
    touch: (what, at, played = null) => {
      const { requestId: id } = attributes;
      return tell({ type: TOUCHED, token: id, arguments: [what, id, played] }, at);
    },
    repeat: async () => send(lastSent()),
    repeatUnheard: async () => deliver(lastSent()),
    attributes: () => attributes,
  };
}

function withScreen(maxVersion: string) {
  return { deviceId: 'a-screen', supportedInterfaces: { 'Alexa.Presentation.APL': { runtime: { maxVersion } } } };
}

function askedFor(what: string): Asked {
  if (what === 'Launch') return { type: 'LaunchRequest' };
  if (what === 'APLA fails') return { type: APLA_FAILED };
  if (what === 'End') return { type: 'SessionEndedRequest', reason: 'USER_INITIATED' };
  const builtIn = [
    'Yes',
    'No',
    'Next',
    'Previous',
    'Repeat',
    'Stop',
    'Help',
    'Fallback',
    'Pause',
    'Resume',
    'StartOver',
    'Cancel',
    'NavigateHome',
  ];
  const [intent = '', ...slots] = what.split(' ');
  return {
    type: 'IntentRequest',
    intent: `${builtIn.includes(intent) ? 'AMAZON.' : ''}${intent}Intent`,
    slots: slots.map(slotSaid),
  };
}

/** The slots of what people say about their bodies. */
const BODY_SLOTS = ['body', 'movement', 'state', 'condition'];

/** Values of our own are said by their ids; anything else is no match. */
function slotSaid(slot: string): SlotSaid {
  const [name = '', value = ''] = slot.split('=');
  const { exercises, passages, workouts } = content.catalog;
  const isOfBody = BODY_SLOTS.includes(name) && value !== 'banana';
  return isOfBody || value in { ...exercises, ...passages, ...workouts } ? { name, value, id: value } : { name, value };
}
