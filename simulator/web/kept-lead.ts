import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';

/**
 * By how much the page's clock is before the computer's. It is kept as long as progress is, which is dated by that clock: a
 * workout that ran twenty times as fast is not to have happened in the future.
 */
const KEY = 'clock-lead';

/** Ten years: what is more was never kept by this page. */
const MOST: Milliseconds = 3650 * 86_400_000;

/** None where the browser keeps nothing, or what it keeps is no lead. */
export function keptLead(): Milliseconds {
  try {
    const lead = Number(localStorage.getItem(KEY));
    return lead >= 0 && lead <= MOST ? Math.round(lead) : 0;
  } catch {
    return 0;
  }
}

export function keepLead(lead: Milliseconds): void {
  try {
    const kept = String(Math.round(lead));
    if (localStorage.getItem(KEY) !== kept) localStorage.setItem(KEY, kept);
  } catch {
    // Where nothing is kept, progress ends with the page too.
  }
}
