import type { Catalog } from '../catalog/catalog.ts';
import { formOf, passageOf, wayBetween } from '../catalog/catalog.ts';
import { partsFrom } from '../catalog/passage.ts';
import type { EntryId, Movement, Posture } from '../vocabulary.ts';
import { isOfFloor } from './body.ts';
import type { Entry, InPlan } from './plan.ts';
import { entryAt, entryFor, isDone } from './plan.ts';
import { missingBefore } from './prerequisite.ts';
import type { Spared } from './spared.ts';
import { loadsNone, NOTHING_SPARED, sparedMovements } from './spared.ts';

/** Whether an entry loads nothing that is spared, the way to it included. */
export function isFree(catalog: Catalog, spared: Spared, from: Posture, entry: Entry): boolean {
  const kinds = sparedMovements(spared);
  if (kinds.length === 0) return true;
  if (entry.kind === 'exercise') {
    const { movements, startsIn } = formOf(catalog, entry);
    return loadsNone(movements, kinds) && isFreeWay(catalog, kinds, from, startsIn);
  }
  const [first] = partsFrom(passageOf(catalog, entry), 1, entry.short, kinds);
  return first !== undefined && isFreeWay(catalog, kinds, from, first.part.startsIn);
}

/**
 * "Four of six": which exercise of the plan the one at hand is, of those that are done or can come. The warm-up and the
 * cool-down are not counted.
 */
export function exerciseNumber(
  catalog: Catalog,
  { plan, place, body }: InPlan,
  spared: Spared = NOTHING_SPARED,
): { readonly number: number; readonly count: number } {
  const counted = plan.entries.flatMap((entry, index) => {
    const isHere = index === place.entry;
    const isCounted = entry.kind === 'exercise' && (isHere || isDone(entry) || isFree(catalog, spared, body.in, entry));
    return isCounted ? [index] : [];
  });
  return { number: counted.filter((index) => index <= place.entry).length, count: counted.length };
}

/** Whether a way loads nothing spared; the way off the floor, and onto the chair, is always free. */
function isFreeWay(catalog: Catalog, kinds: readonly Movement[], from: Posture, to: Posture): boolean {
  return (
    !isOfFloor(to) ||
    wayBetween(catalog, from, to).every(({ way }) => {
      return loadsNone(way.movements, kinds);
    })
  );
}

/**
 * The first entry from an index on that is not done and can be begun: it loads nothing that is spared, and what must come
 * before it was done, or can be. @returns undefined where none can.
 */
export function freeEntry(catalog: Catalog, at: InPlan, from: number, spared: Spared): number | undefined {
  const index = at.plan.entries.findIndex((each, entry) => {
    return entry >= from && !isDone(each) && canBegin(catalog, at, entry, spared);
  });
  return index < 0 ? undefined : index;
}

/** Whether an entry can be begun now, or after what must come first. */
export function canBegin(catalog: Catalog, at: InPlan, index: number, spared: Spared): boolean {
  const missing = missingBefore(catalog, at.plan, index);
  const isPossible = missing.length === 0 || firstFree(catalog, at, missing, spared) !== undefined;
  return isPossible && isFree(catalog, spared, at.body.in, entryAt(at.plan, index));
}

/** The exercise to do before the entry at hand: the cat before the boat. @returns undefined where none is due, or possible. */
export function firstOf(catalog: Catalog, at: InPlan, spared: Spared): EntryId | undefined {
  return firstFree(catalog, at, missingBefore(catalog, at.plan, at.place.entry), spared);
}

function firstFree(catalog: Catalog, { plan, body }: InPlan, ids: readonly EntryId[], spared: Spared) {
  return ids.find((id) => {
    const entry = plan.leftOut?.includes(id) ? undefined : entryFor(catalog, plan, id);
    return entry !== undefined && isFree(catalog, spared, body.in, entry);
  });
}
