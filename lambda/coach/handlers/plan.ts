import type { Line } from '../../narration/lines.ts';
import { beginningOf } from '../../workout/plan/place.ts';
import type { Plan } from '../../workout/plan/plan.ts';
import { exercisesIn, isDone, teachingsIn, withoutAll } from '../../workout/plan/plan.ts';
import { withoutImpossible } from '../../workout/plan/prerequisite.ts';
import type { Planned } from '../../workout/planner/length.ts';
import type { PossibleLengths } from '../../workout/planner/planner.ts';
import { planForTime, planLasting } from '../../workout/planner/planner.ts';
import { isAtEnd } from '../../workout/progress/moves.ts';
import type { Wish } from '../../workout/progress/person.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { isWarned, unbegun } from '../../workout/progress/progress.ts';
import type { Milliseconds } from '../../workout/vocabulary.ts';
import { ask, askBare, propose } from '../ask.ts';
import { beginWorkout } from '../begin-workout.ts';
import { goOn } from '../guide.ts';
import { pendingOf, planOf } from '../pending.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { moveTo, withPerson } from '../turn.ts';
import { whatIsPlanned, whatWouldBegin } from '../what-would-begin.ts';
import { exercisesLine } from '../whereabouts.ts';
import type { WorkoutMeant } from '../workout-meant.ts';
import { inMinutes, pendingWith, planningOf, withPlan, workoutMeant } from '../workout-meant.ts';
import { andOn } from './in-workout.ts';
import { offerOrBegin } from './offer.ts';

/** What is left of the workout, or all of it, in the time that was asked for: "I have ten minutes". */
export const length: Handler = (turn) => {
  const { length: asked = Number.NaN } = turn.said;
  const meant = workoutMeant(turn);
  const planned = planForTime(planningOf(turn, meant.underWay), asked);
  return 'least' in planned ? nearestLength(turn, asked, planned) : inTime(turn, meant, planned, asked);
};

/** A length that can be kept: what has not begun is begun, or asked about; what has goes on, and in its warm-up is a wish too. */
function inTime(turn: Turn, meant: WorkoutMeant, planned: Planned, asked: Milliseconds): Reply {
  const wish = wishFor(meant, asked);
  if (!meant.isBegun) return beginOrAsk(turn, planned.plan, wish);
  const here = meant.underWay.place.entry === 0 ? withPerson(turn, { wish }) : turn;
  return andOn(withPending(withPlan(here, meant, planned.plan), asked), [stillToCome(meant, planned)]);
}

function wishFor({ underWay }: WorkoutMeant, length: Milliseconds): Wish {
  return { workout: underWay.plan.workout, length };
}

/** A workout that is begun anew instead of gone on with has as much time. */
function withPending(turn: Turn, asked: Milliseconds): Turn {
  const { plan } = pendingOf(turn);
  const { plan: anew } = planLasting(planningOf(turn, unbegun(plan, turn.now)), asked);
  return { ...turn, pending: { plan: anew, wish: { workout: anew.workout, length: asked } } };
}

/** "Four minutes is the shortest. Shall we?" Of a length that was not understood, too. */
function nearestLength(turn: Turn, asked: Milliseconds, { least, most }: PossibleLengths): Reply {
  if (most === 0) return andOn(turn, [{ name: 'nothing-left' }]);
  if (inMinutes(least) === inMinutes(most)) return andOn(turn, [{ name: 'possible-length', minutes: inMinutes(most) }]);
  const bound = asked > most ? 'most' : 'least';
  return propose(turn, { wish: 'length', minutes: inMinutes(bound === 'most' ? most : least), bound });
}

/** What still comes; an exercise that the person is about to begin does too. */
function stillToCome({ underWay: { place } }: WorkoutMeant, { plan, lasts }: Planned): Line {
  const minutes = inMinutes(lasts);
  const later = plan.entries.slice(place.at === 'steps' ? place.entry : place.entry + 1);
  const exercises = teachingsIn({ ...plan, entries: later.filter((entry) => !isDone(entry)) });
  if (place.entry === plan.entries.length - 1) return { name: 'planned-last', minutes };
  if (exercises.length > 0) return { name: 'planned-from-here', minutes, exercises };
  return { name: place.at === 'set' ? 'planned-after-this' : 'planned-to-end', minutes };
}

/** One of the workouts by its name. In the middle of another it is asked first. */
export const workout: Handler = (turn) => {
  const { workout: id = '' } = turn.said;
  const meant = workoutMeant(turn);
  if (!Object.hasOwn(turn.catalog.workouts, id)) return andOn(turn, [exercisesLine(turn, meant.underWay)]);
  const { underWay } = meant;
  const whole = planOf(turn, id);
  if (exercisesIn(whole).length === 0) return andOn(turn, [{ name: 'nothing-without' }]);
  const plan = withoutLeftOut(turn, whole, underWay.plan);
  if (!plan) return andOn(turn, [{ name: 'all-skipped' }]);
  const wish: Wish = { workout: id };
  if (!meant.isBegun || isAtEnd(underWay)) return beginOrAsk(turn, plan, wish);
  if (underWay.place.entry === 0) return inItsPlace(withPerson(turn, { wish }), underWay, plan);
  const what = whatWouldBegin(turn, plan);
  if (what.name === 'all-would-load') return andOn(turn, [what]);
  return ask({ ...turn, pending: { plan, wish } }, 'another', [what]);
};

/** A workout without what the person wants in none today; undefined where nothing of it would be left. */
function withoutLeftOut({ catalog }: Turn, whole: Plan, { leftOut = [] }: Plan): Plan | undefined {
  if (exercisesIn(whole).every((id) => leftOut.includes(id))) return undefined;
  return withoutImpossible(catalog, withoutAll(whole, leftOut), 0);
}

/** In the warm-up another workout takes the place of this one unasked; a warm-up that is done is not done twice. */
function inItsPlace(turn: Turn, underWay: UnderWay, plan: Plan): Reply {
  const place = underWay.place.at === 'done' ? underWay.place : beginningOf(0);
  const lead = [whatIsPlanned(turn, { ...underWay, plan, place })];
  if (place === underWay.place) return andOn(withPlan(turn, workoutMeant(turn), plan), lead);
  const to = { ...underWay, plan, place };
  const moved = moveTo(turn, to);
  return turn.question || turn.isNewSession ? andOn(moved, lead) : goOn(moved, to, lead);
}

/**
 * What was chosen is said, and begun: unasked, and in answer to which workout it should be. Any other question is asked again,
 * now about it; and who has not heard the safety words is asked first.
 */
function beginOrAsk(turn: Turn, plan: Plan, wish: Wish): Reply {
  const about = { ...turn, pending: { ...pendingWith(turn, plan), wish } };
  const lead = [whatWouldBegin(turn, plan)];
  if (turn.question === 'same-again' || turn.question === 'other-workout') return offerOrBegin(about, lead);
  if (turn.question) return askBare(about, turn.question, lead);
  return isWarned(turn.progress) ? beginWorkout(about, turn.progress, lead) : ask(about, 'start', lead);
}
