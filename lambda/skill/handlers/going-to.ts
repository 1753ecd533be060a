import { goTo, goToNumber } from '../../workout/moves.ts';
import type { Starting, UnderWay } from '../../workout/progress.ts';
import { isWarned } from '../../workout/progress.ts';
import { beginAnew, comeTo } from '../guide.ts';
import { whichThereAre } from '../prompts.ts';
import { ask } from '../questions.ts';
import { numberIn } from '../slots.ts';
import type { Handler, Turn } from '../turn.ts';
import { andOn } from './within.ts';

/** One exercise by its name, with the way into its position. */
export const toExercise = going(({ catalog, slots }, underWay) => {
  const { id } = slots.exercise ?? {};
  return id === undefined ? undefined : goTo(catalog, underWay, id);
});

/** One exercise by its number. */
export const toNumber = going(({ catalog, slots }, underWay) => {
  return goToNumber(catalog, underWay, numberIn(slots.number) ?? Number.NaN);
});

/** Whoever has not heard the safety words hears them first; whoever names what there is not is told what there is. */
function going(find: (turn: Turn, underWay: UnderWay) => Starting | undefined): Handler {
  return (turn) => {
    const { progress } = turn;
    if (!isWarned(progress)) return ask(turn, 'start');
    const begun = progress.underWay ? progress : beginAnew(turn, progress);
    const to = begun.underWay && find(turn, begun.underWay);
    if (to) return comeTo({ ...turn, progress: begun }, to);
    return andOn(turn, begun.underWay ? [whichThereAre(begun.underWay)] : []);
  };
}
