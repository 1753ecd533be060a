import type { Catalog } from '../catalog/catalog.ts';
import { teachingId } from '../catalog/form.ts';
import { canBegin, firstOf, isFree } from '../plan/free.ts';
import { isRestDue } from '../plan/passed-over.ts';
import { entryAt, warmUpOf } from '../plan/plan.ts';
import type { Spared } from '../plan/spared.ts';
import { absenceOf } from '../timeline/absence.ts';
import type { Instant } from '../vocabulary.ts';
import type { Starting, UnderWay } from './progress.ts';

/**
 * What a body must be spared from before it goes to a place: `load` of what hurts; an exercise that
 * `needs-another` that cannot be done; one that needs another `first`; one that would be begun `cold`, where a short warm-up
 * can be offered; or, before the cool-down, an exercise that was `passed-over`.
 */
export type Obstacle = 'load' | 'needs-another' | 'first' | 'cold' | 'passed-over';

/** What stands in the way of a place; undefined where nothing does. */
export function obstacleTo(
  catalog: Catalog,
  to: Starting,
  { from, spared, now }: { readonly from?: UnderWay; readonly spared: Spared; readonly now: Instant },
): Obstacle | undefined {
  const { plan, place, body } = to;
  const entry = entryAt(plan, place.entry);
  const isLoading = !isFree(catalog, spared, body.in, entry);
  if (entry.kind !== 'exercise') {
    if (isSameEntry(from, to)) return undefined;
    if (isLoading) return 'load';
    return isRestDue(catalog, to, spared) ? 'passed-over' : undefined;
  }
  if (isLoading) return 'load';
  const isBeginning = place.at === 'steps';
  if (isBeginning && !canBegin(catalog, to, place.entry, spared)) return 'needs-another';
  if (isBeginning && firstOf(catalog, to, spared) !== undefined) return 'first';
  return isCold(to, now) && hasWarmUp(catalog, to, spared) ? 'cold' : undefined;
}

/** A person who leaves the warm-up that they are in for what comes after it is not offered another for half an hour. */
export function pastWarmUp(from: UnderWay | undefined, to: Starting, now: Instant): Starting {
  const isInWarmUp = from !== undefined && from.place.entry === 0 && absenceOf(now - from.leftAt) !== 'long';
  return isInWarmUp && to.place.entry === 1 ? { ...to, movedAt: now } : to;
}

/** Whether a place is in the entry that the person is in already. */
export function isSameEntry(from: UnderWay | undefined, { plan, place }: UnderWay): boolean {
  if (!from) return false;
  return teachingId(entryAt(from.plan, from.place.entry)) === teachingId(entryAt(plan, place.entry));
}

/** Whether anything of the short warm-up is free of what is spared. */
function hasWarmUp(catalog: Catalog, { plan, body }: Starting, spared: Spared): boolean {
  return isFree(catalog, spared, body.in, { ...warmUpOf(plan), short: true });
}

/** Whether an exercise would be begun with a cold body: half an hour or more after the last movement, or before any. */
function isCold({ plan, place, leftAt, begunAt, movedAt }: Starting, now: Instant): boolean {
  const moved = begunAt === undefined ? leftAt : movedAt;
  const isStill = moved === undefined || absenceOf(now - moved) === 'long';
  return isStill && entryAt(plan, place.entry).kind === 'exercise';
}
