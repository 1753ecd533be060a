import type { Listening } from '../workout/settling.ts';

/** How Alexa listens. */
export const ALEXA_LISTENS: Listening = {
  /**
   * The response's way out, the wake word and the utterance. Alexa stamps a request when she sends it, after all of them:
   * two to four seconds are known, the longest is taken.
   */
  wayOut: 4_000,
  /** The reprompt and two open microphones take a minute and a half; later than this nobody was listening. */
  patience: 3 * 60_000,
};
