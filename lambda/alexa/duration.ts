import type { Milliseconds } from '../workout/vocabulary.ts';

/** As Alexa writes lengths of time: "PT10M", "PT1H30M", "P1D". Months and years are not read. */
const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

const UNITS: readonly Milliseconds[] = [7 * 24 * 3_600_000, 24 * 3_600_000, 3_600_000, 60_000, 1000];

/** The length of a slot of the type AMAZON.DURATION; `NaN` for anything else. */
export function durationIn(value = ''): Milliseconds {
  const [, ...amounts] = DURATION.exec(value) ?? [];
  const said = UNITS.flatMap((unit, index) => (amounts[index] === undefined ? [] : [Number(amounts[index]) * unit]));
  return said.length > 0 ? said.reduce((sum, each) => sum + each, 0) : Number.NaN;
}
