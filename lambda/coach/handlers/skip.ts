import type { Line } from '../../narration/lines.ts';
import { teachingId } from '../../workout/catalog/form.ts';
import { firstOf, freeEntry } from '../../workout/plan/free.ts';
import type { Plan } from '../../workout/plan/plan.ts';
import { entryAt, exercisesIn, teachingIn, teachingsIn } from '../../workout/plan/plan.ts';
import { entryToCome } from '../../workout/progress/dose.ts';
import { isCoolDownLeft } from '../../workout/progress/ending.ts';
import { leaveOut } from '../../workout/progress/moves.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { EntryId } from '../../workout/vocabulary.ts';
import { exerciseMeant } from '../exercise-meant.ts';
import { carryOn, goOn } from '../guide.ts';
import { isOfMovement } from '../proposal.ts';
import type { Question } from '../question.ts';
import { isHeld } from '../question.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { moveTo, withoutProposal } from '../turn.ts';
import { exercisesLine } from '../whereabouts.ts';
import { withPlan, workoutMeant } from '../workout-meant.ts';
import { no } from './answers.ts';
import { andOn } from './in-workout.ts';
import { finishToday } from './leave.ts';
import { leaveOut as leaveOutMovement } from './leave-out.ts';
import { nextExercise } from './moves.ts';
import { isOfferedWarmUp } from './offered-warm-up.ts';

/** "Skip the boat": from the boat it leads to the next; from anywhere before it, the boat does not come today. */
export const skip: Handler = (turn) => {
  if (isOfferedWarmUp(turn)) return no(turn);
  const { underWay } = workoutMeant(turn);
  const id = exerciseMeant(turn, underWay) ?? '';
  if (turn.question === 'first-this' && id === firstOf(turn.catalog, underWay, turn.spared)) return skipBoth(turn, id);
  if (turn.question === 'first-this' && id === entryAt(underWay.plan, underWay.place.entry).id) return no(turn);
  const entry = underWay.plan.entries.findIndex((each) => each.id === id);
  if (entry < 0) return andOn(turn, [exercisesLine(turn, underWay)]);
  if (entry < entryToCome(underWay))
    return andOn(turn, [{ name: 'does-not-come', exercise: teachingIn(underWay.plan, id) }]);
  return entryAt(underWay.plan, entry).kind === 'exercise' ? skipExercise(turn, entry) : skipPassage(turn, entry);
};

/** Without what must come first, the exercise at hand is left out too. */
function skipBoth(turn: Turn, first: EntryId): Reply {
  const { underWay } = workoutMeant(turn);
  const { id } = entryAt(underWay.plan, underWay.place.entry);
  const left = leaveOut(turn.catalog, underWay, underWay.place.entry);
  if (!left) return no(turn);
  const entry = left.plan.entries.findIndex(({ id }) => id === first);
  const both = entry > left.place.entry ? leaveOut(turn.catalog, left, entry) : left;
  if (!both) return carryOn(turn, left, [leftOutLine(underWay.plan, id), stays(left, first)]);
  return carryOn(turn, both, leftOutLines(underWay.plan, both.plan, [id, first]));
}

/** The questions to which "leave it out" is a no. */
const NO_THEN: readonly Question[] = ['first-this', 'passed-over', 'same-again'];

/** "Leave it out": where it was just asked about a movement, that. */
export const notThisOne: Handler = (turn) => {
  return isOfMovement(turn.proposal) ? leaveOutMovement(turn) : notThisExercise(withoutProposal(turn));
};

/** The exercise at hand, or at a prompt the one that it announces. The cool-down is declined. */
const notThisExercise: Handler = (turn) => {
  if (turn.question && NO_THEN.includes(turn.question)) return no(turn);
  const { underWay, isBegun } = workoutMeant(turn);
  const entry = entryAhead(turn, underWay);
  const { kind } = entryAt(underWay.plan, entry);
  if (isBegun && kind === 'exercise') return skipExercise(turn, entry);
  return isBegun && kind === 'cool-down' ? finishToday(turn) : nextExercise(turn);
};

/** The entry at hand, or at a prompt the one that it announces. */
function entryAhead({ catalog, spared }: Turn, underWay: UnderWay): number {
  const { place } = underWay;
  const announced = place.at === 'done' ? freeEntry(catalog, underWay, place.entry + 1, spared) : undefined;
  return announced ?? entryToCome(underWay);
}

function skipExercise(turn: Turn, entry: number): Reply {
  const meant = workoutMeant(turn);
  const { underWay } = meant;
  const exercise = entryAt(underWay.plan, entry).id;
  const left = leaveOut(turn.catalog, underWay, entry);
  if (!left) return andOn(turn, [stays(underWay, exercise)]);
  const lead = leftOutLines(underWay.plan, left.plan, [exercise]);
  if (!meant.isBegun || entry !== underWay.place.entry) return andOn(withPlan(turn, meant, left.plan), lead);
  const isOn = turn.question === undefined || turn.question === 'warm-up-first' || turn.question === 'too-hard';
  return isOn ? goOn(turn, left, lead) : andOn(moveTo(turn, left), lead);
}

/** What was asked to be left out, and what cannot come without it: "That leaves out the boat too." */
function leftOutLines(before: Plan, after: Plan, ids: readonly EntryId[]): readonly Line[] {
  const gone = exercisesIn(before).filter((id) => !ids.includes(id) && !exercisesIn(after).includes(id));
  const lines = ids.map((id) => leftOutLine(before, id));
  const exercises = gone.map((id) => teachingIn(before, id));
  return gone.length > 0 ? [...lines, { name: 'left-out-too', exercises }] : lines;
}

function leftOutLine(plan: Plan, id: EntryId): Line {
  return { name: 'left-out', exercise: teachingIn(plan, id) };
}

/** Why an exercise stays: it is the only one, or all others need it. */
function stays({ plan }: UnderWay, id: EntryId): Line {
  const exercise = teachingIn(plan, id);
  const exercises = teachingsIn(plan).filter((each) => each !== exercise);
  return exercises.length === 0 ? { name: 'only-one', exercise } : { name: 'needed-before', exercise, exercises };
}

/** The warm-up can be left, but not left out; the cool-down is declined, once nothing else is left. */
function skipPassage(turn: Turn, entry: number): Reply {
  const { underWay, isBegun } = workoutMeant(turn);
  if (isBegun && entry > 0 && isCoolDownLeft(underWay)) return finishToday(turn);
  const isInIt = isBegun && entry === underWay.place.entry && (!turn.question || isHeld(turn.question));
  return isInIt ? nextExercise(turn) : andOn(turn, [stayLine(underWay, entry)]);
}

function stayLine({ plan }: UnderWay, entry: number): Line {
  return { name: 'it-stays', exercise: teachingId(entryAt(plan, entry)) };
}
