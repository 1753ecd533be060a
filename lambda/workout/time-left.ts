import { beginningOf } from './place.ts';
import { bodyAfter, entryAt } from './plan.ts';
import type { Starting } from './progress.ts';
import type { Start } from './start.ts';
import { timelineOf } from './timeline.ts';
import type { Milliseconds } from './vocabulary.ts';
import type { Catalog } from './workout.ts';

/** How long the rest of a workout takes for somebody who goes on at once, and answers every prompt at once. */
export function timeLeft(catalog: Catalog, from: Starting, how: Pick<Start, 'cadence' | 'guidance'>): Milliseconds {
  const here = timelineOf(catalog, { ...from, ...how, away: 0 }).lasts;
  const later = from.plan.entries.slice(from.place.entry + 1).map((_, index) => {
    const entry = from.place.entry + 1 + index;
    const body = bodyAfter(catalog, entryAt(from.plan, entry - 1));
    return timelineOf(catalog, { plan: from.plan, place: beginningOf(entry), body, ...how, away: 0 }).lasts;
  });
  return later.reduce((sum, lasts) => sum + lasts, here);
}
