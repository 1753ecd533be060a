import { STANDING } from '../workout/body.ts';
import { beginningOf } from '../workout/place.ts';
import type { Plan } from '../workout/plan.ts';
import type { Planning } from '../workout/planner.ts';
import { lengthOf } from '../workout/planner.ts';
import type { UnderWay } from '../workout/progress.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import { guidedBy } from './guide.ts';
import type { Turn } from './turn.ts';

/** How long things take, for this person, as they want to be guided. */

/** A plan, of which nothing is done. */
export function fromStart({ now }: Turn, plan: Plan): UnderWay {
  return { plan, place: beginningOf(0), body: STANDING, leftAt: now };
}

export function planningOf(turn: Turn, underWay: UnderWay): Planning {
  return { catalog: turn.catalog, underWay, how: guidedBy(turn) };
}

/** How many minutes all of a plan takes, about. */
export function minutesOf(turn: Turn, plan: Plan): number {
  return inMinutes(lengthOf(planningOf(turn, fromStart(turn, plan))));
}

/** To the nearest minute; what is left is never none. */
export function inMinutes(lasts: Milliseconds): number {
  return Math.max(1, Math.round(lasts / 60_000));
}
