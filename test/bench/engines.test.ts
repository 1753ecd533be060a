import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from '../../bench/voice/engine.ts';
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
writeFileSync(join(folder, 'Quiet.'), wav(1, 0, 0));

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

const shell = (script: string): Program => {
  return { ...COPIES, command: 'sh', options: (_, file) => ['-c', script, 'sh', file] };
};

/** What a program is refused for. */
function refusalOf(program: Program): unknown {
  try {
    return engineBy(program, 1000);
  } catch (error) {
    return error;
  }
}

describe('a program is refused that', () => {
  test.each([
    {
      is: 'is not there',
      program: { ...COPIES, command: 'no-such-program' },
      tells: 'is not installed: apt-get install copies',
    },
    {
      is: 'writes nothing, as its voice is not there',
      program: shell('true'),
      tells: 'is not installed: apt-get install copies',
    },
    { is: 'fails', program: shell('echo no room >&2; exit 3'), tells: 'failed (status 3): no room' },
    { is: 'may not run', program: { ...COPIES, command: folder }, tells: 'failed (status null): spawnSync' },
    { is: 'writes what is no recording', program: shell('echo no >"$1"'), tells: 'wrote no recording: no WAV file' },
    { is: 'writes an empty file', program: shell(': >"$1"'), tells: 'wrote no recording: ' },
    { is: 'writes quiet', program: shell(`cp '${join(folder, 'Quiet.')}' "$1"`), tells: 'wrote a recording of quiet' },
    { is: 'hangs', program: shell('exec sleep 60'), tells: 'takes more than 1 s for "Now."' },
    { is: 'hangs and ignores SIGTERM', program: shell('trap "" TERM; exec sleep 60'), tells: 'takes more than 1 s' },
  ])('$is', ({ program, tells }) => {
    const refusal = refusalOf(program);
    expect(refusal).toBeInstanceOf(EngineError);
    expect(refusal).toHaveProperty('message', expect.stringContaining(`copies ${tells}`));
  });
});

test('an engine that there is not is told, and which there are', () => {
  expect(() => engineOf('siri')).toThrow('no engine "siri", allowed: espeak, flite, hts, pico');
  expect(engineOf('espeak').voice).toMatch(/^eSpeak NG/);
});
