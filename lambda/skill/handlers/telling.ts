import type { Line } from '../../narration/lines.ts';
import { cadenceOf } from '../../workout/choices.ts';
import { goOn } from '../../workout/moves.ts';
import type { UnderWay } from '../../workout/progress.ts';
import { choicesOf } from '../../workout/progress.ts';
import { timeLeft } from '../../workout/time-left.ts';
import { whatComesNext, whatThisIs, whereYouAre } from '../prompts.ts';
import type { Handler, Turn } from '../turn.ts';
import { andOn, hereOf } from './within.ts';

/** A question of a person's own is answered in a sentence, and then it goes on where it was. */
function told(answer: (turn: Turn, underWay: UnderWay) => Line): Handler {
  return (turn) => {
    const { underWay } = turn.progress;
    if (!underWay) return andOn(turn, []);
    return andOn(turn, [answer(turn, hereOf(turn, underWay))]);
  };
}

/** A number always means a repetition that has begun, so "how many are left" is answered by where the person is. */
export const whichRepetition = told((_, underWay) => whereYouAre(underWay));

export const whichExercise = told((_, underWay) => whatThisIs(underWay));

export const whatIsNext = told((_, underWay) => whatComesNext(underWay));

export const howLong = told(({ catalog, progress }, underWay) => {
  const from = goOn(underWay);
  const choices = choicesOf(progress);
  const how = { cadence: cadenceOf(choices, catalog.cadences), guidance: choices.guidance };
  const left = from ? timeLeft(catalog, from, how) : 0;
  const minutes = Math.round(left / 60_000);
  return minutes <= 1 ? { name: 'a-minute-left' } : { name: 'minutes-left', minutes };
});

export const whatYouNeed: Handler = (turn) => andOn(turn, [{ name: 'what-you-need' }]);

export const stillHere: Handler = (turn) => andOn(turn, [{ name: 'am-here' }]);
