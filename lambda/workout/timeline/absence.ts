import type { Milliseconds } from '../vocabulary.ts';
import { MINUTE } from '../vocabulary.ts';

/** How long a person was away, as far as it matters to a body that comes back to a stretch. */
type Absence = 'a moment' | 'a while' | 'long';

/** Up to here a body is still in the movement: a few words bring it back. A teacher's rule of thumb. */
export const A_MOMENT: Milliseconds = MINUTE;

/** Up to here a body is still warm enough to go on. A teacher's rule of thumb. */
const A_WHILE: Milliseconds = 30 * MINUTE;

export function absenceOf(away: Milliseconds): Absence {
  if (away < A_MOMENT) return 'a moment';
  return away < A_WHILE ? 'a while' : 'long';
}
