import type { Catalog } from '../catalog/catalog.ts';
import type { Body } from '../plan/body.ts';
import { isFree } from '../plan/free.ts';
import { beginningOf } from '../plan/place.ts';
import type { Entry, Plan } from '../plan/plan.ts';
import { bodyAfter, entryAt, isDone, planFor } from '../plan/plan.ts';
import type { Spared } from '../plan/spared.ts';
import { NOTHING_SPARED } from '../plan/spared.ts';
import { cadenceOf, UNCHOSEN } from '../progress/choices.ts';
import { following } from '../progress/onward.ts';
import type { Starting, UnderWay } from '../progress/progress.ts';
import { unbegun } from '../progress/progress.ts';
import type { Start } from '../timeline/start.ts';
import { timelineLasts } from '../timeline/timeline.ts';
import type { Milliseconds, WorkoutId } from '../vocabulary.ts';

/** How long workouts are: their timelines, one after the other. */

/** A workout at a place, and how it is guided on from there. */
export interface Planning {
  readonly catalog: Catalog;
  readonly underWay: UnderWay;
  readonly how: Pick<Start, 'cadence' | 'guidance'> & { readonly spared: Spared };
}

/** A plan, and how long is left of it for a person who goes on at once and answers every prompt at once. */
export interface Planned {
  readonly plan: Plan;
  readonly lasts: Milliseconds;
}

/** How long is left of a plan. */
export function lengthOf(planning: Planning): Milliseconds {
  return ruler(planning)(planning.underWay.plan);
}

/** How long a workout takes as it is written, for a person who has chosen nothing, and begins it standing. */
export function lengthAsWritten(catalog: Catalog, id: WorkoutId): Milliseconds {
  const how = { cadence: cadenceOf(UNCHOSEN, catalog.cadences), guidance: UNCHOSEN.guidance, spared: NOTHING_SPARED };
  return lengthOf({ catalog, underWay: unbegun(planFor(catalog, id), 0), how });
}

/** Tells how long is left of a plan. */
export type LastsOf = (plan: Plan) => Milliseconds;

/** Tells how long plans are that are the same so far; each entry is laid out once, wherever it stands. */
export function ruler({ catalog, underWay, how }: Planning): LastsOf {
  const known = new Map<string, Milliseconds>();
  const measured = (start: Start, entry: Entry): Milliseconds => {
    const { place, body } = start;
    const name = JSON.stringify([entry, { ...place, entry: 0 }, body.in]);
    const lasts = known.get(name) ?? timelineLasts(catalog, start);
    known.set(name, lasts);
    return lasts;
  };
  return (plan) => {
    const starts = startsToCome({ catalog, underWay: { ...underWay, plan }, how });
    return starts.reduce(
      (sum, start) => sum + measured({ ...start, ...how, away: 0 }, entryAt(plan, start.place.entry)),
      0,
    );
  };
}

/** Where each entry begins that is still to come: without those that are done, or load what is spared. */
export function startsToCome({ catalog, underWay, how }: Planning): readonly Starting[] {
  const { spared } = how;
  const from = following(catalog, underWay, { by: 'go-on', atPrompt: false, flow: 'exercise', spared });
  if (!from) return [];
  let body: Body = from.body;
  return underWay.plan.entries.slice(from.place.entry).flatMap((entry, index) => {
    if (index > 0 && (isDone(entry) || !isFree(catalog, spared, body.in, entry))) return [];
    const place = index === 0 ? from.place : beginningOf(from.place.entry + index);
    const start = { ...underWay, place, body };
    body = bodyAfter(catalog, entry, spared);
    return [start];
  });
}
