import type { Cue } from '../workout/timeline/cue.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';

/** Words, and the quiet after them. */
export interface Sentence {
  readonly words: string;
  readonly speaks: Milliseconds;
  readonly quiet: Milliseconds;
}

/** A sentence in a narration, and the cue that it puts into words; none for a lead, an answer, a prompt or a goodbye. */
export interface NarratedSentence extends Sentence {
  /** From the response's first word. */
  readonly at: Milliseconds;
  readonly cue?: Cue;
}
