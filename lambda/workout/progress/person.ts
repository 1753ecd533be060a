import type { Doses } from '../plan/doses.ts';
import type { Instant, Milliseconds, WorkoutId } from '../vocabulary.ts';
import type { Choices, Offer } from './choices.ts';
import { UNCHOSEN } from './choices.ts';

/** What is kept of a person beyond a workout. Nothing about their health is. */
export interface Person {
  /** Whether the safety words were said to this person, and answered. */
  readonly safetyHeard: boolean;
  readonly history: History;
  /** Nothing, for a person who has chosen nothing. */
  readonly choices?: Choices;
  /** What they were asked once, and are not asked again. */
  readonly offered?: readonly Offer[];
  /** What they began last of all that they asked for, or will begin next; nothing, for a person who has never asked for any. */
  readonly wish?: Wish;
  /** A workout that was begun until then is over for good, whatever another copy tells. */
  readonly endedAt?: Instant;
  /** The workouts that were finished last, by when they were begun, the newest first: two devices that were in one have finished one. */
  readonly lastFinished?: readonly Instant[];
}

/** As many as may be in the air at once, on the devices of one person. */
const FINISHED_KEPT = 4;

/** How many workouts a person has begun and finished. */
export interface History {
  readonly begun: number;
  readonly finished: number;
}

/** A workout that a person asks for: which one, and how long, where they say so. "I have ten minutes" is ten of the whole. */
export interface Wish {
  readonly workout: WorkoutId;
  readonly length?: Milliseconds;
  /** Only in a plan from a link. */
  readonly doses?: Doses;
  /** Of such a plan, until it is begun: nothing of it is done "again". */
  readonly isNew?: true;
}

/** A person who was never here. */
export const NEWCOMER: Person = { safetyHeard: false, history: { begun: 0, finished: 0 } };

/** Of workouts that were finished, those that were begun last, each once, the newest first. */
export function lastOf(finished: readonly Instant[]): readonly Instant[] {
  const newestFirst = [...new Set(finished)].toSorted((one, other) => other - one);
  return newestFirst.slice(0, FINISHED_KEPT);
}

export function choicesOf({ choices = UNCHOSEN }: Person): Choices {
  return choices;
}

/** Whether a workout has ended for good in the newer of two copies that the older knows nothing of. */
export function hasEndedSince(older: Person, newer: Person): boolean {
  return (newer.endedAt ?? 0) > (older.endedAt ?? 0);
}

/** Whether two wishes are one, whatever the order of their doses. */
export function isSameWish(one: Wish | undefined, other: Wish | undefined): boolean {
  const [first, second] = [one, other].map(({ workout, length, doses = {}, isNew }: Partial<Wish> = {}) => {
    return JSON.stringify([workout, length, isNew, Object.entries(doses).toSorted()]);
  });
  return first === second;
}
