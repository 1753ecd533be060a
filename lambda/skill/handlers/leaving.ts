import type { Line } from '../../narration/lines.ts';
import { isAtEnd } from '../../workout/moves.ts';
import { finish } from '../../workout/progress.ts';
import { finishWorkout } from '../guide.ts';
import { placeIsKept, restLines } from '../prompts.ts';
import type { Handler } from '../turn.ts';
import { hereOf } from '../turn.ts';

/** Stop, cancel, go home: how to let go and get up, where the place is kept, one goodbye. */
export const stop: Handler = (turn) => {
  const { progress } = turn;
  const { underWay } = progress;
  if (!underWay) return { kind: 'close', progress, goodbye: [{ name: 'goodbye' }] };
  const here = hereOf(turn, underWay);
  if (isAtEnd(here)) return finishWorkout({ ...progress, underWay: here });
  const getUp: readonly Line[] = underWay.body.in === 'standing' ? [] : [{ name: 'get-up-slowly' }];
  const goodbye: readonly Line[] = [
    { name: 'stopping' },
    ...restLines(here),
    ...getUp,
    placeIsKept(underWay),
    { name: 'goodbye' },
  ];
  return { kind: 'close', progress, goodbye };
};

/** Alexa takes no answer to the end of a session; the place is saved, of whoever had waited where they waited. */
export const sessionEnded: Handler = (turn) => {
  const { progress, waiting } = turn;
  if (!progress.underWay || !waiting) return { kind: 'silence', progress };
  const here = hereOf(turn, progress.underWay);
  return { kind: 'silence', progress: isAtEnd(here) ? finish(progress) : { ...progress, underWay: here } };
};
