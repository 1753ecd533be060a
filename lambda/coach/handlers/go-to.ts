import type { Line } from '../../narration/lines.ts';
import { entryAt, exercisesIn } from '../../workout/plan/plan.ts';
import { goTo, goToNumber } from '../../workout/progress/moves.ts';
import type { Starting, UnderWay } from '../../workout/progress/progress.ts';
import { isWarned, unbegun } from '../../workout/progress/progress.ts';
import { ask, askBare, propose } from '../ask.ts';
import { beginWorkout, pendingOf } from '../begin-workout.ts';
import { guideTo } from '../guide.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { exercisesLine } from '../whereabouts.ts';
import { andOn } from './in-workout.ts';

/** One exercise by its name, with the way into its position. */
export const toExercise = leadTo(({ catalog, said: { exercise } }, underWay) => {
  return exercise === undefined ? undefined : goTo(catalog, underWay, exercise);
});

/** One exercise by its number; of one above the last, the last is proposed. */
export const toNumber: Handler = (turn) => {
  const { number = Number.NaN } = turn.said;
  const exercises = exercisesIn(planMeant(turn).plan);
  const last = exercises.at(-1);
  const isBeyond = number > exercises.length && last !== undefined;
  return isBeyond ? propose(turn, { wish: 'exercise', exercise: last, count: exercises.length }) : byNumber(turn);
};

const byNumber = leadTo(({ catalog, said }, underWay) => goToNumber(catalog, underWay, said.number ?? Number.NaN));

function planMeant(turn: Turn): UnderWay {
  return turn.progress.underWay ?? unbegun(pendingOf(turn).plan, turn.now);
}

/** Before the safety words were heard they come first; a name that the workout does not have is answered with those it has. */
function leadTo(find: (turn: Turn, underWay: UnderWay) => Starting | undefined): Handler {
  return (turn) => {
    const { progress } = turn;
    const { underWay: here } = progress;
    const underWay = planMeant(turn);
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
