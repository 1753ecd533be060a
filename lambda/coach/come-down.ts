import type { Line } from '../narration/lines.ts';
import { restingIn } from '../workout/plan/body.ts';
import { letGo } from '../workout/progress/moves.ts';
import type { UnderWay } from '../workout/progress/progress.ts';
import { absenceOf } from '../workout/timeline/absence.ts';
import type { Movement } from '../workout/vocabulary.ts';
import type { Turn } from './turn.ts';
import { restLines } from './whereabouts.ts';

/** A way down, out of whatever the body does: what is said, and where it leads. */
interface ComeDown {
  readonly lines: readonly Line[];
  readonly underWay: UnderWay;
}

/**
 * The way down from a body at rest or in the middle of a set. Sore knees are sat off; on hands and knees, sore
 * hands are freed first. A body that is not known is only told to come down: "Let yourself down, whatever way is easy."
 * @param sore the kinds of movement that load what hurts; none where it is not known.
 */
export function comeDown(turn: Turn, underWay: UnderWay, sore: readonly Movement[] = []): ComeDown {
  if (isSomewhereElse(turn, underWay)) return { lines: [{ name: 'come-down-somehow' }], underWay };
  const { body } = underWay;
  const isKneeling = body.in === 'heels' || body.in === 'all-fours';
  if (sore.includes('kneel') && isKneeling) {
    return { lines: [{ name: 'off-the-knees' }], underWay: { ...underWay, body: restingIn('sitting') } };
  }
  const isOnSoreHands = body.in === 'all-fours' && sore.includes('wrists');
  const hands: readonly Line[] = isOnSoreHands ? [{ name: 'off-the-hands' }] : [];
  const down: readonly Line[] = body.isResting ? [{ name: `come-down-${body.in}` }] : restLines(underWay);
  return { lines: [...hands, ...down], underWay: letGo(underWay) };
}

/** Whether the body is not known: these are the first words of a session, after half an hour or more. */
export function isSomewhereElse({ isNewSession, now }: Turn, { leftAt }: UnderWay): boolean {
  return isNewSession && absenceOf(now - leftAt) === 'long';
}
