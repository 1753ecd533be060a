import type { Line } from '../../narration/lines.ts';
import { entryAt } from '../../workout/plan/plan.ts';
import { lengthOf } from '../../workout/planner/length.ts';
import { entryToCome } from '../../workout/progress/dose.ts';
import { isAtEnd } from '../../workout/progress/moves.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { Handler, Turn } from '../turn.ts';
import { hereOf } from '../turn.ts';
import { whatComesNext, whatThisIs, whereYouAre, whichThereAre } from '../whereabouts.ts';
import type { WorkoutMeant } from '../workout-meant.ts';
import { inMinutes, planningOf, workoutMeant } from '../workout-meant.ts';
import { andOn } from './in-workout.ts';

type Answer = (turn: Turn, underWay: UnderWay) => readonly Line[];

/** A question of a person's own is answered in a sentence, and then it goes on where it was. */
export function told(answer: Answer): Handler {
  return (turn) => {
    const { underWay } = turn.progress;
    return andOn(turn, underWay ? answer(turn, hereOf(turn, underWay)) : [{ name: 'not-begun' }]);
  };
}

/** A question about the workout, which may be asked before it has begun. */
function toldOfPlan(answer: (turn: Turn, meant: WorkoutMeant) => readonly Line[]): Handler {
  return (turn) => andOn(turn, answer(turn, workoutMeant(turn)));
}

/** A question about the exercise that somebody is in, or that comes next. */
function toldOfExercise(name: 'how-it-goes' | 'how-to-breathe' | 'why-this-one'): Handler {
  return told((_, underWay) => [{ name, exercise: entryAt(underWay.plan, entryToCome(underWay)).id }]);
}

/** A number always means a repetition that has begun, so "how many are left" is answered by where the person is. */
export const whichRepetition = told((_, underWay) => [whereYouAre(underWay)]);

export const whichExercise = told((_, underWay) => {
  return [underWay.place.at === 'done' ? whereYouAre(underWay) : whatThisIs(underWay)];
});

export const whereAmI = told((_, underWay) => {
  return underWay.place.at === 'set' ? [whatThisIs(underWay), whereYouAre(underWay)] : [whereYouAre(underWay)];
});

export const howItGoes = toldOfExercise('how-it-goes');

export const howToBreathe = toldOfExercise('how-to-breathe');

export const whyThisOne = toldOfExercise('why-this-one');

/** A prompt tells it anyway. */
export const whatIsNext = toldOfPlan((turn, { underWay, isBegun }) => {
  const { atPrompt, question } = turn;
  const next = whatComesNext(turn, underWay);
  if (!isBegun) return [{ name: 'first-comes', exercise: entryAt(underWay.plan, 0).id }, next];
  const isTold = atPrompt && !question && underWay.place.at === 'done' && !isAtEnd(underWay);
  return isTold ? [] : [next];
});

export const listThem = toldOfPlan((_, { underWay }) => [whichThereAre(underWay)]);

export const howLong = toldOfPlan((turn, { underWay }) => {
  const left = lengthOf(planningOf(turn, underWay));
  return [left === 0 ? { name: 'nothing-left' } : { name: 'minutes-left', minutes: inMinutes(left) }];
});

export const whatYouNeed: Handler = (turn) => andOn(turn, [{ name: 'what-you-need' }]);

export const stillHere: Handler = (turn) => andOn(turn, [{ name: 'am-here' }]);
