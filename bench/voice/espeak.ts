import text2wav from 'text2wav';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Engine } from './engine.ts';
import { ssmlOf } from './engine.ts';
import { stretchesOf } from './onsets.ts';
import type { Recording } from './recording.ts';
import { readWav } from './recording.ts';

/** eSpeak NG, a real speech engine with a voice of its own, in a package: no sound card, no network. */

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

/** Speaks markup as it was sent, as American English. */
export async function espeak(ssml: string): Promise<Recording> {
  return readWav(await quietly(() => text2wav(withMergedBreaks(ssml), { voice: 'en-us', hasTags: true })));
}

/** Of breaks in a row this engine hears only the longest; Alexa adds them up. */
function withMergedBreaks(ssml: string): string {
  return ssml.replaceAll(/(?:<break time="\d+ms"\/>)+/g, (breaks) => {
    const all = [...breaks.matchAll(/\d+/g)].reduce((sum, [time]) => sum + Number(time), 0);
    return `<break time="${all}ms"/>`;
  });
}

/**
 * The engine first tries to fetch its own file, complains on the console, and then reads it; and each time that it speaks it
 * adds to the process's listeners, and leaves them there.
 */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  const before = LISTENED.map((event) => process.rawListeners(event));
  Reflect.deleteProperty(globalThis, 'fetch');
  try {
    return await work();
  } finally {
    globalThis.fetch = fetch;
    for (const [index, event] of LISTENED.entries()) removeNew(event, before[index] ?? []);
  }
}

const LISTENED = ['uncaughtException', 'unhandledRejection'];

function removeNew(event: string, before: readonly unknown[]): void {
  for (const listener of process.rawListeners(event)) {
    if (!before.includes(listener)) process.removeListener(event, listener as () => void);
  }
}
