import type { Milliseconds } from '../lambda/workout/vocabulary.ts';
import type { Answer } from './answer.ts';

/** How a device plays what it is sent, and hears what it is told. */
export interface Device {
  /** From a request to the first word of its answer. */
  readonly startsLate: Milliseconds;
  /** How much longer than planned each sentence takes. */
  readonly slowerPerSentence: Milliseconds;
  /** From the wake word, at which the voice falls silent, to the request. */
  readonly understandsIn: Milliseconds;
}

/** A device that does not exist: it takes no time, and speaks as the skill has planned. */
export const AS_PLANNED: Device = { startsLate: 0, slowerPerSentence: 0, understandsIn: 0 };

/** An answer as a device really plays it. */
export function playedBy({ slowerPerSentence: slower }: Device, answer: Answer): Answer {
  const slowed = <T extends { readonly at: Milliseconds; readonly speaks: Milliseconds }>(all: readonly T[]) =>
    all.map((each, index) => ({ ...each, at: each.at + index * slower, speaks: each.speaks + slower }));
  const sentences = slowed(answer.sentences);
  return {
    ...answer,
    sentences,
    lasts: answer.lasts + sentences.length * slower,
    reprompt: slowed(answer.reprompt),
  };
}
