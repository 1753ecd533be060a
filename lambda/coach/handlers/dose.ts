import type { Line } from '../../narration/lines.ts';
import { entryAt } from '../../workout/plan/plan.ts';
import { isFree } from '../../workout/plan/spare.ts';
import type { Dosed } from '../../workout/progress/dose.ts';
import { withDose, withMore } from '../../workout/progress/dose.ts';
import { goOnHere } from '../../workout/progress/moves.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { comeTo } from '../come-to.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { withPlan, workoutMeant } from '../workout-meant.ts';
import { andOn, withUnderWay } from './in-workout.ts';

/** So many repetitions of the exercise that somebody is in, or that comes next. */
export const repetitions: Handler = (turn) => {
  return dosing(turn, (underWay) => withDose(turn.catalog, underWay, turn.said.dose ?? Number.NaN));
};

/** So many more than there would have been; after the last, the set is taken up again. */
export const more: Handler = (turn) => adding(turn, turn.said.more ?? 1);

export function adding(turn: Turn, repetitions: number): Reply {
  return dosing(turn, (underWay) => withMore(turn.catalog, underWay, repetitions));
}

function dosing(turn: Turn, change: (underWay: UnderWay) => Dosed): Reply {
  const meant = workoutMeant(turn);
  const here = meant.underWay;
  const dosed: Dosed = meant.isBegun ? change(here) : { kind: 'no-dose' };
  if (dosed.kind !== 'dosed') return andOn(turn, [refusal(dosed)]);
  const lead: readonly Line[] = [doseLine(dosed)];
  const { plan, place, body } = dosed.underWay;
  if (place === here.place) return andOn(withPlan(turn, meant, plan), lead);
  const isBackFree = isFree(turn.catalog, turn.spared, body.in, entryAt(plan, place.entry));
  if (!isBackFree) return andOn(turn, [{ name: 'would-load', exercise: dosed.exercise }]);
  return turn.question
    ? andOn(withUnderWay(turn, dosed.underWay), lead)
    : comeTo(turn, goOnHere(turn.catalog, dosed.underWay, turn.spared), lead);
}

/** "The cat, five times." Of fewer than the article asks for, what it asks for is told. */
function doseLine({ exercise, dose, usual }: Extract<Dosed, { kind: 'dosed' }>): Line {
  return dose < usual ? { name: 'fewer-than-usual', exercise, dose, usual } : { name: 'dose-is', exercise, dose };
}

function refusal(dosed: Exclude<Dosed, { kind: 'dosed' }>): Line {
  if (dosed.kind === 'no-dose') return { name: 'ask-in-stretch' };
  return { name: 'possible-dose', exercise: dosed.exercise, ...dosed.bounds };
}
