import * as v from 'valibot';
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

const length = v.pipe(v.number(), v.minValue(0), v.maxValue(1500));

/**
 * A file of `content/voices`. The bounds are far from any voice that was measured: ten voices had rates from 0.9 to 1.3,
 * commas of 105 to 462 ms and constants of 10 to 237 ms.
 */
export const voiceFile: v.GenericSchema<unknown, VoiceProfile> = v.strictObject({
  rate: v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)),
  comma: length,
  constant: length,
  betweenSentences: length,
  doubtPerCue: length,
  calibrated: v.strictObject({ on: v.string(), date: v.string() }),
});
