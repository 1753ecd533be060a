import { isOnChair } from '../../workout/progress/moves.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { Movement } from '../../workout/vocabulary.ts';
import { askBare, isOnWayUp, restOnWayUp } from '../ask.ts';
import { comeDown, isSomewhereElse } from '../come-down.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { withUnderWay } from '../turn.ts';
import { easierFirst, withoutEasier } from './easier-first.ts';
import { canBeEasier, inForm, notOnTheFloor } from './form.ts';
import { andOn } from './in-workout.ts';
import { askToLeaveOut } from './leave-out.ts';
import { notUnderstoodOfBody } from './not-understood.ts';

/**
 * Too hard: the easier form; where it is easy already, slower, or the next. Where a kind of movement is named that cannot be done,
 * it is asked whether to leave it out; where it is the way down, on a chair.
 */
export const tooHard: Handler = (turn) => {
  const { movement } = turn.said;
  if (turn.question === 'easier-first') return movement ? tooHard(withoutEasier(turn)) : easierFirst(turn);
  const { underWay } = turn.progress;
  if (movement === 'other') return notUnderstoodOfBody(turn);
  if (movement === 'floor' && !isOnWayUp(turn)) return cannotGetDown(turn);
  if (isOnWayUp(turn)) return restOnWayUp(turn, [{ name: 'rest-and-breathe' }]);
  if (!underWay) return movement ? askToLeaveOut(turn, movement) : easierBefore(turn);
  if (turn.question === 'unwell') return askBare(turn, 'unwell');
  if (movement) return cannot(turn, underWay, movement);
  if (canBeEasier(turn)) return inForm(turn, 'easier');
  const { lines, underWay: down } = comeDown(turn, underWay);
  const resting = { ...turn, progress: { ...turn.progress, underWay: down } };
  return askBare(resting, 'too-hard', [...lines, { name: 'easiest-there-is' }]);
};

/** "I can't get down there": on the mat it leads to the chair; on a chair it means the fold, and is answered as too hard. */
function cannotGetDown(turn: Turn): Reply {
  const { underWay } = turn.progress;
  return underWay && isOnChair(underWay) ? tooHard({ ...turn, said: {} }) : notOnTheFloor(turn);
}

/** What cannot be done is let go of, and it is asked whether to leave it out. */
function cannot(turn: Turn, underWay: UnderWay, movement: Movement): Reply {
  if (turn.question || isSomewhereElse(turn, underWay)) return askToLeaveOut(turn, movement);
  const { lines, underWay: down } = comeDown(turn, underWay, [movement]);
  return askToLeaveOut({ ...withUnderWay(turn, down), question: 'go-on' }, movement, lines);
}

/** Before a workout: the easier form from now on; where that was chosen, only the pace is left. */
function easierBefore(turn: Turn): Reply {
  return canBeEasier(turn)
    ? inForm(turn, 'easier')
    : andOn(turn, [{ name: 'easiest-there-is' }, { name: 'can-be-slower' }]);
}
