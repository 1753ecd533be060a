import { dictionary } from 'cmu-pronouncing-dictionary';

/** The sounds of a word in lower case, as "B R IY1 DH"; undefined where nobody knows. */
export type Pronounce = (word: string) => string | undefined;

/**
 * The Carnegie Mellon Pronouncing Dictionary of American English, in its own notation (ARPAbet). It is for the build, the
 * simulator and tests; the Lambda has a small table instead.
 */
export const pronounce: Pronounce = (word) => (Object.hasOwn(dictionary, word) ? dictionary[word] : undefined);
