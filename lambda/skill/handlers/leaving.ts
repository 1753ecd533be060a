import type { Line } from '../../narration/lines.ts';
import { isAtEnd, isOnFloor } from '../../workout/moves.ts';
import { finish } from '../../workout/progress.ts';
import { finishWorkout } from '../guide.ts';
import { placeIsKept, restLines } from '../prompts.ts';
import { isWayUp } from '../question.ts';
import { ask } from '../questions.ts';
import type { Close } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { hereOf } from '../turn.ts';

/** Stop, go home: how to let go, where the place is kept, one goodbye, and on the floor how to be helped up from it. */
export function stop(turn: Turn): Close {
  const { progress } = turn;
  const { underWay } = progress;
  if (!underWay) return { kind: 'close', progress, goodbye: [{ name: 'goodbye' }] };
  const here = hereOf(turn, underWay);
  if (isAtEnd(here)) return finishWorkout({ ...turn, progress: { ...progress, underWay: here } });
  const getUp: readonly Line[] = isOnFloor(here) ? [{ name: 'to-get-up' }] : [];
  const goodbye: readonly Line[] = [...restLines(here), placeIsKept(underWay), { name: 'goodbye' }, ...getUp];
  return { kind: 'close', progress, goodbye };
}

/** That is all for today: on the floor it is asked once whether to be helped up. */
export const finishToday: Handler = (turn) => {
  const { underWay } = turn.progress;
  const here = underWay && hereOf(turn, underWay);
  const isAsked = turn.question === 'help-up' || isWayUp(turn.question);
  if (!here || isAsked || isAtEnd(here) || !isOnFloor(here)) return stop(turn);
  return ask({ ...turn, progress: { ...turn.progress, underWay: here } }, 'help-up');
};

/** Alexa takes no answer to the end of a session; the place is saved, of whoever had waited where they waited. */
export const sessionEnded: Handler = (turn) => {
  const { progress, waiting } = turn;
  if (!progress.underWay || !waiting) return { kind: 'silence', progress };
  const here = hereOf(turn, progress.underWay);
  return { kind: 'silence', progress: isAtEnd(here) ? finish(progress) : { ...progress, underWay: here } };
};
