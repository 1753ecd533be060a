import type { Line } from '../../narration/lines.ts';
import { entryAt } from '../../workout/plan/plan.ts';
import { goTo, goToNumber } from '../../workout/progress/moves.ts';
import type { Starting, UnderWay } from '../../workout/progress/progress.ts';
import { isWarned, unbegun } from '../../workout/progress/progress.ts';
import { ask, askBare } from '../ask.ts';
import { beginWorkout, pendingOf } from '../begin-workout.ts';
import { guideTo } from '../guide.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { exercisesLine } from '../whereabouts.ts';
import { yes } from './answers.ts';
import { andOn } from './in-workout.ts';
import { isOfferedWarmUp } from './offered-warm-up.ts';

/** One exercise by its name, with the way into its position; a warm-up that was just offered is a yes to it. */
export const toExercise: Handler = (turn) => (isOfferedWarmUp(turn) ? yes(turn) : toNamed(turn));

const toNamed = leadTo(({ catalog, said: { exercise } }, underWay) => {
  return exercise === undefined ? undefined : goTo(catalog, underWay, exercise);
});

/** One exercise by its number. */
export const toNumber = leadTo(({ catalog, said }, underWay) => {
  return goToNumber(catalog, underWay, said.number ?? Number.NaN);
});

/** Before the safety words were heard they come first; a name that the workout does not have is answered with those it has. */
function leadTo(find: (turn: Turn, underWay: UnderWay) => Starting | undefined): Handler {
  return (turn) => {
    const { progress } = turn;
    const { underWay: here } = progress;
    const underWay = here ?? unbegun(pendingOf(turn).plan, turn.now);
    const to = find(turn, underWay);
    if (!to) return andOn(turn, [exercisesLine(turn, underWay)]);
    if (!isWarned(progress)) return askFirst(turn, to);
    return here ? guideTo(turn, to) : beginWorkout(pendingAt(turn, to), progress, []);
  };
}

function pendingAt(turn: Turn, { plan, place }: Starting): Turn {
  return { ...turn, pending: { plan, exercise: entryAt(plan, place.entry).id } };
}

function askFirst(turn: Turn, to: Starting): Reply {
  const about = pendingAt(turn, to);
  const lead: readonly Line[] = [{ name: 'going-to', exercise: entryAt(to.plan, to.place.entry).id }];
  return turn.question ? askBare(about, turn.question, lead) : ask(about, 'start', [{ name: 'welcome' }, ...lead]);
}
