import type { Narration, Place } from './place.ts';
import { beginningOf } from './place.ts';
import type { Plan } from './plan.ts';
import { entryAt } from './plan.ts';
import type { Instant, Milliseconds } from './vocabulary.ts';

/** What is kept of a person. Nothing about their health is. */
export interface Progress {
  /** Whether the safety words were said to this person, and answered. */
  readonly safetyHeard: boolean;
  readonly history: History;
  /** The workout that was begun last, until it is finished. */
  readonly underWay?: UnderWay;
}

/** How many workouts a person has begun and finished. */
export interface History {
  readonly begun: number;
  readonly finished: number;
}

/** A workout that was begun and is not finished. */
export interface UnderWay {
  readonly plan: Plan;
  readonly place: Place;
  /** What was said last, until the next turn settles how much of it was heard. */
  readonly narration?: Narration;
  /** When the person was last here. */
  readonly lastTurnAt: Instant;
}

/** Somebody who was never here. */
export const NEWCOMER: Progress = { safetyHeard: false, history: { begun: 0, finished: 0 } };

/** After this long a workout is begun anew and not offered again. */
const OFFERED_FOR: Milliseconds = 30 * 24 * 60 * 60 * 1000;

/** The workout to offer to somebody who comes back, if any. */
export function unfinished({ underWay }: Progress, now: Instant): UnderWay | undefined {
  if (!underWay) return undefined;
  return now - underWay.lastTurnAt <= OFFERED_FOR ? underWay : undefined;
}

/** Whether all of the workout was heard: the place is past the cool-down's last cue. */
export function isAtEnd(underWay: UnderWay): boolean {
  return underWay.place.at === 'done' && isInLastEntry(underWay);
}

/** Whether the person is in the cool-down, the last entry of every plan. */
export function isInLastEntry({ plan, place }: UnderWay): boolean {
  return place.entry === plan.entries.length - 1;
}

export function hasDoneAnExercise({ plan, place }: UnderWay): boolean {
  const done = plan.entries.slice(0, place.at === 'done' ? place.entry + 1 : place.entry);
  return done.some(({ kind }) => kind === 'exercise');
}

export function begin(progress: Progress, plan: Plan, now: Instant): Progress & { readonly underWay: UnderWay } {
  const history = { ...progress.history, begun: progress.history.begun + 1 };
  return { ...progress, history, underWay: { plan, place: beginningOf(0), lastTurnAt: now } };
}

/** The same plan from its first entry: not another workout. */
export function startOver(underWay: UnderWay): UnderWay {
  return { ...underWay, place: beginningOf(0) };
}

/** The entry after this one, or undefined after the last: then the workout is finished. */
export function advance(underWay: UnderWay): UnderWay | undefined {
  const next = underWay.place.entry + 1;
  return next < underWay.plan.entries.length ? { ...underWay, place: beginningOf(next) } : undefined;
}

/** The entry before this one; at the first, the first. */
export function goBack(underWay: UnderWay): UnderWay {
  return { ...underWay, place: beginningOf(Math.max(0, underWay.place.entry - 1)) };
}

/** This entry once more, from its position. */
export function repeat(underWay: UnderWay): UnderWay {
  return { ...underWay, place: beginningOf(underWay.place.entry) };
}

/** From this repetition; from the first step while getting into position; the next entry once this one is done. */
export function goOn(underWay: UnderWay): UnderWay | undefined {
  const { plan, place } = underWay;
  if (place.at === 'done') return advance(underWay);
  return place.at === 'position' && entryAt(plan, place.entry).kind === 'exercise' ? repeat(underWay) : underWay;
}

/** All of this entry was heard. */
export function entryDone(underWay: UnderWay): UnderWay {
  return { ...underWay, place: { entry: underWay.place.entry, at: 'done' } };
}

export function finish({ safetyHeard, history }: Progress): Progress {
  return { safetyHeard, history: { ...history, finished: history.finished + 1 } };
}
