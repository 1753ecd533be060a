import type { Device } from '../narration/device.ts';
import type { NarratedSentence } from '../narration/sentence.ts';
import type { Listening } from '../workout/progress/settle.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import type { Clock } from './clock.ts';
import { exactPartFrom } from './exact-part.ts';
import { isShortEnough } from './ssml.ts';

/** No response is longer: nothing longer is attested on devices. A platform limit is not known. */
export const LONGEST_RESPONSE: Milliseconds = 600_000;

/** A portion that leaves room for a lead, a prompt, and a voice as slow as we can believe in. */
const LONGEST_PORTION: Milliseconds = 520_000;

/** How Alexa listens. */
export const ALEXA_LISTENS: Listening = {
  /**
   * The response's way out, the wake word and the utterance take two to four seconds, and Alexa stamps a request when she
   * sends it, after all of them. She tells the whole second only, so that up to one more has passed than it seems.
   */
  wayOut: 5_000,
  /** The reprompt and two open microphones take a minute and a half; later than this nobody was listening. */
  patience: 3 * 60_000,
};

/** A speaker of Alexa, its time kept by breaks between estimated words, or by APL for Audio. */
export function alexaDevice(clock: Clock): Device {
  return {
    holds: (sentences) => lengthOf(sentences) <= LONGEST_RESPONSE && isShortEnough(sentences),
    longest: LONGEST_PORTION,
    listening: ALEXA_LISTENS,
    ...(clock === 'apla' && { exactFrom: exactPartFrom }),
  };
}

function lengthOf(sentences: readonly NarratedSentence[]): Milliseconds {
  const end = sentences.at(-1);
  return end ? end.at + end.speaks + end.quiet : 0;
}
