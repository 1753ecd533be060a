import type { Offer } from './choices.ts';
import { OFFERS } from './choices.ts';
import type { Lasting } from './progress.ts';
import { choicesOf } from './progress.ts';

/** How many workouts somebody has finished before it is offered. Judged, not tried on people. */
const AFTER_FINISHED: Readonly<Record<Offer, number>> = { nonstop: 1, brief: 3 };

/** What to offer now, if anything: never what was offered before, nor to anybody who has chosen already. */
export function offerFor(lasting: Lasting): Offer | undefined {
  const { flow, guidance } = choicesOf(lasting);
  const isOpen: Readonly<Record<Offer, boolean>> = { nonstop: flow === 'exercise', brief: guidance === 'full' };
  return OFFERS.find((offer) => {
    return isOpen[offer] && !lasting.offered?.includes(offer) && lasting.history.finished >= AFTER_FINISHED[offer];
  });
}
