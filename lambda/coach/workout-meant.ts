import { STANDING } from '../workout/plan/body.ts';
import type { Plan } from '../workout/plan/plan.ts';
import type { Planning } from '../workout/planner/length.ts';
import { lengthOf } from '../workout/planner/length.ts';
import type { Starting, UnderWay } from '../workout/progress/progress.ts';
import { unbegun } from '../workout/progress/progress.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import { MINUTE } from '../workout/vocabulary.ts';
import { pendingOf } from './pending.ts';
import type { Pending } from './session.ts';
import type { Turn } from './turn.ts';
import { guidedBy } from './turn.ts';

/** The workout that words are about, and how long things take as this person wants to be guided. */

/** The workout that words are about: the one that a question would begin, or the one under way, or else the whole. */
export interface WorkoutMeant {
  readonly underWay: UnderWay;
  readonly isBegun: boolean;
}

export function workoutMeant(turn: Turn): WorkoutMeant {
  const { underWay } = turn.progress;
  const isAboutAnother = turn.question === 'another' || turn.question === 'from-beginning';
  if (underWay && !isAboutAnother) return { underWay, isBegun: true };
  return { underWay: unbegun(pendingOf(turn).plan, turn.now), isBegun: false };
}

/** A turn in which that workout has another plan. */
export function withPlan(turn: Turn, { isBegun }: WorkoutMeant, plan: Plan): Turn {
  const { underWay } = turn.progress;
  if (!isBegun || !underWay) return { ...turn, pending: pendingWith(turn, plan) };
  return { ...turn, pending: undefined, progress: { ...turn.progress, underWay: { ...underWay, plan } } };
}

/** What is pending, in another plan, as far as that has it. */
export function pendingWith({ pending }: Turn, plan: Plan): Pending {
  const { exercise, wish } = pending ?? {};
  return { plan, wish, exercise: plan.entries.some(({ id }) => id === exercise) ? exercise : undefined };
}

export function planningOf(turn: Turn, underWay: UnderWay): Planning {
  return { catalog: turn.catalog, underWay, how: guidedBy(turn) };
}

/** How many minutes all of a plan takes, about. */
export function minutesOf(turn: Turn, plan: Plan): number {
  return inMinutes(lengthOf(planningOf(turn, begunHere(turn, plan))));
}

/** A plan at its first word, for the body as it is. */
export function begunHere(turn: Turn, plan: Plan): Starting {
  const { body = STANDING } = turn.progress.underWay ?? {};
  return { ...unbegun(plan, turn.now), body };
}

/** To the nearest minute; what is left is never none. */
export function inMinutes(lasts: Milliseconds): number {
  return Math.max(1, Math.round(lasts / MINUTE));
}
