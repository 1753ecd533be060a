import type { Device } from '../narration/device.ts';
import type { NarratedSentence } from '../narration/sentence.ts';
import type { Listening } from '../workout/progress/arrival.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import { exactPartFrom } from './exact-part.ts';
import { isShortEnough } from './ssml.ts';

/** What keeps the time of a narration: breaks between estimated words, or APL for Audio, which is exact. */
const CLOCKS = ['ssml', 'apla'] as const;
export type NarrationClock = (typeof CLOCKS)[number];

/**
 * What a screen keeps time by: the plan that the voice is told in breaks, or itself, where its document speaks each cue, and tells
 * when it has played all. The second was never tried on a device.
 */
const SCREEN_CLOCKS = ['ssml', 'speakitem'] as const;
export type ScreenClock = (typeof SCREEN_CLOCKS)[number];

/**
 * @param text as configured; breaks where nothing is.
 * @throws RangeError for a clock that there is not.
 */
export function clockNamed(text: string | undefined): NarrationClock {
  const clock = CLOCKS.find((each) => each === (text ?? 'ssml'));
  if (!clock) throw new RangeError(`NARRATION_CLOCK is "${text}"; allowed: ${CLOCKS.join(', ')}`);
  return clock;
}

/**
 * @param text as configured; the plan where nothing is.
 * @throws RangeError for a clock that there is not.
 */
export function screenClockNamed(text: string | undefined): ScreenClock {
  const clock = SCREEN_CLOCKS.find((each) => each === (text ?? 'ssml'));
  if (!clock) throw new RangeError(`SCREEN_CLOCK is "${text}"; allowed: ${SCREEN_CLOCKS.join(', ')}`);
  return clock;
}

/** No response is longer: nothing longer is attested on devices. A platform limit is not known. */
const LONGEST_RESPONSE: Milliseconds = 600_000;

/** A portion that leaves room for a lead, a prompt, and a voice as slow as we can believe in. */
const LONGEST_PORTION: Milliseconds = 520_000;

/** How Alexa listens. */
const ALEXA_LISTENS: Listening = {
  /**
   * The response's way out, the wake word and the utterance take two to four seconds, and Alexa stamps a request when she
   * sends it, after all of them. She tells the whole second only, so that up to one more has passed than it seems.
   */
  wayOut: 5_000,
  /** The reprompt and two open microphones take a minute and a half; later than this the microphone was shut. */
  patience: 3 * 60_000,
  /** Alexa tells the whole second only. */
  stampedWithin: 1_000,
};

/** A device of Alexa, its time kept by breaks between estimated words, by APL for Audio, or by a document that speaks. */
export function alexaDevice(clock: NarrationClock | ScreenClock): Device {
  return {
    holds: (sentences) => lengthOf(sentences) <= LONGEST_RESPONSE && isShortEnough(sentences),
    longest: LONGEST_PORTION,
    listening: ALEXA_LISTENS,
    ...(clock === 'apla' && { exactFrom: exactPartFrom }),
    ...(clock === 'speakitem' && { goesOn: true }),
  };
}

function lengthOf(sentences: readonly NarratedSentence[]): Milliseconds {
  const end = sentences.at(-1);
  return end ? end.at + end.speaks + end.quiet : 0;
}
