import type { Milliseconds } from '../vocabulary.ts';

/** Half a minute is not felt: of plans that are so near to what was asked, the one with more in it is better. */
export const NEAR_ENOUGH: Milliseconds = 30_000;
