import type { Milliseconds } from '../../workout/vocabulary.ts';

/** A part of what is said, and when it begins. */
interface Caption {
  readonly caption: string;
  readonly from: Milliseconds;
}

/** So many letters can be read at a glance: shorter words are not cut. Ours, by eye. */
const AT_A_GLANCE = 60;

/**
 * Words for a screen, a sentence at a time where they are long; each begins about when it is spoken, letter for letter.
 * @param speaks how long a voice takes for all of them. A full stop at the end is left out, as the words stand alone.
 */
export function captionsIn(words: string, speaks: Milliseconds): readonly Caption[] {
  const sentences = words.length > AT_A_GLANCE ? (words.match(/[^.?!]+[.?!]*/g) ?? [words]) : [words];
  let letters = 0;
  return sentences.map((sentence) => {
    const from = (speaks * letters) / words.length;
    letters += sentence.length;
    return { caption: sentence.trim().replace(/\.$/, ''), from };
  });
}
