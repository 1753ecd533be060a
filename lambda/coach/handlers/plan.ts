import type { Line } from '../../narration/lines.ts';
import { beginningOf } from '../../workout/plan/place.ts';
import type { Plan } from '../../workout/plan/plan.ts';
import { exercisesIn, planFor, withoutAll } from '../../workout/plan/plan.ts';
import { isFree } from '../../workout/plan/spare.ts';
import type { Planned } from '../../workout/planner/length.ts';
import { planForTime, planLasting } from '../../workout/planner/planner.ts';
import { isAtEnd } from '../../workout/progress/moves.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { isWarned, unbegun } from '../../workout/progress/progress.ts';
import type { Milliseconds } from '../../workout/vocabulary.ts';
import { ask, askAgain } from '../ask.ts';
import { guideFromStart } from '../come-to.ts';
import { pendingOf } from '../guide.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { whichThereAre } from '../whereabouts.ts';
import type { WorkoutMeant } from '../workout-meant.ts';
import { begunHere, inMinutes, minutesOf, pendingWith, planningOf, withPlan, workoutMeant } from '../workout-meant.ts';
import { andOn, withUnderWay } from './in-workout.ts';

/** What is left of the workout, or all of it, in the time that somebody has. */
export const inTime: Handler = (turn) => {
  const { length: asked = Number.NaN } = turn.said;
  const meant = workoutMeant(turn);
  const planned = planForTime(planningOf(turn, meant.underWay), asked);
  if ('least' in planned) return andOn(turn, [lengthsFrom(planned.least, planned.most)]);
  if (!meant.isBegun) return chosen(turn, planned.plan);
  return andOn(withPending(withPlan(turn, meant, planned.plan), asked), [stillToCome(meant, planned)]);
};

/** Whoever does not go on with what was left, but begins anew, has as much time for that. */
function withPending(turn: Turn, asked: Milliseconds): Turn {
  const { plan } = pendingOf(turn);
  return { ...turn, pending: { plan: planLasting(planningOf(turn, unbegun(plan, turn.now)), asked).plan } };
}

function lengthsFrom(least: Milliseconds, most: Milliseconds): Line {
  const [from, to] = [inMinutes(least), inMinutes(most)];
  if (most === 0) return { name: 'nothing-left' };
  return from === to ? { name: 'possible-length', minutes: to } : { name: 'possible-lengths', least: from, most: to };
}

function stillToCome({ underWay: { place } }: WorkoutMeant, { plan, lasts }: Planned): Line {
  const minutes = inMinutes(lasts);
  const later = plan.entries.slice(place.entry + 1);
  const exercises = exercisesIn({ ...plan, entries: later });
  if (later.length === 0) return { name: 'planned-last', minutes };
  return exercises.length > 0 ? { name: 'planned-from-here', minutes, exercises } : { name: 'planned-to-end', minutes };
}

/** One of the workouts by its name. In the middle of another it is asked first. */
export const workoutNamed: Handler = (turn) => {
  const { workout: id = '' } = turn.said;
  const meant = workoutMeant(turn);
  if (!Object.hasOwn(turn.catalog.workouts, id)) return andOn(turn, [whichThereAre(meant.underWay)]);
  const { underWay } = meant;
  const plan = withoutAll(planFor(turn.catalog, id), underWay.plan.leftOut ?? []);
  if (!meant.isBegun || isAtEnd(underWay)) return chosen(turn, plan);
  if (underWay.place.entry === 0) return inItsPlace(turn, underWay, plan);
  const asking = { ...turn, pending: { plan }, progress: { ...turn.progress, underWay } };
  return ask(asking, 'another', [whatIsPlanned(turn, plan)]);
};

/** Nothing is lost by another workout while somebody still warms up, and nothing is warmed up twice. */
function inItsPlace(turn: Turn, underWay: UnderWay, plan: Plan): Reply {
  const place = underWay.place.at === 'done' ? underWay.place : beginningOf(0);
  const lead = [whatIsPlanned(turn, plan)];
  return place === underWay.place
    ? andOn(withPlan(turn, workoutMeant(turn), plan), lead)
    : andOn(withUnderWay(turn, { ...underWay, plan, place }), lead);
}

/** What was chosen is said, and begun; where there is a question, or none has heard the safety words, it is asked first. */
function chosen(turn: Turn, plan: Plan): Reply {
  const [about, lead] = [{ ...turn, pending: pendingWith(turn, plan) }, [whatIsPlanned(turn, plan)]];
  if (turn.question) return askAgain(about, turn.question, lead);
  return isWarned(turn.progress) ? guideFromStart(about, turn.progress, lead) : ask(about, 'start', lead);
}

/** "About ten minutes: the cat, and the boat." */
function whatIsPlanned(turn: Turn, plan: Plan): Line {
  const { body } = begunHere(turn, plan);
  const free = plan.entries.filter((entry) => isFree(turn.catalog, turn.spared, body.in, entry));
  const exercises = exercisesIn({ ...plan, entries: free });
  if (exercises.length === 0) return { name: 'all-would-load' };
  return { name: 'planned', minutes: minutesOf(turn, plan), exercises };
}
