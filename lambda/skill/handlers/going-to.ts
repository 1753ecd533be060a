import type { Line } from '../../narration/lines.ts';
import { goTo, goToNumber } from '../../workout/moves.ts';
import { entryAt } from '../../workout/plan.ts';
import type { Starting, UnderWay } from '../../workout/progress.ts';
import { isWarned, unbegun } from '../../workout/progress.ts';
import { comeTo, guideFromStart } from '../come-to.ts';
import { wishOf } from '../guide.ts';
import { whichThereAre } from '../prompts.ts';
import { ask, askAgain } from '../questions.ts';
import type { Reply } from '../reply.ts';
import { numberIn } from '../slots.ts';
import type { Handler, Turn } from '../turn.ts';
import { hereOf } from '../turn.ts';
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
    const here = progress.underWay && hereOf(turn, progress.underWay);
    const underWay = here ?? unbegun(wishOf(turn).plan, turn.now);
    const to = find(turn, underWay);
    if (!to) return andOn(turn, [whichThereAre(underWay)]);
    if (!isWarned(progress)) return wishedFor(turn, to);
    return here
      ? comeTo({ ...turn, progress: { ...progress, underWay: here } }, to)
      : guideFromStart(wishing(turn, to), progress, []);
  };
}

function wishing(turn: Turn, { plan, place }: Starting): Turn {
  return { ...turn, wish: { plan, exercise: entryAt(plan, place.entry).id } };
}

function wishedFor(turn: Turn, to: Starting): Reply {
  const wished = wishing(turn, to);
  const lead: readonly Line[] = [{ name: 'going-to', exercise: entryAt(to.plan, to.place.entry).id }];
  return turn.question ? askAgain(wished, turn.question, lead) : ask(wished, 'start', [{ name: 'welcome' }, ...lead]);
}
