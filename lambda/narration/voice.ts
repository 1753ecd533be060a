import * as v from 'valibot';
import { objectOf } from '../workout/catalog/schema.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';

/** How fast a voice speaks, and how far it may be trusted: four constants, and where they come from. */
export interface VoiceProfile {
  /** How much longer the voice takes for its sounds than the one that the sounds were measured on. */
  readonly rate: number;
  readonly comma: Milliseconds;
  /** What a sentence takes besides its sounds and commas. */
  readonly constant: Milliseconds;
  /** The quiet that the voice leaves between two sentences by itself. */
  readonly betweenSentences: Milliseconds;
  /**
   * How much later than estimated each cue may begin, for each cue before it. A place is only believed when even a voice
   * as slow as this would have reached it. Nothing once the voice was calibrated on a device.
   */
  readonly doubtPerCue: Milliseconds;
  /** Where the constants come from. */
  readonly calibrated: { readonly on: string; readonly date: string };
}

/** The least and the greatest rate that a voice may have, and the longest that its other constants may be. */
export const RATES = [0.5, 2] as const;
export const LONGEST: Milliseconds = 1500;

const [leastRate, mostRate] = RATES;
const length = v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST));

/**
 * A file of `content/voices`. No voice that was measured comes near to `RATES` or `LONGEST`: the ten of
 * `test/bench/cue-lengths.json` have rates from 1.07 to 1.38, commas of 152 to 401 ms, constants of 0 to 188 ms, and 0 to
 * 989 ms between two sentences.
 */
export const voiceFile: v.GenericSchema<unknown, VoiceProfile> = objectOf({
  rate: v.pipe(v.number(), v.minValue(leastRate), v.maxValue(mostRate)),
  comma: length,
  constant: length,
  betweenSentences: length,
  doubtPerCue: length,
  calibrated: objectOf({ on: v.string(), date: v.string() }),
});
