import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { TOUCHED } from '../lambda/alexa/touches.ts';
import type { Cue } from '../lambda/workout/timeline/cue.ts';
import type { Instant } from '../lambda/workout/vocabulary.ts';
import type { Answer } from './answer.ts';
import { answerOf } from './answer.ts';
import type { Asked, SimulatedSession } from './envelope.ts';
import { A_SCREEN, A_SPEAKER, envelopeOf } from './envelope.ts';
import type { SpeechTime } from './playback.ts';

/** A skill behind the door that Alexa uses. */
export interface Door {
  readonly invoke: (envelope: RequestEnvelope) => Promise<ResponseEnvelope>;
  /** The cues of the last response, one for each of its sentences. */
  readonly cues: () => readonly (Cue | undefined)[];
  /** What leads on from the last response, as "next"; undefined where it does not ask. */
  readonly say: () => string | undefined;
  /** The skill's own estimate of its voice. */
  readonly speechTime: SpeechTime;
}

/** What Alexa keeps between a device and a skill: a session, from its first request until an answer closes it. */
export interface Connection {
  readonly send: (asked: Asked, now: Instant) => Promise<Answer>;
  /** From now on the device has a screen, or has none. */
  readonly useScreen: (isThere: boolean) => void;
  readonly hasScreen: () => boolean;
  /** From now on a voice is recognised in what is asked; without a name, none. */
  readonly recognise: (voice?: string) => void;
  readonly voice: () => string | undefined;
  readonly isOpen: () => boolean;
  /** Forgets the session, without a word to the skill. */
  readonly drop: () => void;
}

/** Whose device it is. */
interface Owned {
  readonly userId: string;
  readonly hasScreen: boolean;
  /** The voice that is recognised at first. */
  readonly voice?: string;
}

export function connectTo(door: Door, { userId, ...first }: Owned): Connection {
  let { hasScreen, voice } = first;
  let session: SimulatedSession | undefined;
  return {
    send: async (asked, now) => {
      const asking = session ?? { id: crypto.randomUUID(), isNew: true, userId, attributes: {} };
      const by = asked.type === TOUCHED ? undefined : voice;
      const device = hasScreen ? A_SCREEN : A_SPEAKER;
      const response = await door.invoke(envelopeOf({ ...asked, voice: by }, asking, now, device));
      const answer = answerOf(response, { cues: door.cues(), say: door.say(), speechTime: door.speechTime });
      if (isLeft(asked, answer)) return answer;
      session = answer.isOpen ? { ...asking, isNew: false, attributes: response.sessionAttributes ?? {} } : undefined;
      return answer;
    },
    useScreen: (isThere) => {
      hasScreen = isThere;
    },
    hasScreen: () => hasScreen,
    recognise: (name) => {
      voice = name;
    },
    voice: () => voice,
    isOpen: () => session !== undefined,
    drop: () => {
      session = undefined;
    },
  };
}

/** Whether an answer leaves all as it is, the session and what plays: that to a touch which the skill does not take. */
export function isLeft({ type }: Asked, { isSilent }: Answer): boolean {
  return type === TOUCHED && isSilent;
}
