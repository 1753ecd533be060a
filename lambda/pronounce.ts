import { dictionary } from 'cmu-pronouncing-dictionary';
import type { Pronounce } from './narration/sounds.ts';

/**
 * The Carnegie Mellon Pronouncing Dictionary of American English, in its own notation (ARPAbet). It is for the build, the
 * simulator and tests; the Lambda has a small table instead.
 */
export const pronounce: Pronounce = (word) => (Object.hasOwn(dictionary, word) ? dictionary[word] : undefined);
