import type { Line } from '../narration/lines.ts';
import { isAtEnd, isOnFloor } from '../workout/progress/moves.ts';
import { finish } from '../workout/progress/progress.ts';
import type { Close } from './reply.ts';
import type { Turn } from './turn.ts';
import { keptLine } from './whereabouts.ts';

/**
 * The goodbye after the last entry: on the floor with how to be helped up. A workout of which something was spared is not called
 * whole, and its place is kept.
 */
export function finishWorkout(turn: Turn): Close {
  const { progress, spared } = turn;
  const { underWay } = progress;
  const getUp: readonly Line[] = underWay && isOnFloor(underWay) ? [{ name: 'to-get-up' }] : [];
  const isCutShort = spared.length > 0 && !(underWay && isAtEnd(underWay));
  if (!isCutShort) {
    const praise: Line = { name: spared.length > 0 ? 'enough-for-today' : 'workout-done' };
    return { kind: 'close', progress: finish(progress), goodbye: [praise, { name: 'goodbye' }, ...getUp] };
  }
  return {
    kind: 'close',
    progress,
    lead: [{ name: 'another-day' }],
    promise: underWay && keptLine(underWay),
    goodbye: [{ name: 'goodbye' }, ...getUp],
  };
}
