import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Engine } from './engine.ts';
import { stretchesOf } from './onsets.ts';
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
  /** The command that tells the version. */
  readonly version?: string;
  /** What installs it. */
  readonly install: string;
}

/** One sentence takes a tenth of a second to three. flite was seen to hang on markup, which it never gets here. */
const PATIENCE: Milliseconds = 30_000;

/**
 * A program as an engine. It says each cue by itself, and where the next begins is reckoned: the quiet of the file before and
 * after the words is taken off (flite and festival put 0.1 to 0.3 s at either end, pico 0.5 s at the last), and the quiet that
 * was asked for comes in its place, as a break does with eSpeak. So its `constant` tells of the voice, not of its files; what
 * a device would add around a break is in neither.
 * @throws RangeError for a program that is not there, or says nothing: "flite is not installed: apt-get install flite".
 */
export function engineBy(program: Program, patience = PATIENCE): Engine {
  const known = new Map<string, Milliseconds>();
  const lengthOf = (words: string) => {
    const length = known.get(words) ?? speechIn(said(program, words, patience));
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
  };
}

/** The bytes of the WAV file that a program makes of words. */
function said({ name, command, options, install }: Program, words: string, timeout: Milliseconds): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'voice-'));
  const file = join(folder, 'said.wav');
  try {
    const { error } = spawnSync(command, options(words, file), { input: words, timeout });
    if (error && 'code' in error && error.code === 'ETIMEDOUT')
      throw new RangeError(`${name} takes more than ${timeout / 1000} s for "${words}"`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new RangeError(`${name} is not installed: ${install}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How long the words sound, from the first loud frame to the last. */
function speechIn(wav: Uint8Array): Milliseconds {
  const [whole] = stretchesOf(readWav(wav), Number.POSITIVE_INFINITY);
  if (!whole) throw new RangeError('a recording of quiet');
  return (whole.until - whole.from) * 1000;
}

function versionOf({ version }: Program): string | undefined {
  if (version === undefined) return undefined;
  return /\d+(?:\.\d+)+/.exec(spawnSync(version, ['--version'], { encoding: 'utf8', timeout: PATIENCE }).stdout)?.[0];
}
