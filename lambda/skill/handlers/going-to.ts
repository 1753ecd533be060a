import type { Line } from '../../narration/lines.ts';
import { goTo, goToNumber } from '../../workout/moves.ts';
import { entryAt } from '../../workout/plan.ts';
import type { Starting, UnderWay } from '../../workout/progress.ts';
import { isWarned, unbegun } from '../../workout/progress.ts';
import { beginAnew, comeTo, wishOf } from '../guide.ts';
import { whichThereAre } from '../prompts.ts';
import { ask, askAgain } from '../questions.ts';
import type { Reply } from '../reply.ts';
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
    const warned = isWarned(progress) ? progress : undefined;
    const begun = warned && !warned.underWay ? beginAnew(turn, warned) : progress;
    const underWay = begun.underWay ?? unbegun(wishOf(turn).plan, turn.now);
    const to = find(turn, underWay);
    if (!to) return andOn(turn, [whichThereAre(underWay)]);
    if (!warned) return wishedFor(turn, to);
    return comeTo({ ...turn, progress: begun }, to);
  };
}

function wishedFor(turn: Turn, { plan, place }: Starting): Reply {
  const { id: exercise } = entryAt(plan, place.entry);
  const wishing = { ...turn, wish: { plan, exercise } };
  const lead: readonly Line[] = [{ name: 'going-to', exercise }];
  return turn.question ? askAgain(wishing, turn.question, lead) : ask(wishing, 'start', lead);
}
