/**
 * How much is tried: everything in `npm run check`; in CI, and in `npm test`, which runs between two edits, fewer random runs,
 * coarser sweeps, and no table of figures that takes long to measure.
 */
export const isThorough = process.env.TEST_EFFORT === 'thorough';

/** So many random runs, or a fifth of them. */
export function runs(all: number): { readonly numRuns: number } {
  return { numRuns: isThorough ? all : Math.ceil(all / 5) };
}
