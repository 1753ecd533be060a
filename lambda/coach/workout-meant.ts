import { own } from '../workout/own.ts';
import { STANDING } from '../workout/plan/body.ts';
import type { Plan } from '../workout/plan/plan.ts';
import { isSamePlan, planFor } from '../workout/plan/plan.ts';
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
  return inMinutes(lengthInContent(turn, plan) ?? lengthOf(planningOf(turn, begunHere(turn, plan))));
}

/** What content tells of a plan: nothing, where the plan, the person or the body is not as it was written for. */
function lengthInContent({ catalog, progress, spared }: Turn, plan: Plan): Milliseconds | undefined {
  const isUnchosen = !progress.person.choices && !progress.underWay && spared.afterPain.length === 0;
  const workout = own(catalog.workouts, plan.workout);
  if (!isUnchosen || !workout) return undefined;
  return isSamePlan(plan, planFor(catalog, workout.id)) ? workout.lasts : undefined;
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
