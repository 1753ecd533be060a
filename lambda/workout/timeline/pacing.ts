import type { Guidance } from '../vocabulary.ts';

/**
 * How a set is paced by words: they fade as the movement becomes familiar, a number begins each repetition, and the end
 * is announced. The rules are those of a movement teacher's script; none of them was tried on people yet.
 */

/** What is counted aloud before a repetition. A number always means a repetition, never seconds, never what is left. */
export type Count =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'number-of'; readonly number: number; readonly of: number }
  | { readonly kind: 'last' };

/** A set as it is narrated now: `from` is 1, or the repetition that was come back to. */
export interface SetPace {
  readonly dose: number;
  readonly from: number;
  /** Whether the movement is still in the body, after a moment away: then brief words do. */
  readonly isFamiliar?: boolean;
}

const FULL_REPETITIONS = 2;
const MINIMAL_REPETITIONS = 2;
const FIRST_MINIMAL_REPETITION = 5;
const REMINDER_EVERY = 5;
const SHORTEST_SET_WITH_A_MIDDLE = 6;

/** Full words for two repetitions, then brief, minimal for two once the movement is familiar, brief again for the last. */
export function guidanceFor(repetition: number, { dose, from, isFamiliar = false }: SetPace): Guidance {
  if (repetition === from) return isFamiliar ? 'brief' : 'full';
  if (repetition === dose) return 'brief';
  if (repetition - from < FULL_REPETITIONS && !isFamiliar) return 'full';
  return repetition >= Math.max(FIRST_MINIMAL_REPETITION, dose - MINIMAL_REPETITIONS) ? 'minimal' : 'brief';
}

/** Nothing before the first, "four of eight" once in the middle, "last one" at the end. */
export function countFor(repetition: number, dose: number): Count | undefined {
  if (repetition === 1) return undefined;
  if (repetition === dose) return { kind: 'last' };
  if (dose >= SHORTEST_SET_WITH_A_MIDDLE && repetition === firstHalf(dose)) {
    return { kind: 'number-of', number: repetition, of: dose };
  }
  return { kind: 'number', number: repetition };
}

/** Whether a reminder is said: every fifth repetition, but not once the words have become minimal. */
export function reminds(repetition: number, dose: number): boolean {
  return repetition % REMINDER_EVERY === 0 && repetition < dose - MINIMAL_REPETITIONS;
}

/** How many repetitions stand before the rest of an exercise that is done in two halves. */
export function firstHalf(dose: number): number {
  return Math.ceil(dose / 2);
}
