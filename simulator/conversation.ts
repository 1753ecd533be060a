import { randomUUID } from 'node:crypto';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Cue } from '../lambda/workout/cue.ts';
import type { Instant } from '../lambda/workout/vocabulary.ts';
import type { Answer } from './answer.ts';
import { answerOf, asPlaying } from './answer.ts';
import type { Asked, Session } from './envelope.ts';
import { envelopeOf } from './envelope.ts';
import type { Stage } from './microphone.ts';
import { closesAt, hears, stageAt } from './microphone.ts';
import type { InteractionModel, Understood } from './understand.ts';
import { isAddressed, understand } from './understand.ts';

/** A skill behind the door that Alexa uses. */
export interface Door {
  readonly invoke: (envelope: RequestEnvelope) => Promise<ResponseEnvelope>;
  /** The cues of the last response, one for each of its sentences. */
  readonly cues: () => readonly (Cue | undefined)[];
}

/** What comes of words that somebody said. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'not heard' }
  /** Without a session, such words go to Alexa herself or to another skill. */
  | { readonly kind: 'not for the skill' }
  /** The session ended, and the skill could not answer. */
  | { readonly kind: 'ended' };

/** One person and one device. Every point in time comes from outside. */
export interface Conversation {
  readonly say: (utterance: string, now: Instant) => Promise<Outcome>;
  /** Lets time pass. A session that nobody answered ends, and the skill is told. @returns whether one did. */
  readonly passTo: (now: Instant) => Promise<boolean>;
  /** The device dies without a word: nobody tells the skill. */
  readonly unplug: () => void;
  readonly stageAt: (now: Instant) => Stage;
  readonly isInSession: () => boolean;
  /** The last answer, and when its first word was said. */
  readonly playing: () => Playing | undefined;
}

export interface Playing {
  readonly answer: Answer;
  readonly startedAt: Instant;
}

export function startConversation(door: Door, model: InteractionModel, userId = 'a-household'): Conversation {
  let session: Session | undefined;
  let playing: Playing | undefined;

  const stage = (now: Instant) => (playing ? stageAt(asPlaying(playing.answer), now - playing.startedAt) : 'closed');

  const send = async (asked: Asked, now: Instant): Promise<Answer> => {
    const asking = session ?? { id: randomUUID(), isNew: true, userId, attributes: {} };
    const response = await door.invoke(envelopeOf(asked, asking, now));
    const answer = answerOf(response, door.cues());
    session = answer.isOpen ? { ...asking, isNew: false, attributes: response.sessionAttributes ?? {} } : undefined;
    return answer;
  };

  const passTo = async (now: Instant): Promise<boolean> => {
    if (!session || !playing || stage(now) !== 'closed') return false;
    const closed = playing.startedAt + closesAt(asPlaying(playing.answer));
    await send({ type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' }, closed);
    return true;
  };

  const say = async (utterance: string, now: Instant): Promise<Outcome> => {
    await passTo(now);
    const before = stage(now);
    if (!hears(before, isAddressed(utterance)))
      return { kind: before === 'closed' ? 'not for the skill' : 'not heard' };
    const asked = requestFor(understand(model, utterance), session !== undefined);
    if (!asked) return { kind: 'not for the skill' };
    const answer = await send(asked, now);
    playing = { answer, startedAt: now };
    return asked.type === 'SessionEndedRequest' ? { kind: 'ended' } : { kind: 'answered', answer };
  };

  const unplug = () => {
    session = undefined;
    playing = undefined;
  };

  return { say, passTo, unplug, stageAt: stage, isInSession: () => session !== undefined, playing: () => playing };
}

/** What Alexa sends for what she understood; nothing where it is not for the skill. */
function requestFor(understood: Understood, isInSession: boolean): Asked | undefined {
  if (understood.kind === 'launch') return { type: 'LaunchRequest' };
  if (!isInSession && !(understood.kind === 'intent' && understood.isOneShot)) return undefined;
  if (understood.kind === 'exit') return { type: 'SessionEndedRequest', reason: 'USER_INITIATED' };
  return { type: 'IntentRequest', intent: understood.intent };
}
