import type { Line } from '../../narration/lines.ts';
import { isFree } from '../../workout/plan/free.ts';
import { entryAt } from '../../workout/plan/plan.ts';
import type { DoseChange } from '../../workout/progress/dose.ts';
import { withDose, withMore } from '../../workout/progress/dose.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { askBare, propose } from '../ask.ts';
import { goOn } from '../guide.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { moveTo } from '../turn.ts';
import { withPlan, workoutMeant } from '../workout-meant.ts';
import { andOn } from './in-workout.ts';

type OutOfBounds = Extract<DoseChange, { kind: 'out-of-bounds' }>;

/** So many repetitions of the exercise at hand, or at a prompt of the next. */
export const repetitions: Handler = (turn) => {
  const { dose = Number.NaN } = turn.said;
  return changeDose(
    turn,
    (underWay) => withDose(turn.catalog, underWay, dose),
    ({ bounds: { least, most } }) => {
      const bound = dose > most ? 'most' : 'least';
      return propose(turn, { wish: 'dose', dose: bound === 'most' ? most : least, bound });
    },
  );
};

/** So many more than there would have been; after the last, the set is taken up again. */
export const more: Handler = (turn) => addRepetitions(turn, turn.said.more ?? 1);

export function addRepetitions(turn: Turn, repetitions: number): Reply {
  return changeDose(
    turn,
    (underWay) => withMore(turn.catalog, underWay, repetitions),
    ({ exercise, bounds }) => {
      const isMost = repetitions >= 1;
      return andOn(turn, [
        isMost ? { name: 'is-the-most', dose: bounds.most } : { name: 'possible-dose', exercise, ...bounds },
      ]);
    },
  );
}

function changeDose(
  turn: Turn,
  change: (underWay: UnderWay) => DoseChange,
  refuse: (dosed: OutOfBounds) => Reply,
): Reply {
  if (turn.question === 'easier-first') return askBare(turn, 'easier-first', [{ name: 'which-one' }]);
  const meant = workoutMeant(turn);
  const here = meant.underWay;
  const dosed: DoseChange = meant.isBegun ? change(here) : { kind: 'no-dose' };
  if (dosed.kind === 'no-dose') return andOn(turn, [{ name: 'ask-in-stretch' }]);
  if (dosed.kind === 'out-of-bounds') return refuse(dosed);
  const lead: readonly Line[] = [doseLine(dosed)];
  const { plan, place, body } = dosed.underWay;
  if (place === here.place) return andOn(withPlan(turn, meant, plan), lead);
  const isBackFree = isFree(turn.catalog, turn.spared, body.in, entryAt(plan, place.entry));
  if (!isBackFree) return andOn(turn, [{ name: 'would-load', exercise: dosed.exercise }]);
  return turn.question ? andOn(moveTo(turn, dosed.underWay), lead) : goOn(turn, dosed.underWay, lead);
}

/** "The cat, five times." Of fewer than the article asks for, what it asks for is told. */
function doseLine({ exercise, dose, usual }: Extract<DoseChange, { kind: 'dosed' }>): Line {
  return dose < usual ? { name: 'fewer-than-usual', exercise, dose, usual } : { name: 'dose-is', exercise, dose };
}
