import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineOf } from '../../bench/voice/engines.ts';
import type { Program } from '../../bench/voice/program.ts';
import { engineBy } from '../../bench/voice/program.ts';

/** Engines that are programs of the machine: here one that copies recordings, as those that speak may not be installed. */

const RATE = 8000;
const folder = mkdtempSync(join(tmpdir(), 'engines-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A recording of a tone with quiet around it, in seconds. */
function wav(before: number, sounds: number, after: number): Buffer {
  const tone = Array.from({ length: sounds * RATE }, (_, at) => Math.round(Math.sin(at) * 9000));
  const samples = [...new Array(before * RATE).fill(0), ...tone, ...new Array(after * RATE).fill(0)];
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  for (const [at, value] of [1, 1].entries()) bytes.writeUInt16LE(value, 20 + at * 2);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  for (const [at, sample] of samples.entries()) bytes.writeInt16LE(sample, 44 + at * 2);
  return bytes;
}

const COPIES: Program = {
  name: 'copies',
  engine: 'Copies',
  voice: 'tones',
  command: 'cp',
  options: (words, file) => [join(folder, words), file],
  install: 'apt-get install copies',
};

writeFileSync(join(folder, 'Now.'), wav(0.2, 0.5, 0.1));
writeFileSync(join(folder, 'Long.'), wav(0.1, 2, 0.5));

test('a cue begins where the one before has sounded, and its quiet is over, whatever quiet its file has', async () => {
  const engine = engineBy(COPIES);
  const cues = [
    { words: 'Now.', quiet: 1000 },
    { words: 'Long.', quiet: 300 },
    { words: 'Now.', quiet: 0 },
  ];
  expect(engine.voice).toBe('Copies tones');
  expect(await engine.begins(cues)).toEqual([0, 1500, 3800].map((at) => expect.closeTo(at, -1)));
});

test('a program that is not there is told, and what installs it', () => {
  expect(() => engineBy({ ...COPIES, command: 'no-such-program' })).toThrow(
    'copies is not installed: apt-get install copies',
  );
});

test('a program that is there without its voice is told the same', () => {
  expect(() => engineBy({ ...COPIES, command: 'true' })).toThrow('copies is not installed');
});

test('a program that hangs is stopped', () => {
  const hangs = { ...COPIES, command: 'sleep', options: () => ['60'] };
  expect(() => engineBy(hangs, 200)).toThrow('copies takes more than 0.2 s for "Now."');
});

test('an engine that there is not is told, and which there are', () => {
  expect(() => engineOf('siri')).toThrow('no engine "siri", allowed: espeak, flite, hts, pico');
  expect(engineOf('espeak').voice).toMatch(/^eSpeak NG/);
});
