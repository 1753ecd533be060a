import { goTo, goToNumber } from '../../workout/moves.ts';
import type { Starting, UnderWay } from '../../workout/progress.ts';
import { isWarned } from '../../workout/progress.ts';
import { beginWhole, comeTo } from '../guide.ts';
import { ask } from '../questions.ts';
import { numberIn } from '../slots.ts';
import type { Handler, Turn } from '../turn.ts';
import { andOn } from './within.ts';

/** One exercise by its name, with the way into its position. */
export const toExercise = going(({ slots }, underWay) => {
  const { id } = slots.exercise ?? {};
  return id === undefined ? undefined : goTo(underWay, id);
});

/** One exercise by its number. */
export const toNumber = going(({ slots }, underWay) => {
  return goToNumber(underWay, numberIn(slots.number) ?? Number.NaN);
});

/** Whoever has not heard the safety words hears them first; whoever names what there is not is told what there is. */
function going(find: (turn: Turn, underWay: UnderWay) => Starting | undefined): Handler {
  return (turn) => {
    const { progress } = turn;
    if (!isWarned(progress)) return ask(turn, 'start');
    const begun = progress.underWay ? progress : beginWhole(turn, progress);
    const to = begun.underWay && find(turn, begun.underWay);
    return to ? comeTo({ ...turn, progress: begun }, to) : andOn(turn, [{ name: 'which-there-are' }]);
  };
}
