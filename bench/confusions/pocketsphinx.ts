import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Recording } from '../voice/recording.ts';
import { atRate } from '../voice/recording.ts';
import type { PhraseSaid } from './phrases.ts';

/** PocketSphinx, a recogniser that is a program of the machine: it hears one of the phrases that it is given, or nothing. */

const PROGRAM = 'pocketsphinx_batch';
const MODEL = '/usr/share/pocketsphinx/model/en-us';
const DICTIONARY = join(MODEL, 'cmudict-en-us.dict');
const RATE = 16_000;

/** A few hundred phrases take ten seconds for each voice. */
const TIMEOUT: Milliseconds = 120_000;

/** Why it cannot be asked on this machine, and what to do; undefined where it can. */
export function whyNoPocketsphinx(): string | undefined {
  const isThere = !spawnSync(PROGRAM, ['-help']).error && existsSync(DICTIONARY);
  return isThere ? undefined : 'pocketsphinx is not installed: apt-get install pocketsphinx pocketsphinx-en-us';
}

/** The words whose sounds it knows. */
export function knownWords(): ReadonlySet<string> {
  return new Set(
    readFileSync(DICTIONARY, 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[0] ?? ''),
  );
}

/** What it hears in each recording: one of the phrases, or nothing. @throws Error where the program fails: it says how. */
export function recognised(recordings: readonly Recording[], among: readonly PhraseSaid[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'recognise-'));
  const inFolder = (name: string) => join(folder, name);
  try {
    for (const [index, recording] of recordings.entries()) writeFileSync(inFolder(`${index}.raw`), pcmOf(recording));
    writeFileSync(inFolder('all'), recordings.map((_, index) => `${index}\n`).join(''));
    writeFileSync(inFolder('phrases.gram'), grammarOf(among.map(({ phrase }) => phrase)));
    run(folder);
    return readFileSync(inFolder('heard'), 'utf8').trimEnd().split('\n').map(phraseIn);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(folder: string): void {
  const options = {
    '-hmm': join(MODEL, 'en-us'),
    '-dict': DICTIONARY,
    '-jsgf': join(folder, 'phrases.gram'),
    '-adcin': 'yes',
    '-ctl': join(folder, 'all'),
    '-cepdir': folder,
    '-cepext': '.raw',
    '-hyp': join(folder, 'heard'),
  };
  const { error, status, stderr } = spawnSync(PROGRAM, Object.entries(options).flat(), {
    encoding: 'utf8',
    timeout: TIMEOUT,
    killSignal: 'SIGKILL',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (status === 0) return;
  const reason = error?.message ?? stderr.trimEnd().split('\n').slice(-3).join('\n');
  throw new Error(`${PROGRAM} failed (status ${status}): ${reason}`);
}

/** In JSGF, the grammar of Java's speech interface. */
export function grammarOf(phrases: readonly string[]): string {
  return `#JSGF V1.0;\ngrammar phrases;\npublic <phrase> = ${[...new Set(phrases)].join(' | ')};\n`;
}

/** "go on" of "go on (7 -3512)", a line of what it heard: the phrase, the recording and a score. */
export function phraseIn(line: string): string {
  return line.replace(/ ?\([^()]*\)$/, '').trim();
}

/** Samples of 16 bits. */
function pcmOf(recording: Recording): Int16Array {
  return Int16Array.from(atRate(recording, RATE).samples, (sample) => Math.max(-1, Math.min(1, sample)) * 32_767);
}
