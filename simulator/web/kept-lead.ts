import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Kept } from './kept.ts';

/**
 * By how much the page's clock is before the computer's. It is kept as long as progress is, which is dated by that clock: a
 * workout that ran twenty times as fast is not to have happened in the future.
 */
const NAME = 'clock-lead';

/** Ten years: what is more was never kept by this page. */
const MOST: Milliseconds = 3650 * 86_400_000;

/** None where nothing is kept, or what is kept is no lead. */
export function keptLead(kept: Kept): Milliseconds {
  const lead = Number(kept.read(NAME));
  return lead >= 0 && lead <= MOST ? Math.round(lead) : 0;
}

export function keepLead(kept: Kept, lead: Milliseconds): void {
  const value = String(Math.round(lead));
  if (kept.read(NAME) !== value) kept.keep(NAME, value);
}
