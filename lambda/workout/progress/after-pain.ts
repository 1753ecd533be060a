import type { Catalog } from '../catalog/catalog.ts';
import { formOf } from '../catalog/catalog.ts';
import { isFree } from '../plan/free.ts';
import type { Entry, Plan } from '../plan/plan.ts';
import { entryAt, entryIn, exercisesIn, isDone } from '../plan/plan.ts';
import { withoutImpossible } from '../plan/prerequisite.ts';
import type { Spared } from '../plan/spared.ts';
import { sparedMovements } from '../plan/spared.ts';
import type { Movement } from '../vocabulary.ts';
import { doseAfter } from './form-change.ts';
import type { UnderWay } from './progress.ts';

/** What today's workout becomes once something hurts. It is kept without the reason: the next session knows nothing of pain. */

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
 * The workout without the exercises that load what is spared, but for those that are done: gone on with another day, it does not
 * begin with what hurt. Example: after pain in the lower back, in the cat, without the boat and the seated stretch.
 * Where it would have no exercise, it stays as it is.
 */
export function withoutLoads(catalog: Catalog, underWay: UnderWay, spared: Spared): UnderWay {
  const { plan, place } = underWay;
  const kinds = sparedMovements(spared);
  const stays = plan.entries.map((entry) => isDone(entry) || loadsNone(catalog, entry, kinds));
  const gone = plan.entries.filter((_, index) => !stays[index]).map(({ id }) => id);
  const left: Plan = {
    ...plan,
    entries: plan.entries.filter((_, index) => stays[index]),
    leftOut: [...(plan.leftOut ?? []), ...gone],
  };
  const to = stays.slice(0, place.entry + 1).filter(Boolean).length - 1;
  const possible = withoutImpossible(catalog, left, to + 1);
  if (gone.length === 0 || !possible || exercisesIn(possible).length === 0) return underWay;
  return {
    ...underWay,
    plan: possible,
    place: stays[place.entry] ? { ...place, entry: to } : { entry: to, at: 'done' },
  };
}

/** Whether no exercise of a plan loads what is spared. */
export function isWithoutLoads(catalog: Catalog, { entries }: Plan, spared: Spared): boolean {
  return entries.every((entry) => loadsNone(catalog, entry, sparedMovements(spared)));
}

function loadsNone(catalog: Catalog, entry: Entry, kinds: readonly Movement[]): boolean {
  return entry.kind !== 'exercise' || formOf(catalog, entry).movements.every((movement) => !kinds.includes(movement));
}
