import type { Catalog } from '../catalog/catalog.ts';
import { isFree } from '../plan/free.ts';
import { withRestOffered } from '../plan/passed-over.ts';
import { entryAt, entryIn, isInLastEntry } from '../plan/plan.ts';
import type { Spared } from '../plan/spared.ts';
import { doseAfter } from './form-change.ts';
import { advance } from './moves.ts';
import type { UnderWay } from './progress.ts';

/** What today's workout becomes once something hurts. */

/**
 * The workout in which the exercise at hand is in its easier form, for a body that hurt in the normal one: it is not begun, and the
 * place is past it, so that it can be passed over. Example: after pain in the wrists, the cat on the forearms.
 * @returns undefined where it has none, or none that is free of what is spared.
 */
export function eased(catalog: Catalog, underWay: UnderWay, spared: Spared): UnderWay | undefined {
  const { plan, place, body } = underWay;
  const entry = entryAt(plan, place.entry);
  if (place.at === 'done' || entry.kind !== 'exercise' || entry.form !== undefined) return undefined;
  const found = entryIn(catalog, entry.id, 'easier', plan.freeOf);
  if (found?.form !== 'easier' || !isFree(catalog, spared, body.in, found)) return undefined;
  const dose = doseAfter(catalog, underWay, { entry, found, index: place.entry });
  const entries = plan.entries.with(place.entry, { ...found, dose });
  return { ...underWay, plan: { ...plan, entries }, place: { entry: place.entry, at: 'done' } };
}

/**
 * The workout at the prompt before the next entry that is free of what is spared: gone on with another day, when nothing is known
 * of the pain, it does not begin with what hurt. Example: after pain in the wrists, in the fold and arch, before the seated stretch.
 * Where that is the cool-down, what was passed over is not offered before it.
 */
export function beforeFree(catalog: Catalog, underWay: UnderWay, spared: Spared): UnderWay {
  const next = underWay.place.at === 'done' ? advance(catalog, underWay, spared) : undefined;
  if (!next) return underWay;
  const before: UnderWay = { ...underWay, place: { entry: next.place.entry - 1, at: 'done' } };
  return isInLastEntry(next) ? withRestOffered(before) : before;
}
