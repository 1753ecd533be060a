/** Sums, means and percentiles of numbers, for every table of how time is kept. */

export function sumOf(all: readonly number[]): number {
  return all.reduce((sum, each) => sum + each, 0);
}

export function meanOf(all: readonly number[]): number {
  return sumOf(all) / all.length;
}

/** The mean without signs: of errors that must not cancel each other out. */
export function meanSizeOf(all: readonly number[]): number {
  return meanOf(all.map(Math.abs));
}

/** The least number that this share of all is no larger than: of 1 to 20, 19 for 0.95. Of nothing it is 0. */
export function percentileOf(all: readonly number[], share: number): number {
  return all.toSorted((one, other) => one - other)[Math.ceil(all.length * share) - 1] ?? 0;
}
