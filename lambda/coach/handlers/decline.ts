import type { Line } from '../../narration/lines.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { stop } from './leave.ts';

/** The answer to "no" at the floor question: until there is a workout on a chair, not today. */
export function notOnTheFloor({ progress, atPrompt }: Turn): Reply {
  return { kind: 'close', progress, atPrompt, goodbye: [{ name: 'not-on-the-floor' }, { name: 'goodbye' }] };
}

/** Nothing begins now, and nothing goes on; the place of a workout is kept. */
export function notToday(turn: Turn, lead: readonly Line[] = []): Reply {
  const { lead: letGo = [], ...goodbye } = stop(turn);
  return { ...goodbye, lead: [...letGo, ...lead, { name: 'another-day' }] };
}
