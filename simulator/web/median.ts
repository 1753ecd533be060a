/** The middle one in size, of an even number the upper of the two: 4 of 6, 3, 4. @returns undefined where there is none. */
export function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
