import type { Instant, Milliseconds } from './vocabulary.ts';

/**
 * Where in a plan. The phase is not part of it: going on always begins the repetition again. Steps and repetitions count
 * from 1; a title and a way count as the first step; a rest counts as the repetition after it; the release is `done`.
 * A passage is steps only: its repetitions count as the step that announced them.
 */
export type Place = { readonly entry: number } & Moment;

export type Moment =
  | { readonly at: 'position'; readonly step: number }
  | { readonly at: 'set'; readonly repetition: number }
  | { readonly at: 'done' };

export function beginningOf(entry: number): Place {
  return { entry, at: 'position', step: 1 };
}

export function isSamePlace(one: Place, other: Place): boolean {
  if (one.entry !== other.entry || one.at !== other.at) return false;
  if (one.at === 'position') return other.at === 'position' && one.step === other.step;
  if (one.at === 'set') return other.at === 'set' && one.repetition === other.repetition;
  return true;
}

/** The millisecond of a narration at which a place begins, counted from the response's first word. */
export interface Mark {
  readonly at: Milliseconds;
  /** How many cues were said before: each may have taken longer than we think. */
  readonly cues: number;
  readonly place: Place;
}

/** What was really said to a person: enough to work out how much they heard, whatever the skill would say today. */
export interface Narration {
  readonly sessionId: string;
  readonly requestId: string;
  /** When Alexa sent the request that this narration answers. */
  readonly startedAt: Instant;
  /** The length of the whole response, its lead and its prompt included. */
  readonly lasts: Milliseconds;
  /** How much later than planned each cue may begin, for each cue before it. */
  readonly doubt: Milliseconds;
  /** In order of time; never empty. */
  readonly marks: readonly [Mark, ...Mark[]];
}

/** Where the narration began. */
export function placeAtStart({ marks: [first] }: Narration): Place {
  return first.place;
}

/** The place at `heard` ms after the response's first word, never one that a slower voice might not have reached. */
export function placeAt({ marks, doubt }: Narration, heard: Milliseconds): Place {
  const reached = marks.filter((mark) => mark.at + doubt * mark.cues <= heard);
  return (reached.at(-1) ?? marks[0]).place;
}
