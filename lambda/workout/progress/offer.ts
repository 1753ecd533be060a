import type { Offer } from './choices.ts';
import { OFFERS } from './choices.ts';
import type { Person } from './person.ts';
import { choicesOf } from './person.ts';

/** How many workouts a person has finished before it is offered. Judged, not tried on people. */
const AFTER_FINISHED: Readonly<Record<Offer, number>> = { nonstop: 1, brief: 3 };

/** What to offer now, if anything: never what was offered before, nor what the person has chosen already. */
export function offerFor(person: Person): Offer | undefined {
  const { flow, guidance } = choicesOf(person);
  const isOpen: Readonly<Record<Offer, boolean>> = { nonstop: flow === 'exercise', brief: guidance === 'full' };
  return OFFERS.find((offer) => {
    return isOpen[offer] && !person.offered?.includes(offer) && person.history.finished >= AFTER_FINISHED[offer];
  });
}
