import type { Milliseconds } from '../lambda/workout/vocabulary.ts';
import type { Answer } from './answer.ts';
import type { Spoken } from './playback.ts';

/** How a device plays what it is sent, and hears what it is told. */
export interface DeviceTiming {
  /** From a request to the first word of its answer. */
  readonly startsLate: Milliseconds;
  /** How much longer than planned each sentence takes. */
  readonly slowerPerSentence: Milliseconds;
  /** From the wake word, at which the voice falls silent, to the request. */
  readonly understandsIn: Milliseconds;
}

/** A device that does not exist: it takes no time, and speaks as the skill has planned. */
export const AS_PLANNED: DeviceTiming = { startsLate: 0, slowerPerSentence: 0, understandsIn: 0 };

/** An answer as a device really plays it: what is on an exact clock keeps it, once it has begun. */
export function playedBy({ slowerPerSentence: slower }: DeviceTiming, answer: Answer): Answer {
  const markup = answer.sentences.filter(({ isExact }) => !isExact).length;
  const slowed = <T extends Spoken>(all: readonly T[], doubted: number) =>
    all.map((each, index) => ({
      ...each,
      at: each.at + Math.min(index, doubted) * slower,
      speaks: each.speaks + (index < doubted ? slower : 0),
    }));
  return {
    ...answer,
    sentences: slowed(answer.sentences, markup),
    lasts: answer.lasts + markup * slower,
    reprompt: slowed(answer.reprompt, answer.reprompt.length),
  };
}
