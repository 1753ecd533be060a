/**
 * How much is tried: everything in `npm run check`; in CI, and in `npm test`, which runs between two edits, fewer random runs,
 * coarser sweeps, and no table of figures that takes long to measure.
 */
export const isThorough = process.env.TEST_EFFORT === 'thorough';

/** So many random runs, other ones each time; or a fifth of them, and always the same, so that only a change can break a test. */
export function runs(all: number): { readonly numRuns: number; readonly seed?: number } {
  return isThorough ? { numRuns: all } : { numRuns: Math.ceil(all / 5), seed: SEED };
}

const SEED = 20_261_127;
