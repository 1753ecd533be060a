import type { Catalog } from '../catalog/catalog.ts';
import { formOf } from '../catalog/catalog.ts';
import type { Place } from '../plan/place.ts';
import { isSamePlace } from '../plan/place.ts';
import { entryAt } from '../plan/plan.ts';
import type { Milliseconds } from '../vocabulary.ts';
import { milliseconds } from '../vocabulary.ts';
import type { Narration } from './narration.ts';
import type { Starting, UnderWay } from './progress.ts';

/** How often a person was interrupted in the repetition where they were interrupted last. */
export interface Interruption {
  readonly place: Place;
  readonly times: number;
}

/** One more interruption where a narration was cut off in a repetition that had begun. @param elapsed since its first word. */
export function interruptedIn(
  catalog: Catalog,
  { plan, place, body }: UnderWay,
  { marks: [first], elapsed, before }: Pick<Narration, 'marks'> & { elapsed: Milliseconds; before?: Interruption },
): Interruption | undefined {
  const entry = entryAt(plan, place.entry);
  if (place.at !== 'set' || entry.kind !== 'exercise' || body.isResting) return before;
  const comingBack = milliseconds(formOf(catalog, entry).comeBack.lasts);
  const isBegun = !isSamePlace(first.place, place) || elapsed >= first.at + comingBack;
  if (!isBegun) return before;
  return { place, times: before && isSamePlace(before.place, place) ? before.times + 1 : 1 };
}

/** Where it goes on past a repetition. */
interface Past {
  readonly to: Starting;
  /** After the last repetition: then only the release is left of the set. */
  readonly isSetOver: boolean;
}

/**
 * The repetition after this one, for a person who was interrupted twice in this, and does not begin it a third time; else
 * undefined. Example: asked something twice in number four, on at number five.
 */
export function pastRepetition(underWay: UnderWay, interruption: Interruption | undefined): Past | undefined {
  const { plan, place } = underWay;
  const isTwice = interruption !== undefined && interruption.times > 1 && isSamePlace(interruption.place, place);
  const entry = entryAt(plan, place.entry);
  if (!isTwice || place.at !== 'set' || entry.kind !== 'exercise') return undefined;
  const isSetOver = place.repetition >= entry.dose;
  return {
    to: { ...underWay, place: isSetOver ? place : { ...place, repetition: place.repetition + 1 } },
    isSetOver,
  };
}
