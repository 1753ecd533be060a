import type { Narration, Place } from './place.ts';
import { placeAt, placeAtStart } from './place.ts';
import type { Progress } from './progress.ts';
import { finish, isAtEnd } from './progress.ts';
import type { Instant, Milliseconds } from './vocabulary.ts';

/** A request, as far as it tells how much of the last narration was heard. */
export interface Arrival {
  readonly sessionId: string;
  readonly now: Instant;
  /** Only where the request says that a session has ended. */
  readonly ended?: 'normally' | 'by an error';
}

/**
 * How long before the request the person stopped listening: the response's way out, the wake word and the utterance. Two
 * to four seconds of it are known (Alexa stamps a request when it sends it); the longest is taken.
 */
const WAY_OUT: Milliseconds = 4_000;

/** A session can outlive its response by the reprompt and two open microphones; later than this nobody was listening. */
const LATEST_ANSWER: Milliseconds = 3 * 60_000;

/**
 * Works out how much of the last narration was heard, and forgets the narration. Better a repetition too early than one
 * too late: where nothing is known, the place is where the narration began. A workout that was heard to its end counts as
 * finished when its session is over; until then its last entry can be repeated.
 */
export function settle(progress: Progress, arrival: Arrival): Progress {
  const { underWay } = progress;
  if (!underWay?.narration) return progress;
  const { narration, ...rest } = underWay;
  const isOtherSession = narration.sessionId !== arrival.sessionId;
  if (arrival.ended && isOtherSession) return progress;
  const settled = { ...rest, place: settledPlace(narration, arrival, isOtherSession) };
  const isOver = isOtherSession || arrival.ended !== undefined;
  return isOver && isAtEnd(settled) ? finish(progress) : { ...progress, underWay: settled };
}

/**
 * Whether the narration is over, if the voice kept to its plan: then words are meant for its prompt. The place may still
 * be put a repetition or two earlier, as no doubt may put it ahead.
 */
export function isAtPrompt({ underWay }: Progress, { sessionId, now, ended }: Arrival): boolean {
  const narration = underWay?.narration;
  if (!narration || ended || narration.sessionId !== sessionId) return false;
  const elapsed = now - narration.startedAt;
  return elapsed >= narration.lasts && elapsed <= narration.lasts + LATEST_ANSWER;
}

function settledPlace(narration: Narration, { now, ended }: Arrival, isOtherSession: boolean): Place {
  const elapsed = now - narration.startedAt;
  const patience = isOtherSession ? 0 : LATEST_ANSWER;
  if (ended === 'by an error' || elapsed < 0 || elapsed > narration.lasts + patience) return placeAtStart(narration);
  return placeAt(narration, Math.max(0, elapsed - WAY_OUT));
}
