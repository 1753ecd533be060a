import type { NarratedSentence } from '../narration/sentence.ts';
import { isSamePlace } from '../workout/plan/place.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import { LONGEST_AUDIO } from './apla.ts';

/** The prompt ends the part, and how long it takes is an estimate. */
const MARGIN: Milliseconds = 5_000;

/**
 * Where the part of a narration begins that an exact clock can keep: the last repetitions that fit into one rendering, and
 * all that follows them. What comes before is markup, which Alexa says first.
 * @returns the index of its first sentence; how many there are where it has none.
 */
export function exactPartFrom(sentences: readonly NarratedSentence[]): number {
  const end = sentences.at(-1);
  const lasts = end ? end.at + end.speaks + end.quiet : 0;
  const from = sentences.findIndex((sentence, index) => {
    return beginsRepetition(sentence, sentences[index - 1]) && lasts - sentence.at <= LONGEST_AUDIO - MARGIN;
  });
  return from < 0 ? sentences.length : from;
}

function beginsRepetition({ cue }: NarratedSentence, before: NarratedSentence | undefined): boolean {
  if (cue?.about.kind !== 'phase') return false;
  return before?.cue?.about.kind !== 'phase' || !isSamePlace(before.cue.place, cue.place);
}
