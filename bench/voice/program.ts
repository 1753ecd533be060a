import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Engine } from './engine.ts';
import { EngineError } from './engine.ts';
import { stretchesOf } from './onsets.ts';
import type { Recording } from './recording.ts';
import { readWav } from './recording.ts';

/** An engine that is a program of the machine, and keeps no break: it writes what it says into a WAV file. */
export interface Program {
  readonly name: string;
  /** As `flite 2.2`, where the program tells its version. */
  readonly engine: string;
  /** The voice, and how it makes its sound. */
  readonly voice: string;
  readonly command: string;
  /** It gets the words here, and on its standard input too. */
  readonly options: (words: string, file: string) => readonly string[];
  /** What tells the version, with `--version`. */
  readonly versionCommand?: string;
  /** What installs it. */
  readonly install: string;
}

/** One sentence takes a tenth of a second to three. flite was seen to hang on markup, which it never gets here. */
const TIMEOUT: Milliseconds = 30_000;

/** A program may ignore any other signal. */
const killSignal = 'SIGKILL';

/**
 * A program as an engine. It says each cue by itself, and where the next begins is reckoned: the quiet of the file before and
 * after the words is taken off (flite and festival put 0.1 to 0.3 s at either end, pico 0.5 s at the last), and the quiet that
 * was asked for comes in its place, as a break does with eSpeak. So its `constant` tells of the voice, not of its files; what
 * a device would add around a break is in neither.
 * @throws EngineError for a program that cannot say a word: "flite is not installed: apt-get install flite".
 */
export function engineBy(program: Program, timeout = TIMEOUT): Engine {
  const known = new Map<string, Milliseconds>();
  const lengthOf = (words: string) => {
    const length = known.get(words) ?? speechIn(recordingOf(program, words, timeout), program);
    known.set(words, length);
    return length;
  };
  lengthOf('Now.');
  return {
    name: program.name,
    voice: [program.engine, versionOf(program), program.voice].filter(Boolean).join(' '),
    begins: async (cues) => {
      let at = 0;
      return cues.map(({ words, quiet }) => {
        const begins = at;
        at += lengthOf(words) + quiet;
        return begins;
      });
    },
    says: async (words) => recordingOf(program, words, timeout),
  };
}

function recordingOf(program: Program, words: string, timeout: Milliseconds): Recording {
  const folder = mkdtempSync(join(tmpdir(), 'voice-'));
  try {
    return readWav(wavOf(program, { words, file: join(folder, 'words.wav'), timeout }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new EngineError(`${program.name} wrote no recording: ${error.message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface SpeechJob {
  readonly words: string;
  readonly file: string;
  readonly timeout: Milliseconds;
}

/** The bytes that a program writes. One that ends well and writes none lacks its voice, as festival does without HTS. */
function wavOf({ name, command, options, install }: Program, { words, file, timeout }: SpeechJob): Uint8Array {
  const input = { input: words, encoding: 'utf8', timeout, killSignal } as const;
  const { error, status, stderr } = spawnSync(command, options(words, file), input);
  const code = error && 'code' in error ? error.code : undefined;
  if (code === 'ETIMEDOUT') throw new EngineError(`${name} takes more than ${timeout / 1000} s for "${words}"`);
  if (code === 'ENOENT' || (status === 0 && !existsSync(file)))
    throw new EngineError(`${name} is not installed: ${install}`);
  if (status !== 0)
    throw new EngineError(`${name} failed (status ${status}): ${(stderr || error?.message || '').trim()}`);
  return readFileSync(file);
}

/** How long the words sound, from the first loud frame to the last. */
function speechIn(recording: Recording, { name }: Program): Milliseconds {
  const [whole] = stretchesOf(recording, Number.POSITIVE_INFINITY);
  if (!whole) throw new EngineError(`${name} wrote a recording of quiet`);
  return (whole.until - whole.from) * 1000;
}

function versionOf({ versionCommand }: Program): string | undefined {
  if (versionCommand === undefined) return undefined;
  const { stdout } = spawnSync(versionCommand, ['--version'], { encoding: 'utf8', timeout: TIMEOUT, killSignal });
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0];
}
