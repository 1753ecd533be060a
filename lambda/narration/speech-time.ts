import type { Milliseconds } from '../workout/vocabulary.ts';
import { POLLY_NEURAL_EN } from './voice.ts';

/** How long words take to say, by letters and commas: the one door through which speech is estimated. */

const { sentence, letter, comma, betweenSentences } = POLLY_NEURAL_EN;

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
  const sentences = words.split(/[.?!]+/).filter((part) => /\p{Letter}/u.test(part));
  const spoken = sentences.map(sentenceTime).reduce((sum, time) => sum + time, 0);
  return Math.round(spoken + Math.max(0, sentences.length - 1) * betweenSentences);
}

function sentenceTime(words: string): number {
  const letters = words.match(/\p{Letter}/gu)?.length ?? 0;
  const commas = words.match(/[,;:]/g)?.length ?? 0;
  return sentence + letter * letters + comma * commas;
}
