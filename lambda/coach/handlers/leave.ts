import { ended, isCoolDownLeft } from '../../workout/progress/ending.ts';
import { isAtEnd, isOnFloor } from '../../workout/progress/moves.ts';
import { ask } from '../ask.ts';
import { finishWorkout, isOver } from '../finish-workout.ts';
import { isWayUp } from '../question.ts';
import type { Close } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { keptOf } from '../turn.ts';
import { goodbyeLines, keptLine, restLines } from '../whereabouts.ts';

/** Stop, go home: how to let go, where the place is kept, one goodbye, and on the floor how to be helped up from it. */
export function stop(turn: Turn): Close {
  const { progress } = turn;
  const { underWay } = progress;
  if (!underWay) return { kind: 'close', progress, goodbye: goodbyeLines(underWay) };
  if (isOver(turn, underWay)) return finishWorkout(turn);
  return {
    kind: 'close',
    progress,
    atPrompt: turn.atPrompt,
    lead: restLines(underWay),
    promise: keptLine(keptOf(turn, underWay)),
    goodbye: goodbyeLines(underWay),
  };
}

/** That is all for today: on the floor it asks once whether to help up. Where only the cool-down is left, that is declined. */
export const finishToday: Handler = (turn) => {
  const { underWay } = turn.progress;
  const isAsked = turn.question === 'help-up' || isWayUp(turn.question);
  if (underWay && !isAsked && !isAtEnd(underWay) && isOnFloor(underWay)) return ask(turn, 'help-up');
  return underWay && isCoolDownLeft(underWay) ? finishWorkout(turn) : stop(turn);
};

/** The end of a session takes no answer. The place is saved: at the prompt, for a person who was at one. */
export const sessionEnded: Handler = (turn) => {
  const { progress, atPrompt, question } = turn;
  const { underWay } = progress;
  const isLeft = underWay && (atPrompt || question) && isOver(turn, underWay);
  return {
    kind: 'silence',
    progress: isLeft ? ended(turn.catalog, progress, underWay, turn.spared).progress : progress,
  };
};
