import type { DoseBounds } from './exercise.ts';
import type { Plan } from './plan.ts';
import { entryAt } from './plan.ts';
import type { UnderWay } from './progress.ts';
import type { EntryId } from './vocabulary.ts';
import type { Catalog } from './workout.ts';
import { exerciseOf } from './workout.ts';

/**
 * Nobody is counted through fewer: of three, one is the first and one the last. A person may do fewer than the article asks,
 * for one exercise and now. Ours ("three at least": our notes on the exercises, Doses); no source gives a least number.
 */
const LEAST_DOSE = 3;

/** How many repetitions a person may do: at most the article's most, as "for the cat, from three to ten". */
export function possibleDoses({ least, most }: DoseBounds): DoseBounds {
  return { least: Math.min(LEAST_DOSE, least), most };
}

/** What came of asking for another dose. */
export type Dosed =
  | {
      readonly kind: 'dosed';
      readonly underWay: UnderWay;
      readonly exercise: EntryId;
      readonly dose: number;
      /** What the article asks for at least. */
      readonly usual: number;
    }
  /** Nobody is counted through so few, or the article allows no such dose. */
  | { readonly kind: 'out-of-bounds'; readonly exercise: EntryId; readonly bounds: DoseBounds }
  /** A passage has none. */
  | { readonly kind: 'no-dose' };

/** The entry that somebody is in; the following one, once that is done. */
export function entryToCome({ plan, place }: UnderWay): number {
  return place.at === 'done' ? Math.min(place.entry + 1, plan.entries.length - 1) : place.entry;
}

/**
 * So many repetitions of the exercise to come, or that somebody is in: never fewer than they have begun.
 * @param asked `NaN` where nobody knows how many.
 */
export function withDose(catalog: Catalog, underWay: UnderWay, asked: number): Dosed {
  const entry = entryToCome(underWay);
  const { place } = underWay;
  const begun = place.entry === entry && place.at === 'set' ? place.repetition : 0;
  return dosed(catalog, underWay, entry, (bounds) => (isWithin(bounds, asked) ? Math.max(asked, begun) : undefined));
}

/**
 * So many more of the exercise that somebody is in, as far as the article allows; of one that is done, they come now. Where
 * they had enough of it before the last, they are counted from there, to the least possible dose at least.
 * @param more `NaN` where nobody knows how many.
 */
export function withMore(catalog: Catalog, underWay: UnderWay, more: number): Dosed {
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
): Dosed {
  const entry = entryAt(underWay.plan, index);
  if (entry.kind !== 'exercise') return { kind: 'no-dose' };
  const asked = exerciseOf(catalog, entry.id).dose;
  const bounds = possibleDoses(asked);
  const dose = choose(bounds, entry.dose);
  if (dose === undefined) return { kind: 'out-of-bounds', exercise: entry.id, bounds };
  const plan: Plan = { ...underWay.plan, entries: underWay.plan.entries.with(index, { ...entry, dose }) };
  return { kind: 'dosed', underWay: { ...underWay, plan }, exercise: entry.id, dose, usual: asked.least };
}

function isWithin({ least, most }: DoseBounds, dose: number): boolean {
  return dose >= least && dose <= most;
}
