import type { Instant } from '../lambda/workout/vocabulary.ts';
import type { Answer } from './answer.ts';
import { isQuietAt, lengthsOf } from './answer.ts';
import type { Door } from './connection.ts';
import { connectTo } from './connection.ts';
import type { DeviceTiming } from './device.ts';
import { AS_PLANNED, playedBy } from './device.ts';
import type { Asked } from './envelope.ts';
import type { HeardModel } from './heard-model.ts';
import type { MicrophoneState } from './microphone.ts';
import { closesAt, hears, microphoneAt } from './microphone.ts';
import type { Understood } from './understand.ts';
import { isAddressed, understand } from './understand.ts';

/** What comes of words: an answer, or why there is none; and what Alexa asked the skill, if she did. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly asked: Asked }
  /** The device was busy: it talked, or kept the quiet that belongs to its words. */
  | { readonly kind: 'not heard'; readonly during: 'talking' | 'quiet' }
  /** Without a session, such words go to Alexa herself or to another skill. */
  | { readonly kind: 'not for the skill' }
  /** The session ended, and the skill could not answer. */
  | { readonly kind: 'ended'; readonly asked: Asked };

/** A household and its one device. Every point in time comes from outside. */
export interface Conversation {
  readonly say: (utterance: string, now: Instant) => Promise<Outcome>;
  /** Alexa recognises a voice in the words from now on; without a name, none. */
  readonly recognise: (voice?: string) => void;
  /** The voice that is recognised, if one is. */
  readonly voice: () => string | undefined;
  /** Lets time pass. A session that nobody answered ends, and the skill is told. @returns whether one did. */
  readonly passTo: (now: Instant) => Promise<boolean>;
  /** The device dies without a word: nobody tells the skill. */
  readonly unplug: () => void;
  /** Alexa loses the device, and tells the skill that the session has ended by an error. */
  readonly lose: (now: Instant) => Promise<void>;
  readonly microphoneAt: (now: Instant) => MicrophoneState;
  readonly isInSession: () => boolean;
  /** The last answer, and when its first word was said. */
  readonly playing: () => Playing | undefined;
}

export interface Playing {
  readonly answer: Answer;
  readonly startedAt: Instant;
}

/** Who talks, and to what. */
export interface Household {
  readonly userId?: string;
  /** Whose voice Alexa recognises at first. */
  readonly voice?: string;
  readonly device?: DeviceTiming;
}

export function startConversation(door: Door, model: HeardModel, household: Household = {}): Conversation {
  const { userId = 'a-household', device = AS_PLANNED } = household;
  const connection = connectTo(door, userId, household.voice);
  let playing: Playing | undefined;

  const stage = (now: Instant) =>
    playing ? microphoneAt(lengthsOf(playing.answer), now - playing.startedAt) : 'closed';

  const passTo = async (now: Instant): Promise<boolean> => {
    if (!connection.isOpen() || !playing || stage(now) !== 'closed') return false;
    const closed = playing.startedAt + closesAt(lengthsOf(playing.answer));
    await connection.send({ type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' }, closed);
    return true;
  };

  const say = async (utterance: string, now: Instant): Promise<Outcome> => {
    await passTo(now);
    const before = stage(now);
    if (!hears(before, isAddressed(utterance))) return whyNotHeard(playing, before, now);
    const asked = requestFor(understand(model, utterance), connection.isOpen());
    if (!asked) return { kind: 'not for the skill' };
    const sentAt = now + device.understandsIn;
    const answer = playedBy(device, await connection.send(asked, sentAt));
    playing = { answer, startedAt: sentAt + device.startsLate };
    return asked.type === 'SessionEndedRequest' ? { kind: 'ended', asked } : { kind: 'answered', answer, asked };
  };

  const unplug = () => {
    connection.drop();
    playing = undefined;
  };

  const lose = async (now: Instant) => {
    if (connection.isOpen()) await connection.send({ type: 'SessionEndedRequest', reason: 'ERROR' }, now);
    unplug();
  };

  const { recognise, voice, isOpen: isInSession } = connection;
  return { say, recognise, voice, passTo, unplug, lose, microphoneAt: stage, isInSession, playing: () => playing };
}

function whyNotHeard(playing: Playing | undefined, stage: MicrophoneState, now: Instant): Outcome {
  if (!playing || stage === 'closed') return { kind: 'not for the skill' };
  const isQuiet = isQuietAt(playing.answer, now - playing.startedAt);
  return { kind: 'not heard', during: isQuiet ? 'quiet' : 'talking' };
}

/** What Alexa sends for what she understood; nothing where it is not for the skill. */
function requestFor(understood: Understood, isInSession: boolean): Asked | undefined {
  if (understood.kind === 'launch') return { type: 'LaunchRequest' };
  if (!isInSession && !(understood.kind === 'intent' && understood.isOneShot)) return undefined;
  if (understood.kind === 'exit') return { type: 'SessionEndedRequest', reason: 'USER_INITIATED' };
  return { type: 'IntentRequest', intent: understood.intent, slots: understood.slots };
}
