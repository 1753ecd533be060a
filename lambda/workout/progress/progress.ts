import type { Body } from '../plan/body.ts';
import { STANDING } from '../plan/body.ts';
import type { Place, StartingPlace } from '../plan/place.ts';
import { beginningOf } from '../plan/place.ts';
import type { Plan } from '../plan/plan.ts';
import { undone } from '../plan/plan.ts';
import type { Instant } from '../vocabulary.ts';
import type { Choices } from './choices.ts';
import type { Narration } from './narration.ts';
import type { Person, Wish } from './person.ts';
import { choicesOf, lastOf, NEWCOMER } from './person.ts';

/** A person, and the workout that they began last, until it is finished. */
export interface Progress {
  readonly person: Person;
  readonly underWay?: UnderWay;
}

/** A workout that was begun and is not finished. */
export interface UnderWay {
  readonly plan: Plan;
  /** Not known of a workout that an earlier version of this software has begun. */
  readonly begunAt?: Instant;
  readonly place: Place;
  readonly body: Body;
  /** What was said last, until the next turn settles how much of it was heard. */
  readonly narration?: Narration;
  /** When the last narration began, settled or not. */
  readonly guidedAt?: Instant;
  /** When the person last stopped following, as far as that was settled. */
  readonly leftAt: Instant;
  /** When the body was last moved, as far as that was settled: by an exercise, or from the second part of the warm-up on. */
  readonly movedAt?: Instant;
  /** The place that the short warm-up leads to which the person is in. */
  readonly warmUpBefore?: Place;
}

/** A plan that an adviser has made, as a link brings it. */
export interface Advice extends Pick<Choices, 'form' | 'leftOut'> {
  readonly wish: Wish;
}

/** A workout at a place from which it can be narrated. */
export type Starting = UnderWay & { readonly place: StartingPlace };

/** The progress of a person who has answered the safety words: without that, no workout begins. */
export type Warned = Progress & { readonly person: { readonly safetyHeard: true } };

/** The progress of a person who was never here. */
export const NO_PROGRESS: Progress = { person: NEWCOMER };

export function isWarned(progress: Progress): progress is Warned {
  return progress.person.safetyHeard;
}

/** Begins a plan at its first word. The body stands; after another workout it is where that left it, and as warm. */
export function begin(progress: Warned, plan: Plan, now: Instant): Warned & { readonly underWay: Starting } {
  const { person, underWay } = progress;
  const { history, endedAt = 0 } = person;
  const { body = STANDING, movedAt } = underWay ?? {};
  const begunAt = Math.max(now, endedAt + 1);
  return {
    person: { ...person, history: { ...history, begun: history.begun + 1 } },
    underWay: { ...unbegun(plan, now), body, movedAt, begunAt },
  };
}

/** A plan at its first word, nothing of it done, for a person who stands. */
export function unbegun(plan: Plan, now: Instant): Starting {
  return { plan: undone(plan), place: beginningOf(0), body: STANDING, leftAt: now };
}

/** Ends the workout for good: it is never offered, and the next begins with the safety words, as a first one does. */
export function endForGood({ person, underWay }: Progress, now: Instant): Progress {
  const { endedAt = now } = person;
  const begunAt = underWay?.begunAt ?? now;
  return { person: { ...person, safetyHeard: false, endedAt: Math.max(now, begunAt, endedAt) } };
}

/**
 * A person for whom somebody else has planned what they begin next: on their own they would not have chosen it, so the safety words
 * come first, as before a first workout; what they were in is over, as it may hold what the plan leaves out.
 */
export function withAdvice(progress: Progress, { form, leftOut, wish }: Advice, now: Instant): Progress {
  const { person } = endForGood(progress, now);
  const choices = { ...choicesOf(person), form, leftOut };
  return { person: { ...person, choices, wish: { ...wish, isNew: true } } };
}

/** Ends the workout, and counts it as finished, once, on however many devices it is done. */
export function finish({ person, underWay }: Progress): Progress {
  const { history, lastFinished = [] } = person;
  const { begunAt } = underWay ?? {};
  if (begunAt !== undefined && lastFinished.includes(begunAt)) return { person };
  const counted = { ...person, history: { ...history, finished: history.finished + 1 } };
  return { person: begunAt === undefined ? counted : { ...counted, lastFinished: lastOf([begunAt, ...lastFinished]) } };
}

/** Whether the other session has guided later than ours, or has finished a workout since `base`. */
export function hasGoneOn(theirs: Progress, ours: Progress, base: Person): boolean {
  if (!theirs.underWay) return theirs.person.history.finished > base.history.finished;
  return (theirs.underWay.guidedAt ?? 0) > (ours.underWay?.guidedAt ?? 0);
}
