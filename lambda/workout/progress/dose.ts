import type { Catalog } from '../catalog/catalog.ts';
import { formOf } from '../catalog/catalog.ts';
import type { DoseBounds } from '../catalog/exercise.ts';
import { possibleDoses, wholePairs } from '../catalog/exercise.ts';
import { teachingId } from '../catalog/form.ts';
import type { Plan } from '../plan/plan.ts';
import { entryAt } from '../plan/plan.ts';
import type { TeachingId } from '../vocabulary.ts';
import type { UnderWay } from './progress.ts';

/** What came of asking for another dose. */
export type DoseChange =
  | {
      readonly kind: 'dosed';
      readonly underWay: UnderWay;
      readonly exercise: TeachingId;
      readonly dose: number;
      /** What the article asks for at least. */
      readonly usual: number;
    }
  /** Fewer than the least that is counted, or more than the article allows. */
  | { readonly kind: 'out-of-bounds'; readonly exercise: TeachingId; readonly bounds: DoseBounds }
  /** A passage has none. */
  | { readonly kind: 'no-dose' };

/** The entry at hand; the following one, once that is done. */
export function entryToCome({ plan, place }: UnderWay): number {
  return place.at === 'done' ? Math.min(place.entry + 1, plan.entries.length - 1) : place.entry;
}

/**
 * So many repetitions of the exercise at hand, or to come: never fewer than were begun.
 * @param asked `NaN` where no number was understood.
 */
export function withDose(catalog: Catalog, underWay: UnderWay, asked: number): DoseChange {
  const entry = entryToCome(underWay);
  const { place } = underWay;
  const begun = place.entry === entry && place.at === 'set' ? place.repetition : 0;
  return dosed(catalog, underWay, entry, (bounds) => (isWithin(bounds, asked) ? Math.max(asked, begun) : undefined));
}

/**
 * So many more of the exercise at hand, as far as the article allows; of one that is done, they come now. Where
 * they had enough of it before the last, they are counted from there, to the least possible dose at least.
 * @param more `NaN` where no number was understood.
 */
export function withMore(catalog: Catalog, underWay: UnderWay, more: number): DoseChange {
  const { place } = underWay;
  const entry = entryAt(underWay.plan, place.entry);
  const done = entry.kind === 'exercise' && place.at === 'done' ? (place.after ?? entry.dose) : undefined;
  const result = dosed(catalog, underWay, place.entry, ({ least, most }, dose) => {
    const before = done ?? dose;
    return more >= 1 && before < most ? Math.max(least, Math.min(before + more, most)) : undefined;
  });
  if (result.kind !== 'dosed' || done === undefined) return result;
  return {
    ...result,
    underWay: { ...result.underWay, place: { entry: place.entry, at: 'set', repetition: done + 1 } },
  };
}

function dosed(
  catalog: Catalog,
  underWay: UnderWay,
  index: number,
  choose: (bounds: DoseBounds, dose: number) => number | undefined,
): DoseChange {
  const entry = entryAt(underWay.plan, index);
  if (entry.kind !== 'exercise') return { kind: 'no-dose' };
  const asked = formOf(catalog, entry).dose;
  const bounds = possibleDoses(asked);
  const chosen = choose(bounds, entry.dose);
  if (chosen === undefined) return { kind: 'out-of-bounds', exercise: teachingId(entry), bounds };
  const dose = wholePairs(asked, chosen);
  const plan: Plan = { ...underWay.plan, entries: underWay.plan.entries.with(index, { ...entry, dose }) };
  return { kind: 'dosed', underWay: { ...underWay, plan }, exercise: teachingId(entry), dose, usual: asked.least };
}

function isWithin({ least, most }: DoseBounds, dose: number): boolean {
  return dose >= least && dose <= most;
}
