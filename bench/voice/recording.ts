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

/** The same sound in so many samples a second, each on a straight line between its neighbours. */
export function atRate(recording: Recording, rate: number): Recording {
  const { samples } = recording;
  const length = Math.floor(lengthOf(recording) * rate);
  const sampleAt = (index: number) => {
    const at = (index * recording.rate) / rate;
    const before = samples[Math.floor(at)] ?? 0;
    const after = samples[Math.floor(at) + 1] ?? before;
    return before + (after - before) * (at % 1);
  };
  return { samples: Float32Array.from({ length }, (_, index) => sampleAt(index)), rate };
}

function decoded(bytes: Uint8Array) {
  try {
    return decode(withRealLength(bytes));
  } catch (error) {
    throw new TypeError(`no WAV file: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * A recorder that writes as it goes does not know how long its sound will be: its header says 0, or more than there is. Then
 * the sound goes on to the end of the file.
 */
function withRealLength(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 12; at + 8 <= copy.length; at += 8 + evenly(view.getUint32(at + 4, true))) {
    if (String.fromCharCode(...copy.subarray(at, at + 4)) !== 'data') continue;
    const [length, left] = [view.getUint32(at + 4, true), copy.length - at - 8];
    if (length === 0 || length > left) view.setUint32(at + 4, left - (left % 2), true);
    break;
  }
  return copy;
}

/** Chunks begin at even bytes. */
function evenly(length: number): number {
  return length + (length % 2);
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
