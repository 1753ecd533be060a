import type { Line } from '../../narration/lines.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';

/** The answer to "no" at the floor question: until there is a workout on a chair, not today. */
export function notOnTheFloor({ progress, atPrompt }: Turn): Reply {
  return { kind: 'close', progress, atPrompt, goodbye: [{ name: 'not-on-the-floor' }, { name: 'goodbye' }] };
}

/** A workout that was not begun does not begin now. */
export function notToday({ progress, atPrompt }: Turn, lead: readonly Line[]): Reply {
  return { kind: 'close', progress, atPrompt, goodbye: [...lead, { name: 'another-day' }, { name: 'goodbye' }] };
}
