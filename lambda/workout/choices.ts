import type { Pace } from './cadence.ts';
import { PACES } from './cadence.ts';
import type { Guidance } from './vocabulary.ts';

/** What a person has asked for, until they ask for something else. */
export interface Choices {
  readonly pace: Pace;
  /** The most that is said. */
  readonly guidance: Guidance;
}

/** Whoever has asked for nothing. */
export const UNCHOSEN: Choices = { pace: 'normal', guidance: 'full' };

/** The next slower pace, or the slowest. */
export function slower({ pace }: Choices): Pace {
  return PACES[Math.min(PACES.indexOf(pace) + 1, PACES.length - 1)] ?? pace;
}

/** The next quicker pace, or the quickest. */
export function quicker({ pace }: Choices): Pace {
  return PACES[Math.max(PACES.indexOf(pace) - 1, 0)] ?? pace;
}

/** Of what two sessions have chosen at once: ours where we have changed it, else theirs. */
export function mergedChoices(base: Choices, ours: Choices, theirs: Choices): Choices {
  return {
    pace: ours.pace === base.pace ? theirs.pace : ours.pace,
    guidance: ours.guidance === base.guidance ? theirs.guidance : ours.guidance,
  };
}
