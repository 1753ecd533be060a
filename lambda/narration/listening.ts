import type { Listening } from '../workout/settling.ts';

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
