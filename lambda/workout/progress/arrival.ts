import type { Instant, Milliseconds } from '../vocabulary.ts';
import type { Narration } from './narration.ts';

/** A request, as far as it tells how much of the last narration was heard. */
export interface Arrival {
  readonly sessionId: string;
  readonly isNewSession: boolean;
  readonly now: Instant;
  /** Only where the request says that a session has ended. */
  readonly ended?: 'normally' | 'by an error';
  /** How much of the last response a device has played at most, where it tells. */
  readonly heardAtMost?: Milliseconds;
  /** How much of the last narration a screen has played by its plan, where it is touched and tells. */
  readonly heardExactly?: Milliseconds;
  readonly listening: Listening;
}

/** How people are listened to, which differs by platform. */
export interface Listening {
  /** How long before a request, at most, a person stopped following the narration. */
  readonly wayOut: Milliseconds;
  /** How long after its end, at most, a narration can be answered in its own session. */
  readonly patience: Milliseconds;
  /** How much later than it tells a request was sent, at most; exactly then, where that is left out. */
  readonly stampedWithin?: Milliseconds;
}

/**
 * How long a person has followed a narration, counted from its first word. A word is out a while before it arrives. A touch
 * tells how much was played, which is never more than the time that has passed; and played to its end, it may be over for long,
 * as for a word.
 */
export function followedFor({ startedAt, lasts }: Narration, arrival: Arrival): Milliseconds {
  const { now, heardExactly, listening } = arrival;
  const elapsed = now - startedAt;
  const byClock = elapsed - listening.wayOut;
  if (heardExactly === undefined) return byClock;
  return heardExactly < lasts ? Math.min(heardExactly, elapsed) : Math.max(Math.min(lasts, elapsed), byClock);
}

/**
 * How much of a narration was played by its plan when a request arrives: once that is all of it, words are meant for its prompt.
 * Example: two seconds after its end, though such a word was on its way out before it.
 */
export function playedFor({ startedAt }: Narration, arrival: Arrival): Milliseconds {
  const { now, heardExactly, heardAtMost = Number.POSITIVE_INFINITY, listening } = arrival;
  const elapsed = now - startedAt;
  if (heardExactly === undefined) return Math.min(elapsed, heardAtMost);
  return Math.min(elapsed + (listening.stampedWithin ?? 0), heardAtMost, heardExactly);
}

/** How long after its first word a narration can be answered in its own session. A touch needs no microphone that is open. */
export function answerableFor({ lasts }: Narration, { heardExactly, listening }: Arrival): Milliseconds {
  return heardExactly === undefined ? lasts + listening.patience : Number.POSITIVE_INFINITY;
}
