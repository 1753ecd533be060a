import type { Narrated } from '../narration/narrate.ts';
import type { NarrationClock, ScreenClock } from './device.ts';
import type { Envelope, ExactPart, ScreenPart } from './envelope.ts';
import type { Figures } from './figure/figures.ts';
import { APLA_FAILED } from './intents.ts';
import { isScreenLostNow } from './touches.ts';

/** What a skill is told to keep time by, and what its screens draw: without that it is a voice alone. */
export interface Clocks {
  readonly figures?: Figures;
  /** What keeps the time; breaks between estimated words, unless told otherwise. */
  readonly clock?: NarrationClock;
  /** What a screen keeps time by; the same, unless told otherwise. */
  readonly screenClock?: ScreenClock;
}

/** By what an answer reaches a person. */
export interface Channels {
  readonly clock: NarrationClock | ScreenClock;
  readonly showsScreen: boolean;
  readonly isExactLost: boolean;
  readonly isScreenLost: boolean;
}

/** What has failed in a session is used no more in it. Example: after an error of the screen's document, the voice alone. */
export function channelsOf(envelope: Envelope, { clock = 'ssml', screenClock = 'ssml', figures }: Clocks): Channels {
  const { type, exact, screen, hasScreen } = envelope;
  const isExactLost = exact.isLost === true || type === APLA_FAILED;
  const isScreenLost = screen.isLost === true || isScreenLostNow(envelope);
  const showsScreen = figures !== undefined && hasScreen && !isScreenLost;
  const spoken = isExactLost ? 'ssml' : clock;
  return {
    clock: showsScreen && screenClock === 'speakitem' ? screenClock : spoken,
    showsScreen,
    isExactLost,
    isScreenLost,
  };
}

/** What the session is to remember of an answer and of its channels. */
export function partsOf(
  { sentences, exactFrom, goesOn }: Narrated,
  { isExactLost, isScreenLost }: Channels,
): { readonly exact: ExactPart; readonly screen?: ScreenPart } {
  const exact = { from: sentences[exactFrom]?.at, ...(isExactLost && { isLost: true }) };
  const screen = { ...(isScreenLost && { isLost: true }), ...(goesOn && { goesOn }) };
  return Object.keys(screen).length > 0 ? { exact, screen } : { exact };
}
