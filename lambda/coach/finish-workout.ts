import type { Line } from '../narration/lines.ts';
import { isDone } from '../workout/plan/plan.ts';
import { sparedMovements } from '../workout/plan/spared.ts';
import type { Ending } from '../workout/progress/ending.ts';
import { ended, isCoolDownLeft } from '../workout/progress/ending.ts';
import { isAtEnd } from '../workout/progress/moves.ts';
import type { UnderWay } from '../workout/progress/progress.ts';
import { isWayUp } from './question.ts';
import type { Close } from './reply.ts';
import type { Turn } from './turn.ts';
import { goodbyeLines } from './whereabouts.ts';

/** The goodbye to a workout whose cool-down was passed or declined: what was done; on the floor, how to be helped up. */
export function finishWorkout(turn: Turn): Close {
  const { progress, spared } = turn;
  const { underWay } = progress;
  const goodbye = goodbyeLines(underWay);
  if (!underWay) return { kind: 'close', progress, goodbye };
  const ending = ended(turn.catalog, progress, underWay, spared);
  const result = resultLines(ending, sparedMovements(spared).length > 0);
  const close = {
    kind: 'close',
    progress: ending.progress,
    ended: ending.kind === 'none' ? undefined : underWay,
  } as const;
  if (!ending.progress.underWay) return { ...close, goodbye: [...result, ...goodbye] };
  return { ...close, lead: result, promise: { name: 'rest-waits' }, goodbye };
}

const ENOUGH: Line = { name: 'enough-for-today' };

/** What was done, and praise for it. A workout of which something was spared or left out is not called whole. */
function resultLines({ kind, number, count, progress }: Ending, isSparing: boolean): readonly Line[] {
  if (kind === 'none') return [{ name: 'another-day' }];
  if (kind === 'some') return [{ name: 'did-some', number, count }, ...(progress.underWay ? [] : [ENOUGH])];
  if (kind === 'whole' && !isSparing) return [{ name: 'workout-done' }];
  return isSparing || number === count ? [ENOUGH] : [{ name: 'did-some', number, count }, { name: 'well-done' }];
}

/**
 * Whether leaving now ends the workout: all of it was heard; or only the cool-down is left to a person who gets up, or who has done
 * nothing, as all of it would hurt.
 */
export function isOver({ question, spared }: Turn, underWay: UnderWay): boolean {
  const isGettingUp = question === 'help-up' || isWayUp(question);
  const isForNothing = spared.afterPain.length > 0 && !underWay.plan.entries.some(isDone);
  return isAtEnd(underWay) || ((isGettingUp || isForNothing) && isCoolDownLeft(underWay));
}
