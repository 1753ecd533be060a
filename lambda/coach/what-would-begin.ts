import type { Line } from '../narration/lines.ts';
import type { Plan } from '../workout/plan/plan.ts';
import { entryAt, teachingsIn } from '../workout/plan/plan.ts';
import { lengthOf, startsToCome } from '../workout/planner/length.ts';
import { startOver } from '../workout/progress/moves.ts';
import type { UnderWay } from '../workout/progress/progress.ts';
import type { Turn } from './turn.ts';
import { begunHere, inMinutes, planningOf } from './workout-meant.ts';

/** A plan from its beginning, in words. */
export function whatWouldBegin(turn: Turn, plan: Plan): Line {
  const at = startOver(turn.catalog, begunHere(turn, plan), turn.spared);
  return at ? whatIsPlanned(turn, at) : { name: 'all-would-load' };
}

/** "About ten minutes: the cat, and the boat." Only what can come is told. */
export function whatIsPlanned(turn: Turn, at: UnderWay): Line {
  const planning = planningOf(turn, at);
  const entries = startsToCome(planning).map(({ plan, place }) => entryAt(plan, place.entry));
  const exercises = teachingsIn({ ...at.plan, entries });
  if (exercises.length === 0) return { name: 'all-would-load' };
  return { name: 'planned', minutes: inMinutes(lengthOf(planning)), exercises };
}
