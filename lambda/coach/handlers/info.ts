import type { Line } from '../../narration/lines.ts';
import { teachingId } from '../../workout/catalog/form.ts';
import { own } from '../../workout/own.ts';
import { entryAt, isDone, teachingIn } from '../../workout/plan/plan.ts';
import { lengthOf } from '../../workout/planner/length.ts';
import { entryToCome } from '../../workout/progress/dose.ts';
import { isAtEnd } from '../../workout/progress/moves.ts';
import { choicesOf } from '../../workout/progress/person.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { doneLine, exercisesLeftLine, leftLine } from '../how-many.ts';
import type { Handler, Turn } from '../turn.ts';
import { entryLine, exercisesLine, nextLine, placeLine } from '../whereabouts.ts';
import type { WorkoutMeant } from '../workout-meant.ts';
import { inMinutes, planningOf, workoutMeant } from '../workout-meant.ts';
import { andOn } from './in-workout.ts';

type Facts = (turn: Turn, underWay: UnderWay) => readonly Line[];

/** A question of a person's own is answered in a sentence, and then it goes on where it was. */
export function answer(facts: Facts): Handler {
  return (turn) => {
    const { underWay } = turn.progress;
    return andOn(turn, underWay ? facts(turn, underWay) : [{ name: 'not-begun' }]);
  };
}

/** A question about the workout, which may be asked before it has begun. */
function answerOnPlan(facts: (turn: Turn, meant: WorkoutMeant) => readonly Line[]): Handler {
  return (turn) => andOn(turn, facts(turn, workoutMeant(turn)));
}

/** A question about the exercise at hand, or at a prompt the next one: "how does it go?". */
function answerOnExercise(name: 'how-it-goes' | 'how-to-breathe' | 'why-this-one'): Handler {
  return answer((_, underWay) => [{ name, exercise: teachingId(entryAt(underWay.plan, entryToCome(underWay))) }]);
}

/** A number always means a repetition that has begun; after a set it is about the exercises. */
export const whichRepetition = answerOnPlan((turn, { underWay, isBegun }) => {
  if (!isBegun) return [exercisesLine(turn, underWay)];
  return [underWay.place.at === 'done' ? doneLine(underWay) : placeLine(underWay)];
});

/** In a set it is about repetitions, anywhere else about exercises. */
export const howManyLeft = answerOnPlan((turn, { underWay, isBegun }) => {
  return [isBegun ? leftLine(turn, underWay) : exercisesLine(turn, underWay)];
});

export const exercisesLeft = answerOnPlan((turn, { underWay, isBegun }) => {
  return isBegun ? [doneLine(underWay), exercisesLeftLine(turn, underWay)] : [exercisesLine(turn, underWay)];
});

export const whichExercise = answer((turn, underWay) => {
  return [underWay.place.at === 'done' ? placeLine(underWay) : entryLine(turn, underWay)];
});

/** After pain the exercise at hand is none any more: then it is told how much is done. */
export const where = answer((turn, underWay) => {
  if (turn.question === 'pain' || turn.question === 'easier-first')
    return underWay.plan.entries.some(isDone) ? [doneLine(underWay)] : [];
  return underWay.place.at === 'set' ? [entryLine(turn, underWay), placeLine(underWay)] : [placeLine(underWay)];
});

const howAtHand = answerOnExercise('how-it-goes');

/** Of an exercise that is named, at any moment: "how does the boat go?". Else as of the exercise at hand. */
export const how: Handler = (turn) => {
  const { exercise } = turn.said;
  const isKnown = exercise !== undefined && own(turn.catalog.exercises, exercise) !== undefined;
  if (!isKnown) return howAtHand(turn);
  return andOn(turn, [{ name: 'how-it-goes', exercise: teachingIn(workoutMeant(turn).underWay.plan, exercise) }]);
};

export const breath = answerOnExercise('how-to-breathe');

export const why = answerOnExercise('why-this-one');

/** A prompt tells it anyway. */
export const whatNext = answerOnPlan((turn, { underWay, isBegun }) => {
  const { atPrompt, question } = turn;
  const next = nextLine(turn, underWay);
  if (!isBegun) return [{ name: 'first-comes', exercise: teachingId(entryAt(underWay.plan, 0)) }, next];
  const isTold = atPrompt && !question && underWay.place.at === 'done' && !isAtEnd(underWay);
  return isTold ? [] : [next];
});

/** What there is, and what is left out of it. */
export const list = answerOnPlan((turn, { underWay }) => {
  const { leftOut } = choicesOf(turn.progress.person);
  const without: readonly Line[] = leftOut.length > 0 ? [{ name: 'what-is-left-out', movements: leftOut }] : [];
  return [exercisesLine(turn, underWay), ...without];
});

export const howLong = answerOnPlan((turn, { underWay }) => {
  const left = lengthOf(planningOf(turn, underWay));
  return [left === 0 ? { name: 'nothing-left' } : { name: 'minutes-left', minutes: inMinutes(left) }];
});

export const whatYouNeed = answerOnPlan((_, { underWay }) => {
  return [{ name: underWay.plan.form === 'chair' ? 'what-you-need-chair' : 'what-you-need' }];
});

export const stillThere: Handler = (turn) => andOn(turn, [{ name: 'am-here' }]);
