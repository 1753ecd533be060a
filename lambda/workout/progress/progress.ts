import type { Body } from '../plan/body.ts';
import { STANDING } from '../plan/body.ts';
import type { Place, StartingPlace } from '../plan/place.ts';
import { beginningOf } from '../plan/place.ts';
import type { Plan } from '../plan/plan.ts';
import { undone } from '../plan/plan.ts';
import type { Instant } from '../vocabulary.ts';
import type { Choices, Offer } from './choices.ts';
import { mergedChoices, UNCHOSEN } from './choices.ts';
import type { Narration } from './narration.ts';

/** What is kept of a person. Nothing about their health is. */
export interface Progress extends Lasting {
  /** The workout that was begun last, until it is finished. */
  readonly underWay?: UnderWay;
}

/** The part of a person's progress that outlives every workout. */
export interface Lasting {
  /** Whether the safety words were said to this person, and answered. */
  readonly safetyHeard: boolean;
  readonly history: History;
  /** Nothing, for whoever was here before there was anything to choose. */
  readonly choices?: Choices;
  /** What they were asked once, and are not asked again. */
  readonly offered?: readonly Offer[];
  /** A workout that was begun until then is over for good, whatever another copy says. */
  readonly endedAt?: Instant;
}

/** How many workouts a person has begun and finished. */
export interface History {
  readonly begun: number;
  readonly finished: number;
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
}

/** A workout at a place from which it can be narrated. */
export type Starting = UnderWay & { readonly place: StartingPlace };

/** Somebody who has answered the safety words: nobody else begins a workout. */
export type Warned = Progress & { readonly safetyHeard: true };

/** Somebody who was never here. */
export const NEWCOMER: Progress = { safetyHeard: false, history: { begun: 0, finished: 0 } };

export function isWarned(progress: Progress): progress is Warned {
  return progress.safetyHeard;
}

/** Begins a plan at its first word. The body stands, or is where the workout before has left it, as warm. */
export function begin(progress: Warned, plan: Plan, now: Instant): Warned & { readonly underWay: Starting } {
  const { underWay, endedAt = 0 } = progress;
  const history = { ...progress.history, begun: progress.history.begun + 1 };
  const { body = STANDING, movedAt } = underWay ?? {};
  const begunAt = Math.max(now, endedAt + 1);
  return { ...progress, history, underWay: { ...unbegun(undone(plan), now), body, movedAt, begunAt } };
}

/** A plan at its first word, for somebody who stands. */
export function unbegun(plan: Plan, now: Instant): Starting {
  return { plan, place: beginningOf(0), body: STANDING, leftAt: now };
}

/**
 * Ends the workout for good: it is never offered, and the next begins with the safety words, as a first one does.
 */
export function endForGood(progress: Progress, now: Instant): Progress {
  const { underWay, endedAt = now } = progress;
  const begunAt = underWay?.begunAt ?? now;
  return { ...lastingOf(progress), safetyHeard: false, endedAt: Math.max(now, begunAt, endedAt) };
}

/** Whether a workout has ended for good in the newer of two copies that the older knows nothing of. */
export function hasEndedSince(older: Lasting, newer: Lasting): boolean {
  return (newer.endedAt ?? 0) > (older.endedAt ?? 0);
}

/** Without a workout that has ended for good in another copy. */
function withoutEnded(progress: Progress): Progress {
  const { underWay, endedAt } = progress;
  const hasEnded = underWay && endedAt !== undefined && (underWay.begunAt ?? 0) <= endedAt;
  return hasEnded ? lastingOf(progress) : progress;
}

export function finish(progress: Progress): Progress {
  const { history, ...lasting } = lastingOf(progress);
  return { ...lasting, history: { ...history, finished: history.finished + 1 } };
}

/** Whether theirs has gone on since both went on from the same: guided further, or finished. */
export function hasGoneOn(theirs: Progress, ours: Progress, base: Lasting): boolean {
  if (!theirs.underWay) return theirs.history.finished > base.history.finished;
  return (theirs.underWay.guidedAt ?? 0) > (ours.underWay?.guidedAt ?? 0);
}

export function lastingOf({ safetyHeard, history, choices, offered, endedAt }: Lasting): Lasting {
  return {
    safetyHeard,
    history,
    ...(choices && { choices }),
    ...(offered && { offered }),
    ...(endedAt !== undefined && { endedAt }),
  };
}

export function choicesOf({ choices = UNCHOSEN }: Lasting): Choices {
  return choices;
}

/**
 * One person's progress after two sessions went on from the same one at once: the workout is this session's own if it
 * has one, and of what lasts nothing is lost that either has added. What has ended for good in one has ended in both.
 * @param base what both went on from.
 */
export function merged(base: Lasting, ours: Progress, theirs: Progress): Progress {
  const added = (count: keyof History) => ours.history[count] - base.history[count];
  const endedAt = laterOf(ours.endedAt, theirs.endedAt);
  return withoutEnded({
    safetyHeard: isSafetyHeard(ours, theirs),
    history: {
      begun: theirs.history.begun + added('begun'),
      finished: theirs.history.finished + added('finished'),
    },
    ...((ours.choices ?? theirs.choices) && {
      choices: mergedChoices(choicesOf(base), choicesOf(ours), choicesOf(theirs)),
    }),
    ...((ours.offered ?? theirs.offered) && {
      offered: [...new Set([...(ours.offered ?? []), ...(theirs.offered ?? [])])],
    }),
    ...(endedAt !== undefined && { endedAt }),
    underWay: ours.underWay ?? theirs.underWay,
  });
}

/** The copy in which a workout has ended last knows whether the safety words were heard since; otherwise either does. */
function isSafetyHeard(ours: Lasting, theirs: Lasting): boolean {
  const [our, their] = [ours.endedAt ?? 0, theirs.endedAt ?? 0];
  if (our === their) return ours.safetyHeard || theirs.safetyHeard;
  return our > their ? ours.safetyHeard : theirs.safetyHeard;
}

function laterOf(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}
