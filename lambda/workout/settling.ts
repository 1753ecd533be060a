import { absenceOf } from './absence.ts';
import { STANDING } from './body.ts';
import { isAtEnd, isGettingReady, letGo, repeat } from './moves.ts';
import type { Mark, Narration, Spot } from './place.ts';
import { markAt, slowestEnd } from './place.ts';
import type { Progress, UnderWay } from './progress.ts';
import { finish } from './progress.ts';
import type { Instant, Milliseconds } from './vocabulary.ts';

/** A request, as far as it tells how much of the last narration was heard. */
export interface Arrival {
  readonly sessionId: string;
  readonly isNewSession: boolean;
  readonly now: Instant;
  /** Only where the request says that a session has ended. */
  readonly ended?: 'normally' | 'by an error';
  /** Whether the device could not play the part that was on an exact clock. */
  readonly isExactPartLost?: boolean;
  readonly listening: Listening;
}

/** How people are listened to, which differs by platform. */
export interface Listening {
  /** How long before a request, at most, a person stopped following the narration. */
  readonly wayOut: Milliseconds;
  /** How long after its end, at most, a narration can be answered in its own session. */
  readonly patience: Milliseconds;
}

/** After this long a workout is begun anew, and not offered again. */
const OFFERED_FOR: Milliseconds = 30 * 24 * 60 * 60 * 1000;

/**
 * Works out how much of the last narration was heard, and forgets the narration. Better a repetition too early than one
 * too late: where nothing is known, the person is where the narration began. Whoever opens a new session has come from
 * elsewhere; whoever comes after a month begins anew; and a workout that was heard to its end is finished once its
 * session is over.
 */
export function settle(progress: Progress, arrival: Arrival): Progress {
  const { underWay } = progress;
  if (!underWay) return progress;
  const isOtherSession = underWay.narration !== undefined && underWay.narration.sessionId !== arrival.sessionId;
  if (arrival.ended && isOtherSession) return progress;
  const here = heard(underWay, arrival);
  const isOver = arrival.isNewSession || arrival.ended !== undefined;
  if (!isOver) return { ...progress, underWay: here };
  if (isAtEnd(here)) return finish(progress);
  const { underWay: _, ...between } = progress;
  if (arrival.now - here.leftAt > OFFERED_FOR) return between;
  return { ...progress, underWay: cameFromElsewhere(here, arrival) };
}

/** Somebody who was asked to say when: where the narration began, and where it has led them. */
export interface Waiting {
  readonly since: Spot;
  readonly at: Spot;
}

/**
 * Who waits at the prompt: the narration is over, if the voice kept to its plan, and so words are meant for its prompt.
 * The place may still be put a repetition or two earlier, as no doubt may put it ahead.
 */
export function waitingAt({ underWay }: Progress, arrival: Arrival): Waiting | undefined {
  const { sessionId, now, ended, isExactPartLost, listening } = arrival;
  const narration = underWay?.narration;
  if (!narration || ended || isExactPartLost || narration.sessionId !== sessionId) return undefined;
  const elapsed = now - narration.startedAt;
  if (elapsed < narration.lasts || elapsed > narration.lasts + listening.patience) return undefined;
  const [first] = narration.marks;
  return { since: spotOf(first), at: spotOf(narration.marks.at(-1) ?? first) };
}

function spotOf({ place, body }: Mark): Spot {
  return { place, body };
}

/** Whoever is back after a moment is still on the mat, and has let go at most; anybody else gets into position anew. */
function cameFromElsewhere(underWay: UnderWay, { now }: Arrival): UnderWay {
  if (absenceOf(now - underWay.leftAt) === 'a moment') return letGo(underWay);
  return { ...(isGettingReady(underWay) ? repeat(underWay) : underWay), body: STANDING };
}

function heard({ narration, ...rest }: UnderWay, arrival: Arrival): UnderWay {
  if (!narration) return rest;
  const { place, body } = heardOf(narration, arrival);
  return { ...rest, place, body, leftAt: leftAt(narration, arrival) };
}

/** When somebody stopped following: now in their own session, else when the last word was said, at the latest. */
function leftAt({ sessionId, startedAt, lasts }: Narration, arrival: Arrival): Instant {
  return sessionId === arrival.sessionId ? arrival.now : Math.min(arrival.now, startedAt + lasts);
}

/** What was said of a narration whose exact part nobody heard: where that part begins, the person waits. */
function withoutExactPart(narration: Narration): Narration {
  const { exactFrom = Number.POSITIVE_INFINITY, marks } = narration;
  const [first, ...rest] = marks;
  return { ...narration, marks: [first, ...rest.filter(({ at }) => at <= exactFrom)] };
}

function heardOf(narration: Narration, { sessionId, now, ended, isExactPartLost, listening }: Arrival): Mark {
  const elapsed = now - narration.startedAt;
  const mayPlayUntil = slowestEnd(narration) + listening.wayOut;
  const until = narration.sessionId === sessionId ? narration.lasts + listening.patience : mayPlayUntil;
  const isUnknown = ended === 'by an error' || elapsed < 0 || elapsed > until;
  if (isUnknown) return narration.marks[0];
  const played = isExactPartLost ? withoutExactPart(narration) : narration;
  return markAt(played, Math.max(0, elapsed - listening.wayOut));
}
