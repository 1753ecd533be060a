import type { Instant } from '../lambda/workout/vocabulary.ts';
import type { Answer } from './answer.ts';
import { lengthsOf } from './answer.ts';
import type { Connection } from './connection.ts';
import { isLeft } from './connection.ts';
import type { DeviceTiming } from './device.ts';
import { playedBy } from './device.ts';
import type { Asked } from './envelope.ts';
import type { MicrophoneState } from './microphone.ts';
import { microphoneAt } from './microphone.ts';

/** An answer, and when its first word was said. */
export interface Playing {
  readonly answer: Answer;
  readonly startedAt: Instant;
}

/** A device as it plays: one answer at a time. */
export interface Player {
  /** Sends what is asked, and plays the answer. A touch that has none leaves what plays as it is. */
  readonly ask: (asked: Asked, sentAt: Instant) => Promise<Answer>;
  readonly playing: () => Playing | undefined;
  readonly microphoneAt: (now: Instant) => MicrophoneState;
  readonly stop: () => void;
}

/** @param cameAt what time it is when an answer has come, in real time: its first word is not said before; else it takes none. */
export function playerOn(connection: Connection, device: DeviceTiming, cameAt?: () => Instant): Player {
  let playing: Playing | undefined;
  return {
    ask: async (asked, sentAt) => {
      const answer = playedBy(device, await connection.send(asked, sentAt));
      if (!isLeft(asked, answer)) playing = { answer, startedAt: (cameAt?.() ?? sentAt) + device.startsLate };
      return answer;
    },
    playing: () => playing,
    microphoneAt: (now) => (playing ? microphoneAt(lengthsOf(playing.answer), now - playing.startedAt) : 'closed'),
    stop: () => {
      playing = undefined;
    },
  };
}
