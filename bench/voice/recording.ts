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
