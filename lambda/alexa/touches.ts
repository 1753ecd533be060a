import * as v from 'valibot';
import type { Word } from '../coach/request.ts';
import type { Touch } from '../narration/screen-words.ts';
import { TOUCHES } from '../narration/screen-words.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import type { Envelope } from './envelope.ts';

/** What Alexa sends when a document on a screen tells something: that it was touched. */
export const TOUCHED = 'Alexa.Presentation.APL.UserEvent';

/** What was touched, as the word that does the same; and how much of the last narration the screen had played, where it tells. */
export interface Touched {
  readonly word: Word;
  readonly heardExactly?: Milliseconds;
}

/** The word of each touch. */
const WORDS: Readonly<Record<Touch, Word>> = { previous: 'previous', pause: 'wait', 'go-on': 'go-on', next: 'next' };

/** What was touched, the answer that the document belongs to, and how many milliseconds of its narration it has played. */
const SENT = v.strictTuple([v.picklist(TOUCHES), v.string(), v.unknown()]);

/**
 * What a touch means. It is of the document that is shown, which is the last answer's, and so a touch counts once.
 * @returns undefined for anything else.
 */
export function touchIn(envelope: Envelope): Touched | undefined {
  const { type, sent } = envelope;
  if (type !== TOUCHED || !isOfLastAnswer(envelope)) return undefined;
  const { success, output } = v.safeParse(SENT, sent);
  if (!success || output[1] !== envelope.token) return undefined;
  return { word: WORDS[output[0]], heardExactly: playedOf(envelope, output[2]) };
}

/** Whether it is about the document that the last answer of this session has brought. */
export function isOfLastAnswer({ session, isNewSession, token }: Envelope): boolean {
  return session !== undefined && !isNewSession && token === session.requestId;
}

/** Whole milliseconds of the last narration; undefined, as not told, for anything else. */
function playedOf({ session }: Envelope, played: unknown): Milliseconds | undefined {
  const lasts = session?.progress.underWay?.narration?.lasts ?? -1;
  const within = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lasts));
  return v.is(within, played) ? played : undefined;
}
