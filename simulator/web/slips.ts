import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** Two presses so soon after each other are one, by a finger that slipped: as quick as a double click. Ours. */
const SLIP: Milliseconds = 400;

/** Tells of each press on one control whether it is one of its own: the second of a double click is not. */
export function slipsOf(real: () => Instant): { readonly isPress: () => boolean } {
  let last = Number.NEGATIVE_INFINITY;
  return {
    isPress: () => {
      const before = last;
      last = real();
      return last - before >= SLIP;
    },
  };
}
