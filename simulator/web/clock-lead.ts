import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { LocalChoices } from './local-choices.ts';
import type { PageClock } from './page-clock.ts';

/**
 * By how much the page's clock is before the computer's. It is kept as long as progress is, which is dated by that clock: a
 * workout that ran twenty times as fast is not to have happened in the future.
 */
const NAME = 'clock-lead';

/** Ten years: what is more was never kept by this page. */
const MOST: Milliseconds = 3650 * 86_400_000;

/**
 * At a high speed it changes with every frame: of a tab that breaks off, so much real time of the lead is not kept. Example: at twenty
 * times the speed, progress may then be dated two seconds in the future.
 */
const KEPT_EVERY: Milliseconds = 100;

/** None where nothing is kept, or what is kept is no lead. */
export function keptClockLead(choices: LocalChoices): Milliseconds {
  const lead = Number(choices.read(NAME));
  return lead >= 0 && lead <= MOST ? Math.round(lead) : 0;
}

/** What is kept only grows: another tab, whose clock may be further, keeps progress too. */
export function raiseClockLead(choices: LocalChoices, lead: Milliseconds): void {
  if (Math.round(lead) > keptClockLead(choices)) choices.keep(NAME, String(Math.round(lead)));
}

/** Keeps the lead of a page's clock from now on, and at last when the page goes. */
export function keepClockLead(clock: Pick<PageClock, 'lead'>, choices: LocalChoices): void {
  const keep = () => raiseClockLead(choices, clock.lead());
  setInterval(keep, KEPT_EVERY);
  window.addEventListener('pagehide', keep);
}
