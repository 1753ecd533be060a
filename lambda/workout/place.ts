import type { Body } from './body.ts';
import type { Instant, Milliseconds } from './vocabulary.ts';

/**
 * Where in a plan. The phase is not part of it: going on always begins the repetition again. Steps and repetitions count
 * from 1; a rest counts as the repetition after it, the release as done.
 * The overview of an exercise is its first step, the way to its position counts as the second; then come the steps of the
 * position, those of the explanation, and "here we go".
 * A passage is steps only: the way to a part counts as its first step, its repetitions as the step that announced them.
 */
export type Place = { readonly entry: number } & Moment;

export type Moment =
  | { readonly at: 'position'; readonly step: number }
  | { readonly at: 'set'; readonly repetition: number }
  /** `after` so many repetitions, where somebody had enough before the last. */
  | { readonly at: 'done'; readonly after?: number };

/** A place at which something of the entry is left to do. */
export type StartingPlace = Exclude<Place, { readonly at: 'done' }>;

export function beginningOf(entry: number): StartingPlace {
  return { entry, at: 'position', step: 1 };
}

export function isSamePlace(one: Place, other: Place): boolean {
  if (one.entry !== other.entry || one.at !== other.at) return false;
  if (one.at === 'position') return other.at === 'position' && one.step === other.step;
  if (one.at === 'set') return other.at === 'set' && one.repetition === other.repetition;
  return true;
}

/** A place, and the body that somebody has there. */
export interface Spot {
  readonly place: Place;
  readonly body: Body;
}

/**
 * The millisecond of a narration at which a place begins, counted from the response's first word; or at which the body
 * changes, of somebody who followed so far.
 */
export interface Mark extends Spot {
  readonly at: Milliseconds;
  /** How many cues were said before: each may have taken longer than we think. */
  readonly cues: number;
}

/** What was really said to a person: enough to work out how much they heard, whatever the skill would say today. */
export interface Narration {
  readonly sessionId: string;
  readonly requestId: string;
  /** When the request was sent that this narration answers. */
  readonly startedAt: Instant;
  /** The length of the whole response, its lead and its prompt included. */
  readonly lasts: Milliseconds;
  /** How much later than planned each cue may begin, for each cue before it. */
  readonly doubt: Milliseconds;
  /** Where the part begins that is played on an exact clock, which a device may fail to play. */
  readonly exactFrom?: Milliseconds;
  /** In order of time; never empty. */
  readonly marks: readonly [Mark, ...Mark[]];
}

/** The length of the response as said by a voice as slow as we can believe in. */
export function slowestEnd({ lasts, doubt, marks }: Narration): Milliseconds {
  return lasts + doubt * (marks.at(-1)?.cues ?? 0);
}

/** Where somebody is `heard` ms after the response's first word, by a voice as slow as we can believe in. */
export function markAt({ marks, doubt }: Narration, heard: Milliseconds): Mark {
  return marks.findLast((mark) => mark.at + doubt * mark.cues <= heard) ?? marks[0];
}
