import type { Catalog } from '../catalog/catalog.ts';
import { entryAt, entryIn } from '../plan/plan.ts';
import type { Spared } from '../plan/spare.ts';
import { isFree } from '../plan/spare.ts';
import { doseAfter } from './form-change.ts';
import type { UnderWay } from './progress.ts';

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
