import type { Line } from '../../narration/lines.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { withPerson } from '../turn.ts';
import { stop } from './leave.ts';

/**
 * Whoever cannot get down, or up again: until there is a workout on a chair, not today. Before a workout the safety words are due
 * again, whatever was answered to them before.
 */
export function notOnTheFloor(turn: Turn): Reply {
  const { atPrompt } = turn;
  const { progress } = turn.progress.underWay ? turn : withPerson(turn, { safetyHeard: false });
  return { kind: 'close', progress, atPrompt, goodbye: [{ name: 'not-on-the-floor' }, { name: 'goodbye' }] };
}

/** Nothing begins now, and nothing goes on; the place of a workout is kept. */
export function notToday(turn: Turn, lead: readonly Line[] = []): Reply {
  const { lead: letGo = [], ...goodbye } = stop(turn);
  return { ...goodbye, lead: [...letGo, ...lead, { name: 'another-day' }] };
}
