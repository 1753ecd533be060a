import * as v from 'valibot';
import type { Fault } from '../workout/catalog/fault.ts';
import { objectOf, recordOf } from '../workout/catalog/schema.ts';
import { own } from '../workout/own.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import type { Pronounce } from './sounds.ts';
import { isPronunciation, soundsLast, wordsIn } from './sounds.ts';
import type { Located } from './template.ts';
import { spoken } from './template.ts';

/** How a language is spoken: the file `spoken.json` beside its words. */
export interface SpokenLanguage {
  /** The name of a file of `content/voices`. */
  readonly voice: string;
  /** Words without a stress in a sentence, as "the". */
  readonly unstressed: readonly string[];
  /** Words that the dictionary does not have. */
  readonly pronunciations: Readonly<Record<string, string>>;
}

/** A word as it is looked up. */
const word = v.pipe(
  v.string(),
  v.check((text) => wordsIn(text).join() === text, 'one word, in lower case'),
);

const sounds = v.pipe(v.string(), v.check(isPronunciation, 'sounds of the CMU dictionary, as "SH IH1 N Z"'));

export const spokenFile: v.GenericSchema<unknown, SpokenLanguage> = objectOf({
  voice: v.string(),
  unstressed: v.array(word),
  pronunciations: recordOf(word, sounds),
});

/** A sentence, and the file that it stands in. */
export interface SentenceInFile extends Located {
  readonly file: string;
}

/** How long the sounds of every word of these sentences take, and a fault for every word whose sounds are not known. */
export function soundsOf(
  sentences: readonly SentenceInFile[],
  { unstressed, pronunciations }: SpokenLanguage,
  pronounce: Pronounce,
) {
  const sounds: Record<string, Milliseconds> = {};
  const faults: Fault[] = [];
  for (const { file, path, sentence } of sentences) {
    for (const word of new Set(wordsIn(spoken(withoutPlaceholders(sentence))))) {
      if (Object.hasOwn(sounds, word)) continue;
      const pronunciation = own(pronunciations, word) ?? pronounce(word);
      if (pronunciation === undefined)
        faults.push({ file, path, got: `"${word}", a word of no dictionary`, allowed: KNOWN });
      else sounds[word] = Math.round(soundsLast(pronunciation, !unstressed.includes(word)) * 10) / 10;
    }
  }
  return { sounds, faults };
}

const KNOWN = 'words of the CMU dictionary, or of spoken.json';

function withoutPlaceholders(sentence: string): string {
  return sentence.replaceAll(/\{[^}]*\}/g, ' ');
}
