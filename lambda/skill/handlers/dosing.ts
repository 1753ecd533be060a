import type { Line } from '../../narration/lines.ts';
import type { Dosed } from '../../workout/dose.ts';
import { withDose, withMore } from '../../workout/dose.ts';
import { goOnHere } from '../../workout/moves.ts';
import { entryAt } from '../../workout/plan.ts';
import type { UnderWay } from '../../workout/progress.ts';
import { isFree } from '../../workout/sparing.ts';
import { comeTo } from '../come-to.ts';
import { inMind, withPlan } from '../in-mind.ts';
import type { Reply } from '../reply.ts';
import { numberIn } from '../slots.ts';
import type { Handler, Turn } from '../turn.ts';
import { andOn, withUnderWay } from './within.ts';

/** So many repetitions of the exercise that somebody is in, or that comes next. */
export const repetitions: Handler = (turn) => {
  return dosing(turn, (underWay) => withDose(turn.catalog, underWay, numberIn(turn.slots.dose) ?? Number.NaN));
};

/** So many more than there would have been; after the last, the set is taken up again. */
export const more: Handler = (turn) => adding(turn, numberIn(turn.slots.more) ?? 1);

export function adding(turn: Turn, repetitions: number): Reply {
  return dosing(turn, (underWay) => withMore(turn.catalog, underWay, repetitions));
}

function dosing(turn: Turn, change: (underWay: UnderWay) => Dosed): Reply {
  const mind = inMind(turn);
  const here = mind.underWay;
  const dosed: Dosed = mind.isBegun ? change(here) : { kind: 'no-dose' };
  if (dosed.kind !== 'dosed') return andOn(turn, [refusal(dosed)]);
  const lead: readonly Line[] = [doseLine(dosed)];
  const { plan, place, body } = dosed.underWay;
  if (place === here.place) return andOn(withPlan(turn, mind, plan), lead);
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
