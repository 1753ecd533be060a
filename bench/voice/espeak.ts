import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Engine } from './engine.ts';
import { ssmlOf } from './engine.ts';
import { stretchesOf } from './onsets.ts';
import type { Recording } from './recording.ts';
import { readWav } from './recording.ts';

/** eSpeak NG, a real speech engine with a voice of its own, in a package: no sound card, no network. */

const execute = promisify(execFile);

const COMMAND = join(import.meta.dirname, '../../node_modules/text2wav/index.js');

/** A set of half an hour, and more. */
const AS_SOUND = { encoding: 'buffer', maxBuffer: 200_000_000 } as const;

/** What parts two cues that eSpeak says: between them there is always so much quiet, and never so much within one. */
const ESPEAK_GAP: Milliseconds = 450;

/** Says all cues in one go, with its own breaks: where each begins is heard in the sound. Its version is what it tells. */
export const ESPEAK = {
  name: 'espeak',
  voice: 'eSpeak NG 1.49.3-dev en-us (formants), in text2wav 0.0.14',
  profile: 'espeak-en-us',
  begins: async (cues) => stretchesOf(await espeak(ssmlOf(cues)), ESPEAK_GAP).map(({ from }) => from * 1000),
  says: (words) => espeak(ssmlOf([{ words, quiet: 0 }])),
} satisfies Engine;

/** Speaks markup as it was sent, as American English: by a process of its own, which keeps nothing in this one. */
export async function espeak(ssml: string): Promise<Recording> {
  const { stdout } = await execute(process.execPath, [COMMAND, withMergedBreaks(ssml), '-v', 'en-us', '-m'], AS_SOUND);
  return readWav(stdout);
}

/** Of breaks in a row this engine hears only the longest; Alexa adds them up. */
function withMergedBreaks(ssml: string): string {
  return ssml.replaceAll(/(?:<break time="\d+ms"\/>)+/g, (breaks) => {
    const all = [...breaks.matchAll(/\d+/g)].reduce((sum, [time]) => sum + Number(time), 0);
    return `<break time="${all}ms"/>`;
  });
}
