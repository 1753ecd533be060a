import type { Line } from '../../narration/lines.ts';
import type { GettingUp } from '../../workout/catalog/exercise.ts';
import { STANDING } from '../../workout/plan/body.ts';
import { isCoolDownLeft } from '../../workout/progress/ending.ts';
import { isOnChair, isOnFloor } from '../../workout/progress/moves.ts';
import { finishWorkout } from '../finish-workout.ts';
import { pendingOf } from '../pending.ts';
import { isWayUp } from '../question.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { wayUp } from '../way-up.ts';
import { keptLine } from '../whereabouts.ts';
import { andOn } from './in-workout.ts';

/** The way up from the floor, from whatever posture: at once, and as the first words of a session too. */
export const helpUpNow: Handler = (turn) => {
  const how = turn.question === 'up-without-chair' ? 'without-chair' : 'with-chair';
  return ledUp(turn, how, [{ name: 'up-slowly' }]);
};

/** The same way up, without a chair; for a body that stands, what to lean on, or to sit on, instead of one. */
export const noChair: Handler = (turn) => {
  const { question, progress } = turn;
  const isOnTheWay = question === 'help-up' || isWayUp(question);
  const isDown = progress.underWay !== undefined && isOnFloor(progress.underWay);
  if (!isOnTheWay && isSeated(turn)) return andOn(turn, [{ name: 'something-to-sit-on' }]);
  if (!isOnTheWay && !isDown) return andOn(turn, [{ name: 'something-steady' }]);
  return ledUp(turn, 'without-chair', [{ name: 'without-a-chair' }]);
};

/** Whether the workout is one on a chair, or would be. */
function isSeated(turn: Turn): boolean {
  const { underWay } = turn.progress;
  return underWay ? isOnChair(underWay) && !isOnFloor(underWay) : pendingOf(turn).plan.form === 'chair';
}

function ledUp(turn: Turn, how: GettingUp, said: readonly Line[]): Reply {
  const { progress, spared } = turn;
  const { lead, timeline } = wayUp(turn, progress.underWay, { how, said });
  return {
    kind: 'ask',
    progress,
    lead,
    portions: [{ timeline, prompt: { name: 'when-you-are-up' } }],
    question: how === 'without-chair' ? 'up-without-chair' : 'up',
    afterPain: spared.afterPain,
  };
}

/** "Done", once up: the goodbye, to a body that stands. */
export const isUp: Handler = (turn) => {
  const { progress } = turn;
  if (!progress.underWay) return { kind: 'close', progress, goodbye: [{ name: 'are-up' }, { name: 'goodbye' }] };
  const underWay = { ...progress.underWay, body: STANDING };
  const up = { ...progress, underWay };
  if (isCoolDownLeft(underWay)) return finishWorkout({ ...turn, progress: up });
  return {
    kind: 'close',
    progress: up,
    lead: [{ name: 'are-up' }],
    promise: keptLine(underWay),
    goodbye: [{ name: 'goodbye' }],
  };
};
