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
  if (words.length <= AT_A_GLANCE) return [{ caption: alone(words), from: 0 }];
  const sentences = words.match(/[^.?!]+[.?!]*/g) ?? [];
  return sentences.map((sentence, index) => {
    const lettersBefore = sentences.slice(0, index).join('').length;
    return { caption: alone(sentence), from: (speaks * lettersBefore) / words.length };
  });
}

function alone(sentence: string): string {
  return sentence.trim().replace(/\.$/, '');
}
