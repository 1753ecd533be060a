import type { Line } from '../../narration/lines.ts';
import { entryToCome } from '../../workout/dose.ts';
import { goOn, hasDoneAnExercise, leaveOut as leftOut } from '../../workout/moves.ts';
import { beginningOf } from '../../workout/place.ts';
import type { Plan } from '../../workout/plan.ts';
import { exercisesIn, planFor } from '../../workout/plan.ts';
import type { Planned } from '../../workout/planner.ts';
import { NEAR_ENOUGH, planLasting, possibleLengths } from '../../workout/planner.ts';
import type { UnderWay } from '../../workout/progress.ts';
import { isWarned } from '../../workout/progress.ts';
import type { Milliseconds } from '../../workout/vocabulary.ts';
import { durationIn } from '../duration.ts';
import { comeTo, guideFromStart, planInMind } from '../guide.ts';
import { fromStart, inMinutes, minutesOf, planningOf } from '../lengths.ts';
import { whichThereAre } from '../prompts.ts';
import { ask, askAgain } from '../questions.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { andOn, hereOf, withPlan, withUnderWay } from './within.ts';

/** Nobody is promised a workout in less. A few stretches need their warm-up, and getting up again. */
const SHORTEST_ASKED: Milliseconds = 4 * 60_000;

/** What is left of the workout, or all of it, in the time that somebody has. */
export const within: Handler = (turn) => {
  const asked = durationIn(turn.slots.length?.value);
  const { underWay } = turn.progress;
  const planning = planningOf(turn, underWay ? hereOf(turn, underWay) : fromStart(turn, planInMind(turn)));
  const { least, most } = possibleLengths(planning);
  const isPossible = asked >= Math.min(SHORTEST_ASKED, least - NEAR_ENOUGH) && asked <= most + NEAR_ENOUGH;
  if (!isPossible) return andOn(turn, [lengthsFrom(least, most)]);
  const planned = planLasting(planning, asked);
  return underWay ? replanned(turn, underWay, planned) : chosen(turn, planned.plan);
};

function lengthsFrom(least: Milliseconds, most: Milliseconds): Line {
  const [from, to] = [inMinutes(least), inMinutes(most)];
  return from === to ? { name: 'possible-length', minutes: to } : { name: 'possible-lengths', least: from, most: to };
}

function replanned(turn: Turn, underWay: UnderWay, { plan, lasts }: Planned): Reply {
  const minutes = inMinutes(lasts);
  const here = hereOf(turn, underWay);
  const exercises = exercisesIn({ ...plan, entries: plan.entries.slice(here.place.entry + 1) });
  return andOn(withPlan(turn, underWay, plan), [stillToCome(minutes, exercises, isInLast(here))]);
}

function isInLast({ plan, place }: UnderWay): boolean {
  return place.entry === plan.entries.length - 1;
}

function stillToCome(minutes: number, exercises: readonly string[], isLast: boolean): Line {
  if (isLast) return { name: 'planned-last', minutes };
  return exercises.length > 0 ? { name: 'planned-from-here', minutes, exercises } : { name: 'planned-to-end', minutes };
}

/** One of the workouts by its name. In the middle of another it is asked first. */
export const workoutNamed: Handler = (turn) => {
  const { id = '' } = turn.slots.workout ?? {};
  if (!Object.hasOwn(turn.catalog.workouts, id)) return andOn(turn, []);
  const plan = planFor(turn.catalog, id);
  const { underWay } = turn.progress;
  if (!underWay) return chosen(turn, plan);
  const here = hereOf(turn, underWay);
  const asking = { ...turn, plan, progress: { ...turn.progress, underWay: here } };
  if (hasDoneAnExercise(here)) return ask(asking, 'another', [whatIsPlanned(turn, plan)]);
  return andOn(withUnderWay(turn, { ...underWay, plan, place: beginningOf(0) }), [whatIsPlanned(turn, plan)]);
};

/** What was chosen is said, and begun; where there is a question, or none has heard the safety words, it is asked first. */
function chosen(turn: Turn, plan: Plan): Reply {
  const [about, lead] = [{ ...turn, plan }, [whatIsPlanned(turn, plan)]];
  if (turn.question) return askAgain(about, turn.question, lead);
  return isWarned(turn.progress) ? guideFromStart(about, turn.progress, lead) : ask(about, 'start', lead);
}

/** "About ten minutes: the cat, and the boat." */
function whatIsPlanned(turn: Turn, plan: Plan): Line {
  return { name: 'planned', minutes: minutesOf(turn, plan), exercises: exercisesIn(plan) };
}

/** An exercise that somebody does not want today: the next, if they are in it; otherwise it does not come. */
export const skip: Handler = (turn) => {
  const { underWay } = turn.progress;
  const here = underWay ? hereOf(turn, underWay) : fromStart(turn, planInMind(turn));
  const exercise = turn.slots.exercise?.id ?? '';
  const entry = here.plan.entries.findIndex(({ id, kind }) => kind === 'exercise' && id === exercise);
  if (entry < 0) return andOn(turn, [whichThereAre(here)]);
  if (entry < entryToCome(here)) return andOn(turn, [{ name: 'have-done', exercise }]);
  const lead: readonly Line[] = [{ name: 'left-out', exercise }];
  const left = leftOut(here, entry);
  if (!left) return andOn(turn, [{ name: 'only-one', exercise }]);
  if (!underWay) return andOn({ ...turn, plan: left.plan }, lead);
  const isInIt = entry === here.place.entry;
  if (isInIt && !turn.question) return comeTo(turn, goOn(left), lead);
  return andOn(isInIt ? withUnderWay(turn, left) : withPlan(turn, underWay, left.plan), lead);
};
