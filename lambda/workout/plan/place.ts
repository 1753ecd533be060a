import type { Body } from './body.ts';

/**
 * Where in a plan. The phase is not part of it: going on always begins the repetition again. Steps and repetitions count
 * from 1; a step is the number of an `EntryStep`. A rest belongs to the repetition after it, the release is already `done`. A
 * passage has no set: its repetitions belong to the step that announced them.
 */
export type Place = { readonly entry: number } & PlaceInEntry;

type PlaceInEntry =
  | { readonly at: 'steps'; readonly step: number }
  | { readonly at: 'set'; readonly repetition: number }
  /** `after` so many repetitions, where the set was ended before its last: "that's enough". */
  | { readonly at: 'done'; readonly after?: number };

/** A place at which something of the entry is left to do. */
export type StartingPlace = Exclude<Place, { readonly at: 'done' }>;

export function beginningOf(entry: number): StartingPlace {
  return { entry, at: 'steps', step: 1 };
}

/** Whether two places are one; after how many repetitions a set was ended makes no difference. */
export function isSamePlace(one: Place, other: Place): boolean {
  if (one.entry !== other.entry || one.at !== other.at) return false;
  if (one.at === 'steps') return other.at === 'steps' && one.step === other.step;
  if (one.at === 'set') return other.at === 'set' && one.repetition === other.repetition;
  return true;
}

/** A place, and the body there. */
export interface Whereabouts {
  readonly place: Place;
  readonly body: Body;
}
