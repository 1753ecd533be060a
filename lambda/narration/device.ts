import type { Listening } from '../workout/progress/arrival.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import type { NarratedSentence } from './sentence.ts';

/** What can play a narration: what it holds, how it listens, its clock. */
export interface Device {
  /** Whether one response can hold all of these sentences. */
  readonly holds: (sentences: readonly NarratedSentence[]) => boolean;
  /** The longest portion of a workout that a response holds besides a lead and a prompt, by a slow voice too. */
  readonly longest: Milliseconds;
  readonly listening: Listening;
  /**
   * Where it is a device that plays each cue at its moment, and tells when it has played all of them: then what leads on is
   * asked afterwards, if at all. Never tried on a device.
   */
  readonly goesOn?: true;
  /** The index of the first sentence that an exact clock keeps; a device without such a clock has no such function. */
  readonly exactFrom?: (sentences: readonly NarratedSentence[]) => number;
}
