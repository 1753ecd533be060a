import type { Starting } from './progress.ts';
import { entryAfter } from './stages.ts';
import type { Start } from './start.ts';
import { timelineOf } from './timeline.ts';
import type { Milliseconds } from './vocabulary.ts';
import type { Catalog } from './workout.ts';

/** How long the rest of a workout takes for somebody who goes on at once, and answers every prompt at once. */
export function timeLeft(catalog: Catalog, from: Starting, how: Pick<Start, 'cadence' | 'guidance'>): Milliseconds {
  const start: Start = { ...from, ...how, away: 0 };
  const later = from.plan.entries.slice(from.place.entry + 1).map((_, index) => {
    return timelineOf(catalog, entryAfter(catalog, start, from.place.entry + 1 + index)).lasts;
  });
  return later.reduce((sum, lasts) => sum + lasts, timelineOf(catalog, start).lasts);
}
