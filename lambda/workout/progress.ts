import type { Body } from './body.ts';
import { STANDING } from './body.ts';
import type { Narration, Place, StartingPlace } from './place.ts';
import { beginningOf } from './place.ts';
import type { Plan } from './plan.ts';
import type { Instant } from './vocabulary.ts';

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
  readonly body: Body;
  /** What was said last, until the next turn settles how much of it was heard. */
  readonly narration?: Narration;
  /** When the person was last here. */
  readonly lastTurnAt: Instant;
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

/** A workout from its first word, for somebody who stands. */
export function begin(progress: Warned, plan: Plan, now: Instant): Warned & { readonly underWay: Starting } {
  const history = { ...progress.history, begun: progress.history.begun + 1 };
  return { ...progress, history, underWay: { plan, place: beginningOf(0), body: STANDING, lastTurnAt: now } };
}

export function finish({ safetyHeard, history }: Progress): Progress {
  return { safetyHeard, history: { ...history, finished: history.finished + 1 } };
}
