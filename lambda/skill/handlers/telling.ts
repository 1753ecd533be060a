import type { Line } from '../../narration/lines.ts';
import { entryToCome } from '../../workout/dose.ts';
import { entryAt } from '../../workout/plan.ts';
import { lengthOf } from '../../workout/planner.ts';
import type { UnderWay } from '../../workout/progress.ts';
import { planInMind } from '../guide.ts';
import { fromStart, inMinutes, planningOf } from '../lengths.ts';
import { whatComesNext, whatThisIs, whereYouAre, whichThereAre } from '../prompts.ts';
import type { Handler, Turn } from '../turn.ts';
import { andOn, hereOf } from './within.ts';

type Answer = (turn: Turn, underWay: UnderWay) => readonly Line[];

/** A question of a person's own is answered in a sentence, and then it goes on where it was. */
function told(answer: Answer): Handler {
  return (turn) => {
    const { underWay } = turn.progress;
    return andOn(turn, underWay ? answer(turn, hereOf(turn, underWay)) : [{ name: 'not-begun' }]);
  };
}

/** A question about the workout, which may be asked before it has begun. */
function toldOfPlan(answer: Answer): Handler {
  return (turn) => {
    const { underWay } = turn.progress;
    return andOn(turn, answer(turn, underWay ? hereOf(turn, underWay) : fromStart(turn, planInMind(turn))));
  };
}

/** A question about the exercise that somebody is in, or that comes next. */
function toldOfExercise(name: 'how-it-goes' | 'how-to-breathe' | 'why-this-one'): Handler {
  return told((_, underWay) => [{ name, exercise: entryAt(underWay.plan, entryToCome(underWay)).id }]);
}

/** A number always means a repetition that has begun, so "how many are left" is answered by where the person is. */
export const whichRepetition = told((_, underWay) => [whereYouAre(underWay)]);

export const whichExercise = told((_, underWay) => [whatThisIs(underWay)]);

export const whereAmI = told((_, underWay) => {
  return underWay.place.at === 'set' ? [whatThisIs(underWay), whereYouAre(underWay)] : [whereYouAre(underWay)];
});

export const howItGoes = toldOfExercise('how-it-goes');

export const howToBreathe = toldOfExercise('how-to-breathe');

export const whyThisOne = toldOfExercise('why-this-one');

export const whatIsNext = toldOfPlan((_, underWay) => [whatComesNext(underWay)]);

export const listThem = toldOfPlan((_, underWay) => [whichThereAre(underWay)]);

export const howLong = toldOfPlan((turn, underWay) => {
  return [{ name: 'minutes-left', minutes: inMinutes(lengthOf(planningOf(turn, underWay))) }];
});

export const whatYouNeed: Handler = (turn) => andOn(turn, [{ name: 'what-you-need' }]);

export const stillHere: Handler = (turn) => andOn(turn, [{ name: 'am-here' }]);
