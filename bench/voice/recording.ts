import { decode } from 'node-wav';
import type { Seconds } from '../../lambda/workout/vocabulary.ts';

/** Sound of one channel, each sample from -1 to 1. */
export interface Recording {
  readonly samples: Float32Array;
  /** Samples a second. */
  readonly rate: number;
}

/** @throws TypeError for bytes that are no WAV file with sound in it. */
export function readWav(bytes: Uint8Array): Recording {
  const sound = decoded(bytes);
  const samples = sound?.channelData[0];
  if (!samples || samples.length === 0) throw new TypeError('a WAV file without sound');
  return { samples, rate: sound.sampleRate };
}

export function lengthOf({ samples, rate }: Recording): Seconds {
  return samples.length / rate;
}

function decoded(bytes: Uint8Array) {
  try {
    return decode(bytes);
  } catch (error) {
    throw new TypeError(`no WAV file: ${error instanceof Error ? error.message : error}`);
  }
}

const LOUD_ENOUGH = 0.01;
const FULL_SCALE = 0.999;
const MOST_CLIPPED = 0.0005;

/** @throws RangeError for a recording that is silent or clipped: it says which, and by how much. */
export function refuseUnusable({ samples }: Recording): void {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  if (peak < LOUD_ENOUGH)
    throw new RangeError(`a peak of ${peak.toFixed(4)}, allowed: ${LOUD_ENOUGH} or more. It is silent.`);
  const clipped = samples.filter((sample) => Math.abs(sample) >= FULL_SCALE).length / samples.length;
  if (clipped > MOST_CLIPPED) {
    const share = (clipped * 100).toFixed(2);
    throw new RangeError(
      `${share} % of it is at full scale, allowed: ${MOST_CLIPPED * 100} %. It is clipped: record it softer.`,
    );
  }
}
