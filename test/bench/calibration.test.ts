import {
  calibrate,
  calibrationSsml,
  cueLengthsBy,
  cueLengthsIn,
  DEFAULT_VOICE,
} from '../../bench/voice/calibration.ts';
import { english } from '../../bench/voice/english.ts';
import { ESPEAK, espeak } from '../../bench/voice/espeak.ts';
import { stretchesOf } from '../../bench/voice/onsets.ts';
import type { Recording } from '../../bench/voice/recording.ts';
import { readWav } from '../../bench/voice/recording.ts';
import { meanSizeOf } from '../../bench/voice/statistics.ts';
import { content } from '../support/content.ts';

/** The constants of a voice are found in a recording, and a recording that tells nothing is refused. */

const defaults = content.voices[DEFAULT_VOICE] ?? fail();
const language = english();
let recording: Recording;

beforeAll(async () => {
  recording = await espeak(calibrationSsml());
});

function fail(): never {
  throw new Error('no defaults');
}

const fitOf = (each: Recording) => calibrate(cueLengthsIn(each), defaults, language);

const changed = (change: (sample: number, index: number) => number): Recording => {
  return { ...recording, samples: recording.samples.map(change) };
};

test('finds the profile that the tests speak with', () => {
  const { constants } = fitOf(recording);
  expect(content.voices[ESPEAK.profile]).toMatchObject({ ...constants, calibrated: { on: ESPEAK.voice } });
});

test('tells how far each cue is off by the others: less than a tenth of a second in the mean', () => {
  const { heldOut } = fitOf(recording);
  expect(heldOut.length).toBe(12);
  expect(meanSizeOf(heldOut.map(({ error }) => error))).toBeLessThan(100);
});

test('finds the same constants in a softer recording, with a long quiet before it', () => {
  const quiet = new Float32Array(recording.rate * 3);
  const late = { ...recording, samples: Float32Array.from([...quiet, ...recording.samples.map((each) => each * 0.3)]) };
  const [found, expected] = [late, recording].map((each) => fitOf(each).constants);
  expect(found?.rate).toBeCloseTo(expected?.rate ?? 0, 1);
  expect(Math.abs((found?.constant ?? 0) - (expected?.constant ?? 0))).toBeLessThan(30);
});

describe('refuses a recording that is', () => {
  test('silent', () => {
    expect(() => fitOf(changed(() => 0.0001))).toThrow('It is silent');
  });

  test('clipped', () => {
    const loud = changed((sample) => Math.max(-1, Math.min(1, sample * 20)));
    expect(() => fitOf(loud)).toThrow('It is clipped');
  });

  test('cut', () => {
    const half = { ...recording, samples: recording.samples.slice(0, recording.samples.length / 2) };
    expect(() => fitOf(half)).toThrow('allowed: 13. The recording is cut');
  });

  test('of another text', async () => {
    const other = `<speak>${Array.from({ length: 13 }, (_, index) => OTHERS[index % 2]).join('<break time="2000ms"/> ')}</speak>`;
    const another = await espeak(other);
    expect(() => fitOf(another)).toThrow('The recording is of another text');
  });
});

test.each(['No.', 'The quick brown fox jumps.'])('refuses thirteen times "%s"', async (sentence) => {
  const again = await espeak(
    `<speak>${Array.from({ length: 13 }, () => sentence).join('<break time="2000ms"/> ')}</speak>`,
  );
  expect(() => fitOf(again)).toThrow('The recording is of another text');
});

const OTHERS = ['The first of all the stars that we have ever seen at sea went down behind the harbor wall.', 'No.'];

test('an engine tells the same as a recording of it', async () => {
  expect(await cueLengthsBy(ESPEAK)).toEqual(cueLengthsIn(recording).map((length) => expect.closeTo(length)));
});

test.each([0, 0xffffffff])('a header that says %i bytes of sound has what is in the file', (length) => {
  const header = Buffer.from(`RIFF....WAVEfmt ${'.'.repeat(20)}data....`);
  header.writeUInt32LE(16, 16);
  for (const [at, value] of [1, 1].entries()) header.writeUInt16LE(value, 20 + at * 2);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(16_000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.writeUInt32LE(length, 40);
  expect(readWav(Buffer.concat([header, Buffer.alloc(2000)])).samples.length).toBe(1000);
});

test('bytes that are no recording are refused', () => {
  expect(() => readWav(new Uint8Array([1, 2, 3]))).toThrow('no WAV file');
});

test('onsets are found to the frame', () => {
  const rate = 8000;
  const samples = Float32Array.from({ length: rate * 3 }, (_, at) => {
    return (at >= 4000 && at < 8000) || (at >= 16_000 && at < 20_000) ? Math.sin(at) : 0;
  });
  expect(stretchesOf({ samples, rate }, 500)).toEqual([
    { from: expect.closeTo(0.5), until: expect.closeTo(1) },
    { from: expect.closeTo(2), until: expect.closeTo(2.5) },
  ]);
});
