import type { Line } from '../../narration/lines.ts';
import { entryAt } from '../../workout/plan/plan.ts';
import { goTo } from '../../workout/progress/moves.ts';
import type { Starting } from '../../workout/progress/progress.ts';
import { isWarned, unbegun } from '../../workout/progress/progress.ts';
import { ask, askBare } from '../ask.ts';
import { beginWorkout } from '../begin-workout.ts';
import { exerciseMeant } from '../exercise-meant.ts';
import { guideTo } from '../guide.ts';
import { pendingOf } from '../pending.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { exercisesLine } from '../whereabouts.ts';
import { yes } from './answers.ts';
import { andOn } from './in-workout.ts';
import { isOfferedWarmUp } from './offered-warm-up.ts';

/**
 * One exercise by its name or its number, with the way into its position. Before the safety words were heard they come first;
 * one that the workout does not have is answered with those it has. A warm-up that was
 * just offered is a yes to it.
 */
export const toExercise: Handler = (turn) => (isOfferedWarmUp(turn) ? yes(turn) : toNamed(turn));

const toNamed: Handler = (turn) => {
  const { catalog, progress } = turn;
  const { underWay: here } = progress;
  const underWay = here ?? unbegun(pendingOf(turn).plan, turn.now);
  const id = exerciseMeant(turn, underWay);
  const to = id === undefined ? undefined : goTo(catalog, underWay, id);
  if (!to) return andOn(turn, [exercisesLine(turn, underWay)]);
  if (!isWarned(progress)) return askFirst(turn, to);
  return here ? guideTo(turn, to) : beginWorkout(pendingAt(turn, to), progress, []);
};

function pendingAt(turn: Turn, { plan, place }: Starting): Turn {
  return { ...turn, pending: { plan, exercise: entryAt(plan, place.entry).id } };
}

function askFirst(turn: Turn, to: Starting): Reply {
  const about = pendingAt(turn, to);
  const lead: readonly Line[] = [{ name: 'going-to', exercise: entryAt(to.plan, to.place.entry).id }];
  return turn.question ? askBare(about, turn.question, lead) : ask(about, 'start', [{ name: 'welcome' }, ...lead]);
}
