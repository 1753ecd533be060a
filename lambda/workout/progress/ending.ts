import type { Catalog } from '../catalog/catalog.ts';
import { isFree } from '../plan/free.ts';
import { beginningOf } from '../plan/place.ts';
import { exercisesIn, isDone } from '../plan/plan.ts';
import type { Spared } from '../plan/spared.ts';
import { NOTHING_SPARED } from '../plan/spared.ts';
import { isAtEnd } from './moves.ts';
import type { Progress, UnderWay } from './progress.ts';
import { finish } from './progress.ts';

/** What a workout has come to, once its cool-down was passed or declined. */
export interface Ending {
  /** All of it, its cool-down too; half of its exercises at least; fewer, the rest of which waits; or none. */
  readonly kind: 'whole' | 'most' | 'some' | 'none';
  /** How many exercises of the plan are done. */
  readonly number: number;
  readonly count: number;
  readonly progress: Progress;
}

/**
 * Ends a workout. It is finished, and counted, where at least half of its exercises are done; of fewer the rest is kept, to be
 * gone on with at the first that is not done and spares what hurts; of none nothing is. Example: two of six, and next time it begins at the third.
 */
export function ended(
  catalog: Catalog,
  progress: Progress,
  underWay: UnderWay,
  spared: Spared = NOTHING_SPARED,
): Ending {
  const { plan } = underWay;
  const [number, count] = [plan.entries.filter(isDone).length, exercisesIn(plan).length];
  if (number === 0) return { kind: 'none', number, count, progress: { person: progress.person } };
  if (number * 2 < count) {
    return { kind: 'some', number, count, progress: { ...progress, underWay: restOf(catalog, underWay, spared) } };
  }
  const isWhole = number === count && isAtEnd(underWay) && !plan.leftOut?.length;
  return { kind: isWhole ? 'whole' : 'most', number, count, progress: finish(progress) };
}

/**
 * The workout at the first exercise that is not done; what is passed over then is offered again. Nothing of it waits where all of
 * that would load what hurts.
 */
function restOf(catalog: Catalog, underWay: UnderWay, spared: Spared): UnderWay | undefined {
  const { plan, body } = underWay;
  const entry = plan.entries.findIndex((each) => {
    return each.kind === 'exercise' && !isDone(each) && isFree(catalog, spared, body.in, each);
  });
  return entry < 0 ? undefined : { ...underWay, plan: { ...plan, restOffered: undefined }, place: beginningOf(entry) };
}

/** Whether nothing but the cool-down is left, or some of it: leaving is to decline that. */
export function isCoolDownLeft({ plan, place }: UnderWay): boolean {
  const from = place.at === 'done' ? place.entry + 1 : place.entry;
  const later = plan.entries.slice(from);
  return later.every((entry) => entry.kind === 'cool-down' || isDone(entry));
}
