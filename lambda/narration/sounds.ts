import type { Milliseconds } from '../workout/vocabulary.ts';

/** The sounds of a word in lower case, as "B R IY1 DH"; undefined for a word that a dictionary does not have. */
export type Pronounce = (word: string) => string | undefined;

/** How long the sounds of words take: measured on 238 sentences of an Amazon Polly voice, by classes of sounds. */

/** Milliseconds of each class, and the sounds in it as the CMU dictionary writes them. The fit is good to 4 to 6 ms. */
const CLASSES: readonly (readonly [Milliseconds, string])[] = [
  [93.6, 'AA AO AE AW AY EY OW OY IY UW ER'],
  [65.7, 'AH EH IH UH'],
  [37.7, 'P T K B D G'],
  [77.1, 'CH JH S SH F TH Z ZH'],
  [44.6, 'V DH HH'],
  [40.6, 'M N NG L R W Y'],
];

const SOUNDS: ReadonlyMap<string, Milliseconds> = new Map(
  CLASSES.flatMap(([lasts, sounds]) => sounds.split(' ').map((sound) => [sound, lasts] as const)),
);

/** What each syllable with the main stress of a word takes longer, unless the word has no stress in a sentence. */
const STRESS: Milliseconds = 44.5;

/** For a word without a pronunciation. */
const LETTER: Milliseconds = 54.1;

/** Whether these are sounds as the dictionary writes them. */
export function isPronunciation(text: string): boolean {
  return text.split(' ').every((sound) => SOUNDS.has(sound.replace(/[0-2]$/, '')));
}

/**
 * @param pronunciation as "B R IY1 DH": sounds, and at the vowels the stress (1 is the main one).
 * @throws RangeError for a sound that the dictionary does not have.
 */
export function soundsLast(pronunciation: string, isStressed: boolean): Milliseconds {
  const lasts = pronunciation.split(' ').map((sound) => {
    const known = SOUNDS.get(sound.replace(/\d$/, ''));
    if (known === undefined) throw new RangeError(`no sound "${sound}"; there are: ${[...SOUNDS.keys()].join(' ')}`);
    return known + (isStressed && sound.endsWith('1') ? STRESS : 0);
  });
  return lasts.reduce((sum, each) => sum + each, 0);
}

export function lettersLast(word: string): Milliseconds {
  return LETTER * (word.match(/\p{Letter}/gu)?.length ?? 0);
}

/** The words of a sentence in lower case, without punctuation. */
export function wordsIn(sentence: string): readonly string[] {
  return sentence.toLowerCase().match(/\p{Letter}[\p{Letter}']*/gu) ?? [];
}
