import type { Line } from '../../narration/lines.ts';
import { isAtEnd, isOnFloor } from '../../workout/progress/moves.ts';
import { finish } from '../../workout/progress/progress.ts';
import { ask } from '../ask.ts';
import { finishWorkout } from '../guide.ts';
import { isWayUp } from '../question.ts';
import type { Close } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { hereOf } from '../turn.ts';
import { placeIsKept, restLines } from '../whereabouts.ts';

/** Stop, go home: how to let go, where the place is kept, one goodbye, and on the floor how to be helped up from it. */
export function stop(turn: Turn): Close {
  const { progress } = turn;
  const { underWay } = progress;
  if (!underWay) return { kind: 'close', progress, goodbye: [{ name: 'goodbye' }] };
  const here = hereOf(turn, underWay);
  if (isAtEnd(here)) return finishWorkout({ ...turn, progress: { ...progress, underWay: here } });
  const getUp: readonly Line[] = isOnFloor(here) ? [{ name: 'to-get-up' }] : [];
  return {
    kind: 'close',
    progress,
    lead: restLines(here),
    promise: placeIsKept(underWay),
    goodbye: [{ name: 'goodbye' }, ...getUp],
  };
}

/** That is all for today: on the floor it is asked once whether to be helped up. */
export const finishToday: Handler = (turn) => {
  const { underWay } = turn.progress;
  const here = underWay && hereOf(turn, underWay);
  const isAsked = turn.question === 'help-up' || isWayUp(turn.question);
  if (!here || isAsked || isAtEnd(here) || !isOnFloor(here)) return stop(turn);
  return ask({ ...turn, progress: { ...turn.progress, underWay: here } }, 'help-up');
};

/** The end of a session takes no answer. The place is saved: at the prompt, for a person who was at one. */
export const sessionEnded: Handler = (turn) => {
  const { progress, atPrompt } = turn;
  if (!progress.underWay || !atPrompt) return { kind: 'silence', progress };
  const here = hereOf(turn, progress.underWay);
  return { kind: 'silence', progress: isAtEnd(here) ? finish(progress) : { ...progress, underWay: here } };
};
