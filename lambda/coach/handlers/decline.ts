import type { Line } from '../../narration/lines.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { stop } from './leave.ts';

/** Nothing begins now, and nothing goes on; the place of a workout is kept. */
export function notToday(turn: Turn, lead: readonly Line[] = []): Reply {
  const { lead: letGo = [], ...goodbye } = stop(turn);
  return { ...goodbye, lead: [...letGo, ...lead, { name: 'another-day' }] };
}
