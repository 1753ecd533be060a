import { finish, isAtEnd } from '../../workout/progress.ts';
import { letGo, placeIsKept } from '../prompts.ts';
import type { Handler } from '../turn.ts';
import { isOffTheMat } from '../turn.ts';

/** Stop, cancel, go home: how to let go, where the place is kept, one goodbye. */
export const stop: Handler = (turn) => {
  const { progress } = turn;
  const { underWay } = progress;
  if (!underWay) return { kind: 'close', progress, goodbye: [{ name: 'goodbye' }] };
  if (isAtEnd(underWay)) {
    return { kind: 'close', progress: finish(progress), goodbye: [{ name: 'workout-done' }, { name: 'goodbye' }] };
  }
  const rest = isOffTheMat(turn) || turn.isAtPrompt ? [] : letGo(underWay);
  return {
    kind: 'close',
    progress,
    goodbye: [{ name: 'stopping' }, ...rest, placeIsKept(underWay), { name: 'goodbye' }],
  };
};

/** Alexa takes no answer to the end of a session; the place that was settled is saved. */
export const sessionEnded: Handler = ({ progress }) => ({ kind: 'silence', progress });
