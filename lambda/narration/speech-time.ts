import type { Milliseconds } from '../workout/vocabulary.ts';

/**
 * How long words take to say: the one door through which speech is estimated.
 *
 * Letters and commas, fitted on 238 sentences of one Amazon Polly neural voice: off by 168 ms a sentence in the mean,
 * 152 ms for sentences under 4.5 s. Not calibrated on any Alexa device, whose voice may differ.
 */
const SENTENCE = 156;
const LETTER = 54.1;
const COMMA = 279;

/** The quiet that the voice leaves between two sentences by itself; inferred from the same recordings. */
const BETWEEN_SENTENCES = 730;

/**
 * How much later than estimated each cue may begin, for each cue before it, on a voice that was never calibrated. A place
 * is only believed when even this slower voice would have reached it.
 */
export const DOUBT_PER_CUE: Milliseconds = 300;

/**
 * The quiet that must remain in a slot after its words: 300 ms for the estimate's own error (its 95th percentile on short
 * cues), 300 ms so that one cue never runs into the next.
 */
export const LEAST_QUIET: Milliseconds = 600;

export function fits(words: string, slot: Milliseconds): boolean {
  return speechTime(words) + LEAST_QUIET <= slot;
}

/** @param words plain words and punctuation; numbers spelled out, as digits would count for nothing. */
export function speechTime(words: string): Milliseconds {
  const sentences = words.split(/[.?!]+/).filter((sentence) => /\p{Letter}/u.test(sentence));
  const spoken = sentences.map(sentenceTime).reduce((sum, time) => sum + time, 0);
  return Math.round(spoken + Math.max(0, sentences.length - 1) * BETWEEN_SENTENCES);
}

function sentenceTime(sentence: string): number {
  const letters = sentence.match(/\p{Letter}/gu)?.length ?? 0;
  const commas = sentence.match(/[,;:]/g)?.length ?? 0;
  return SENTENCE + LETTER * letters + COMMA * commas;
}
