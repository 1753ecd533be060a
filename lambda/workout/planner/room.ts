import type { Catalog } from '../catalog/catalog.ts';
import { exerciseOf, formOf, wayBetween } from '../catalog/catalog.ts';
import { restingIn } from '../plan/body.ts';
import { beginningOf } from '../plan/place.ts';
import type { Entry, ExerciseEntry } from '../plan/plan.ts';
import { bodyAfter } from '../plan/plan.ts';
import { timelineLasts } from '../timeline/timeline.ts';
import type { Milliseconds, Posture } from '../vocabulary.ts';
import { milliseconds } from '../vocabulary.ts';
import type { LastsOf, Planning } from './length.ts';
import { NEAR_ENOUGH } from './near-enough.ts';
import type { Beginning, Choice, Room } from './selector.ts';

/** An exercise as it may be chosen, at its least dose. */
export function choiceOf(planning: Planning, entry: ExerciseEntry): Choice {
  const { id } = entry;
  const { load, after = [] } = exerciseOf(planning.catalog, id);
  const { startsIn, endsIn } = formOf(planning.catalog, entry);
  const lasts = lastsFrom(planning, [entry], startsIn);
  return { id, startsIn, endsIn, load, after, lasts };
}

/** The passages around the exercises, and the time that was asked for. */
interface Around {
  /** What is done or at hand, the warm-up at the beginning. */
  readonly entries: readonly Entry[];
  /** What was done out of order, and does not come again. */
  readonly doneLater: readonly Entry[];
  /** The cool-down. */
  readonly after: readonly Entry[];
  readonly lastsOf: LastsOf;
  readonly asked: Milliseconds;
}

/** The room that is left for exercises between what is at hand and the cool-down. */
export function roomAround(planning: Planning, around: Around): Beginning & Room {
  const { entries, doneLater, after, lastsOf, asked } = around;
  const { catalog, underWay, how } = planning;
  const { plan, place, body } = underWay;
  const last = entries.at(-1);
  const there = place.at === 'done' || !last ? body : bodyAfter(catalog, last, how.spared);
  return {
    lasts: asked + NEAR_ENOUGH - lastsOf({ ...plan, entries }),
    from: there.in,
    done: [...entries, ...doneLater].map(({ id }) => id),
    wayLasts: remembered((from, to) => wayLasts(catalog, from, to)),
    endLasts: remembered((from) => lastsFrom(planning, after, from)),
  };
}

/** How long an entry lasts for a body in a posture. */
function lastsFrom({ catalog, underWay, how }: Planning, entries: readonly Entry[], from: Posture): Milliseconds {
  const plan = { ...underWay.plan, entries };
  return timelineLasts(catalog, { plan, place: beginningOf(0), body: restingIn(from), ...how, away: 0 });
}

function wayLasts(catalog: Catalog, from: Posture, to: Posture): Milliseconds {
  const steps = wayBetween(catalog, from, to).flatMap(({ way }) => way.steps);
  return steps.reduce((sum, { lasts }) => sum + milliseconds(lasts), 0);
}

/** The same answer for the same postures, worked out once. */
function remembered<Of extends readonly Posture[]>(work: (...postures: Of) => Milliseconds) {
  const known = new Map<string, Milliseconds>();
  return (...postures: Of): Milliseconds => {
    const key = postures.join();
    const lasts = known.get(key) ?? work(...postures);
    known.set(key, lasts);
    return lasts;
  };
}
