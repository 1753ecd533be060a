import type { Line } from '../../narration/lines.ts';
import { beginningOf } from '../../workout/plan/place.ts';
import type { Plan } from '../../workout/plan/plan.ts';
import { exercisesIn, planFor, withoutAll } from '../../workout/plan/plan.ts';
import { withoutImpossible } from '../../workout/plan/prerequisite.ts';
import { isFree } from '../../workout/plan/spare.ts';
import type { Planned } from '../../workout/planner/length.ts';
import type { PossibleLengths } from '../../workout/planner/planner.ts';
import { planForTime, planLasting } from '../../workout/planner/planner.ts';
import { isAtEnd } from '../../workout/progress/moves.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { isWarned, unbegun } from '../../workout/progress/progress.ts';
import type { Milliseconds } from '../../workout/vocabulary.ts';
import { ask, askBare, propose } from '../ask.ts';
import { beginWorkout, pendingOf } from '../begin-workout.ts';
import { goOn } from '../guide.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { moveTo } from '../turn.ts';
import { exercisesLine } from '../whereabouts.ts';
import type { WorkoutMeant } from '../workout-meant.ts';
import { begunHere, inMinutes, minutesOf, pendingWith, planningOf, withPlan, workoutMeant } from '../workout-meant.ts';
import { andOn } from './in-workout.ts';

/** What is left of the workout, or all of it, in the time that was asked for: "I have ten minutes". */
export const length: Handler = (turn) => {
  const { length: asked = Number.NaN } = turn.said;
  const meant = workoutMeant(turn);
  const planned = planForTime(planningOf(turn, meant.underWay), asked);
  if ('least' in planned) return nearestLength(turn, asked, planned);
  if (!meant.isBegun) return beginOrAsk(turn, planned.plan);
  return andOn(withPending(withPlan(turn, meant, planned.plan), asked), [stillToCome(meant, planned)]);
};

/** A workout that is begun anew instead of gone on with has as much time. */
function withPending(turn: Turn, asked: Milliseconds): Turn {
  const { plan } = pendingOf(turn);
  return { ...turn, pending: { plan: planLasting(planningOf(turn, unbegun(plan, turn.now)), asked).plan } };
}

/** "Four minutes is the shortest. Shall we?" Of a length that was not understood, too. */
function nearestLength(turn: Turn, asked: Milliseconds, { least, most }: PossibleLengths): Reply {
  if (most === 0) return andOn(turn, [{ name: 'nothing-left' }]);
  if (inMinutes(least) === inMinutes(most)) return andOn(turn, [{ name: 'possible-length', minutes: inMinutes(most) }]);
  const bound = asked > most ? 'most' : 'least';
  return propose(turn, { wish: 'length', minutes: inMinutes(bound === 'most' ? most : least), bound });
}

function stillToCome({ underWay: { place } }: WorkoutMeant, { plan, lasts }: Planned): Line {
  const minutes = inMinutes(lasts);
  const later = plan.entries.slice(place.entry + 1);
  const exercises = exercisesIn({ ...plan, entries: later });
  if (later.length === 0) return { name: 'planned-last', minutes };
  return exercises.length > 0 ? { name: 'planned-from-here', minutes, exercises } : { name: 'planned-to-end', minutes };
}

/** One of the workouts by its name. In the middle of another it is asked first. */
export const workout: Handler = (turn) => {
  const { workout: id = '' } = turn.said;
  const meant = workoutMeant(turn);
  if (!Object.hasOwn(turn.catalog.workouts, id)) return andOn(turn, [exercisesLine(turn, meant.underWay)]);
  const { underWay } = meant;
  const whole = planFor(turn.catalog, id);
  const plan = withoutImpossible(turn.catalog, withoutAll(whole, underWay.plan.leftOut ?? []), 0) ?? whole;
  if (!meant.isBegun || isAtEnd(underWay)) return beginOrAsk(turn, plan);
  if (underWay.place.entry === 0) return inItsPlace(turn, underWay, plan);
  return ask({ ...turn, pending: { plan } }, 'another', [whatIsPlanned(turn, plan)]);
};

/** In the warm-up another workout takes the place of this one unasked; a warm-up that is done is not done twice. */
function inItsPlace(turn: Turn, underWay: UnderWay, plan: Plan): Reply {
  const place = underWay.place.at === 'done' ? underWay.place : beginningOf(0);
  const lead = [whatIsPlanned(turn, plan)];
  if (place === underWay.place) return andOn(withPlan(turn, workoutMeant(turn), plan), lead);
  const to = { ...underWay, plan, place };
  const moved = moveTo(turn, to);
  return turn.question || turn.isNewSession ? andOn(moved, lead) : goOn(moved, to, lead);
}

/** What was chosen is said, and begun; where there is a question, or none has heard the safety words, it is asked first. */
function beginOrAsk(turn: Turn, plan: Plan): Reply {
  const [about, lead] = [{ ...turn, pending: pendingWith(turn, plan) }, [whatIsPlanned(turn, plan)]];
  if (turn.question) return askBare(about, turn.question, lead);
  return isWarned(turn.progress) ? beginWorkout(about, turn.progress, lead) : ask(about, 'start', lead);
}

/** "About ten minutes: the cat, and the boat." */
function whatIsPlanned(turn: Turn, plan: Plan): Line {
  const { body } = begunHere(turn, plan);
  const free = plan.entries.filter((entry) => isFree(turn.catalog, turn.spared, body.in, entry));
  const exercises = exercisesIn({ ...plan, entries: free });
  if (exercises.length === 0) return { name: 'all-would-load' };
  return { name: 'planned', minutes: minutesOf(turn, plan), exercises };
}
