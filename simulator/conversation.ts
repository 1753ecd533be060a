import { TOUCHED } from '../lambda/alexa/touches.ts';
import type { Touch } from '../lambda/narration/screen-words.ts';
import type { Instant } from '../lambda/workout/vocabulary.ts';
import type { Answer } from './answer.ts';
import { isQuietAt, lengthsOf } from './answer.ts';
import type { Door } from './connection.ts';
import { connectTo, isLeft } from './connection.ts';
import type { DeviceTiming } from './device.ts';
import { AS_PLANNED } from './device.ts';
import type { Asked } from './envelope.ts';
import type { HeardModel } from './heard-model.ts';
import type { MicrophoneState } from './microphone.ts';
import { closesAt, hears } from './microphone.ts';
import type { Playing } from './player.ts';
import { playerOn } from './player.ts';
import { touchableAt, touchedAt } from './touching.ts';
import type { Understood } from './understand.ts';
import { isAddressed, understand } from './understand.ts';

/** What comes of words, or of a touch: an answer, or why there is none; and what Alexa asked the skill, if she did. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly asked: Asked }
  /** The device was busy: it talked, or kept the quiet that belongs to its words. */
  | { readonly kind: 'not heard'; readonly during: 'talking' | 'quiet' }
  /** Without a session, such words go to Alexa herself or to another skill. */
  | { readonly kind: 'not for the skill' }
  /** What was to be touched is not there, but something else; or the device has no screen. */
  | { readonly kind: 'not shown'; readonly touch: Touch; readonly shown?: readonly Touch[] }
  /** A touch that the skill does not take: what plays goes on. */
  | { readonly kind: 'silent'; readonly asked: Asked }
  /** The session ended, and the skill could not answer. */
  | { readonly kind: 'ended'; readonly asked: Asked };

/** Whose device it is, where nothing else is said. */
export const HOUSEHOLD = 'a-household';

/** A household and its one device. Every point in time comes from outside. */
export interface Conversation {
  readonly say: (utterance: string, now: Instant) => Promise<Outcome>;
  /** @param id of the document that was touched; the one that is shown, where none is given. Of another, the skill takes none. */
  readonly touch: (touch: Touch, now: Instant, id?: string) => Promise<Outcome>;
  /** Alexa recognises a voice in the words from now on; without a name, none. */
  readonly recognise: (voice?: string) => void;
  /** The voice that is recognised, if one is. */
  readonly voice: () => string | undefined;
  /** From now on the device has a screen, or is a speaker. */
  readonly useScreen: (isThere: boolean) => void;
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

/** Who talks, and to what. */
export interface Household {
  readonly userId?: string;
  /** Whose voice Alexa recognises at first. */
  readonly voice?: string;
  readonly device?: DeviceTiming;
  /** What time it is, where an answer takes as long as it is made: what is said begins when it has come. Else it takes none. */
  readonly clock?: () => Instant;
  /** Whether the device has a screen; else it is a speaker. */
  readonly hasScreen?: boolean;
  /** What is made of words; by itself, what Alexa makes of them. */
  readonly understands?: (utterance: string) => Understood;
}

export function startConversation(door: Door, model: HeardModel, household: Household = {}): Conversation {
  const { userId = HOUSEHOLD, device = AS_PLANNED, clock, hasScreen = false, voice: firstVoice } = household;
  const { understands = (utterance) => understand(model, utterance) } = household;
  const connection = connectTo(door, { userId, hasScreen, voice: firstVoice });
  const { ask, playing, microphoneAt, stop } = playerOn(connection, device, clock);

  const passTo = async (now: Instant): Promise<boolean> => {
    const last = playing();
    if (!connection.isOpen() || !last || microphoneAt(now) !== 'closed') return false;
    const closed = last.startedAt + closesAt(lengthsOf(last.answer));
    await connection.send({ type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' }, closed);
    return true;
  };

  const say = async (utterance: string, now: Instant): Promise<Outcome> => {
    await passTo(now);
    const before = microphoneAt(now);
    if (!hears(before, isAddressed(utterance))) return whyNotHeard(playing(), before, now);
    const asked = requestFor(understands(utterance), connection.isOpen());
    return asked ? cameOf(asked, await ask(asked, now + device.understandsIn)) : { kind: 'not for the skill' };
  };

  const touch = async (what: Touch, now: Instant, id?: string): Promise<Outcome> => {
    await passTo(now);
    if (!connection.hasScreen()) return { kind: 'not shown', touch: what };
    const touched = connection.isOpen()
      ? touchOn(playing(), { what, id }, now)
      : ({ kind: 'not for the skill' } as const);
    return 'kind' in touched ? touched : cameOf(touched, await ask(touched, now));
  };

  const unplug = () => {
    connection.drop();
    stop();
  };

  const lose = async (now: Instant) => {
    if (connection.isOpen()) await connection.send({ type: 'SessionEndedRequest', reason: 'ERROR' }, now);
    unplug();
  };

  const { recognise, voice, useScreen, isOpen: isInSession } = connection;
  return { say, touch, recognise, voice, useScreen, passTo, unplug, lose, microphoneAt, isInSession, playing };
}

function cameOf(asked: Asked, answer: Answer): Outcome {
  if (asked.type === 'SessionEndedRequest') return { kind: 'ended', asked };
  return isLeft(asked, answer) ? { kind: 'silent', asked } : { kind: 'answered', answer, asked };
}

/** What a screen sends that is touched; or that what is touched is not there. */
function touchOn(
  playing: Playing | undefined,
  { what: touch, id }: { readonly what: Touch; readonly id?: string },
  now: Instant,
): Asked | Outcome {
  const { shown } = playing?.answer ?? {};
  if (!playing || !shown) return { kind: 'not for the skill' };
  const elapsed = now - playing.startedAt;
  const touchable = touchableAt(shown, elapsed);
  if (id !== undefined && id !== shown.id) {
    return { type: TOUCHED, touched: { ...touchedAt(shown, touch, elapsed), id } };
  }
  if (!touchable.includes(touch)) return { kind: 'not shown', touch, shown: touchable };
  return { type: TOUCHED, touched: touchedAt(shown, touch, elapsed) };
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
