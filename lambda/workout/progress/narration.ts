import type { Whereabouts } from '../plan/place.ts';
import type { Instant, Milliseconds } from '../vocabulary.ts';

/**
 * The place that begins, and the body there, at a millisecond of a narration, counted from the response's first word; or at which
 * the body changes, of a person who followed so far.
 */
export interface Mark extends Whereabouts {
  readonly at: Milliseconds;
  /** How many cues were said before: each may have taken longer than we think. */
  readonly cues: number;
  /** Whether it is in the short warm-up before its place. */
  readonly isWarmUp?: true;
}

/** What was really said to a person: enough to work out how much they heard, whatever the skill would say today. */
export interface Narration {
  readonly sessionId: string;
  readonly requestId: string;
  /** When the request was sent that this narration answers. */
  readonly startedAt: Instant;
  /** The length of the whole response, its lead and its prompt included. */
  readonly lasts: Milliseconds;
  /** How much later than planned each cue may begin, for each cue before it. */
  readonly doubt: Milliseconds;
  /** In order of time; never empty. */
  readonly marks: readonly [Mark, ...Mark[]];
}

/** The length of the response as said by a voice as slow as we can believe in. */
export function slowestEnd({ lasts, doubt, marks }: Narration): Milliseconds {
  return lasts + doubt * (marks.at(-1)?.cues ?? 0);
}

/** The place that was surely reached `heard` ms after the response's first word: by a voice as slow as we can believe in. */
export function markAt({ marks, doubt }: Narration, heard: Milliseconds): Mark {
  return marks.findLast((mark) => mark.at + doubt * mark.cues <= heard) ?? marks[0];
}

/** At least so long before words arrive nobody stopped following; and so long after its slowest end no other device plays a narration. */
const LATE: Milliseconds = 20_000;

/**
 * A narration as a request of this session needs it at this moment: where it began and where it ends, and what was said by then, the
 * next mark too. Of another session's only what it has led to the end of, and what may be heard last; and of one that is over, no more.
 */
export function narrationFor(narration: Narration, sessionId: string, now: Instant): Narration {
  const elapsed = now - narration.startedAt;
  const [first, ...rest] = narration.marks;
  const isOwn = narration.sessionId === sessionId;
  const isOver = !isOwn && elapsed > slowestEnd(narration) + LATE;
  const from = isOwn ? 0 : markAt(narration, Math.max(0, elapsed - LATE)).at;
  const next = isOwn ? rest.find(({ at }) => at > elapsed) : undefined;
  const isRecent = (mark: Mark) => !isOver && mark.at >= from && (mark.at <= elapsed || mark === next);
  const isNeeded = (mark: Mark) => mark === rest.at(-1) || mark.place.at === 'done' || isRecent(mark);
  return { ...narration, marks: [first, ...rest.filter(isNeeded)] };
}
