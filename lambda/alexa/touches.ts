import * as v from 'valibot';
import type { Word } from '../coach/request.ts';
import type { Touch } from '../narration/screen-words.ts';
import { own } from '../workout/own.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import type { Onward } from './apl/onward.ts';
import type { Envelope } from './envelope.ts';

/** What Alexa sends when a document on a screen tells something: that it was touched. */
export const TOUCHED = 'Alexa.Presentation.APL.UserEvent';

/** What Alexa sends when a document on a screen could not be shown. */
export const APL_FAILED = 'Alexa.Presentation.APL.RuntimeError';

/** What was touched, as the word that does the same; and how much of the last narration the screen had played, where it tells. */
export interface Touched {
  readonly word: Word;
  readonly heardExactly?: Milliseconds;
}

/** The word of each that a document sends: a touch; what leads on from where it is; or that it has played all that it was sent. */
const WORDS: Readonly<Record<Touch | Onward | 'played', Word>> = {
  previous: 'previous',
  pause: 'wait',
  'go-on': 'go-on',
  next: 'next',
  yes: 'yes',
  done: 'done',
  played: 'played',
};

/** What was touched, the answer that the document belongs to, and how many milliseconds of its narration it has played. */
const SENT = v.strictTuple([v.string(), v.string(), v.unknown()]);

/**
 * What a touch means, or the end of a narration. It is of the document that is shown, which is the last answer's, and so counts
 * once.
 * @returns undefined for anything else.
 */
export function touchIn(envelope: Envelope): Touched | undefined {
  const { type, sent, screen } = envelope;
  if (type !== TOUCHED || !isOfLastAnswer(envelope)) return undefined;
  const { success, output } = v.safeParse(SENT, sent);
  if (!success || output[1] !== envelope.token) return undefined;
  const [what, , played] = output;
  const word = own(WORDS, what);
  if (!word) return undefined;
  if (what === 'played') return screen.goesOn ? { word, heardExactly: lengthOf(envelope) } : undefined;
  return { word, heardExactly: playedOf(envelope, played) };
}

/** Whether the document of the last answer could not be shown: then the session is led by voice alone from now on. */
export function isScreenLostNow(envelope: Envelope): boolean {
  return envelope.type === APL_FAILED && isOfLastAnswer(envelope) && !envelope.screen.isLost;
}

/** Whether it is about the document that the last answer of this session has brought. */
function isOfLastAnswer({ session, isNewSession, token }: Envelope): boolean {
  return session !== undefined && !isNewSession && token === session.requestId;
}

/** Whole milliseconds of the last narration; undefined, as not told, for anything else. */
function playedOf(envelope: Envelope, played: unknown): Milliseconds | undefined {
  const within = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lengthOf(envelope) ?? -1));
  return v.is(within, played) ? played : undefined;
}

function lengthOf({ session }: Envelope): Milliseconds | undefined {
  return session?.progress.underWay?.narration?.lasts;
}
