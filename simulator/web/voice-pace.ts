import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { median } from './median.ts';

/** A sentence as a voice was given it. */
export interface TimedSentence {
  readonly rate: number;
  /** How long the timeline expects it to take. */
  readonly speaks: Milliseconds;
}

/** How fast a voice is asked to speak, so that its sentences take as long as the timeline has them. */
export interface VoicePace {
  readonly rate: () => number;
  /** A sentence took so long. */
  readonly took: (time: Milliseconds, sentence: TimedSentence) => void;
  /** A sentence had all its time, and was cut off after so long: what it would have taken is not known. */
  readonly wasCut: (after: Milliseconds, sentence: TimedSentence) => void;
}

/** A slower voice drags, a quicker one is hard to follow. The bounds are ours. */
const RATES = { least: 0.9, most: 1.4 } as const;

/** The first sentences set the rate: from then on a voice sounds the same. */
const SENTENCES = 5;

/** A shorter sentence is mostly the pause before its first word. */
const SHORTEST: Milliseconds = 700;

/** What was cut off is tried so much faster. */
const FASTER = 1.2;

/** The rate of one voice: the median of what its first sentences would have needed. */
export function voicePace(): VoicePace {
  const needed: number[] = [];
  const note = (rate: number, { speaks }: TimedSentence) => {
    if (speaks >= SHORTEST && needed.length < SENTENCES) needed.push(rate);
  };
  const neededFor = (time: Milliseconds, { rate, speaks }: TimedSentence) => (time * rate) / speaks;
  return {
    rate: () => Math.min(RATES.most, Math.max(RATES.least, median(needed) ?? 1)),
    took: (time, sentence) => note(neededFor(time, sentence), sentence),
    wasCut: (after, sentence) => note(Math.max(neededFor(after, sentence), sentence.rate * FASTER), sentence),
  };
}
