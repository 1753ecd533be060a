import type { Catalog } from '../catalog/catalog.ts';
import { exerciseOf, formOf } from '../catalog/catalog.ts';
import { isMet } from '../catalog/exercise.ts';
import { isFree } from '../plan/free.ts';
import { beginningOf, isSamePlace } from '../plan/place.ts';
import type { Entry, Plan } from '../plan/plan.ts';
import { entryAt, entryFor, exercisesIn, isDone } from '../plan/plan.ts';
import type { Spared } from '../plan/spared.ts';
import type { EntryId, Milliseconds } from '../vocabulary.ts';
import { MINUTE } from '../vocabulary.ts';
import { selectorInOrder } from './in-order.ts';
import type { LastsOf, Planned, Planning } from './length.ts';
import { ruler } from './length.ts';
import { NEAR_ENOUGH } from './near-enough.ts';
import { choiceOf, roomAround } from './room.ts';
import type { Beginning, Choice, Room } from './selector.ts';
import { spread } from './spread.ts';

/**
 * Fits what is left of a workout, at its beginning all of it, into the time that was asked for: as many exercises as there
 * is time for at their least dose, then the longer forms of the warm-up and the cool-down, then less load on the back, then more
 * repetitions. All
 * lengths are those of the timelines.
 */

export interface PossibleLengths {
  readonly least: Milliseconds;
  readonly most: Milliseconds;
}

/** The best plan for so long, or the nearest there is. */
export function planLasting(planning: Planning, asked: Milliseconds, lastsOf: LastsOf = ruler(planning)): Planned {
  const plans = candidates(planning, lastsOf, asked);
  const [first, ...others] = plans.map((plan) => filled(planning, lastsOf, plan, asked));
  const start: Planned = first ?? { plan: planning.underWay.plan, lasts: lastsOf(planning.underWay.plan) };
  return others.reduce((best, each) => (isBetter(planning.catalog, asked, each, best) ? each : best), start);
}

/** From here on there is a plan, if not always as short: one exercise needs its warm-up, and getting up again. Ours. */
const SHORTEST_ASKED: Milliseconds = 4 * MINUTE;

/**
 * The best plan for so long; or what is possible instead, where that is too short or too long by far.
 * @param asked `NaN` where no length was understood.
 */
export function planForTime(planning: Planning, asked: Milliseconds): Planned | PossibleLengths {
  const lastsOf = ruler(planning);
  const planned = Number.isNaN(asked) ? undefined : planLasting(planning, asked, lastsOf);
  // Where it comes near enough, so it does to something possible: what else there is need not be known.
  if (planned && Math.abs(planned.lasts - asked) <= NEAR_ENOUGH) return planned;
  const possible = possibleLengths(planning, lastsOf);
  const shortest = Math.min(SHORTEST_ASKED, possible.least - NEAR_ENOUGH);
  const isPossible = asked >= shortest && asked <= possible.most + NEAR_ENOUGH;
  return planned && isPossible ? planned : possible;
}

/** The shortest and the longest that is left of any plan from here. */
export function possibleLengths(planning: Planning, lastsOf: LastsOf = ruler(planning)): PossibleLengths {
  return {
    least: planLasting(planning, 0, lastsOf).lasts,
    most: planLasting(planning, Number.MAX_SAFE_INTEGER, lastsOf).lasts,
  };
}

/** The plans that may be best: for each form of the passages around them, as many exercises as there is room for. */
function candidates(planning: Planning, lastsOf: LastsOf, asked: Milliseconds): readonly Plan[] {
  const { catalog, underWay, how } = planning;
  const { plan, place } = underWay;
  const done = plan.entries.slice(0, place.entry + 1);
  const doneLater = plan.entries.slice(place.entry + 1).filter(isDone);
  const coolDown = plan.entries[plan.entries.length - 1];
  if (!coolDown || coolDown.kind === 'exercise' || done.length === plan.entries.length) return [plan];
  const ids = wanted(catalog, underWay, [...done, ...doneLater], how.spared);
  const choices = neededFirst(catalog, ids).flatMap((id) => {
    const entry = entryFor(catalog, plan, id);
    return entry ? [choiceOf(planning, entry)] : [];
  });
  const before = isSamePlace(place, beginningOf(0)) ? wholeAndShort(done) : [done];
  const around = before.flatMap((entries) => wholeAndShort([coolDown]).map((after) => ({ entries, after })));
  const rooms = around.map((each) => ({ ...each, room: roomAround(planning, { ...each, doneLater, lastsOf, asked }) }));
  const most = Math.max(...rooms.map(({ room }) => room.lasts));
  const beginnings = new Map(rooms.map(({ room }) => [room.from, room]));
  const select = new Map([...beginnings].map(([from, room]) => [from, selectorInOrder(choices, room, most)]));
  return rooms.flatMap(({ entries, after, room }) => {
    const chosen = select.get(room.from)?.(room) ?? [];
    const nearest = chosen.length > 0 ? [chosen] : [chosen, shortestAlone(choices, room)];
    return nearest.flatMap((some) => {
      const inOrder = some.length === ids.length ? ids : some.map(({ id }) => id);
      const toCome = inOrder.flatMap((id) => entryFor(catalog, plan, id) ?? []);
      const all = [...entries, ...doneLater, ...toCome];
      return hasExercise(all) ? [{ ...plan, entries: [...all, ...after] }] : [];
    });
  });
}

function hasExercise(entries: readonly Entry[]): boolean {
  return entries.some(({ kind }) => kind === 'exercise');
}

/** Where there is room for none: it may still be nearer than none at all. */
function shortestAlone(choices: readonly Choice[], room: Beginning & Room): readonly Choice[] {
  const lasts = ({ startsIn, endsIn, lasts }: Choice) =>
    room.wayLasts(room.from, startsIn) + lasts + room.endLasts(endsIn);
  const possible = choices.filter(({ after }) => isMet(after, room.done));
  const [first, ...others] = possible;
  return first ? [others.reduce((least, each) => (lasts(each) < lasts(least) ? each : least), first)] : [];
}

/** Where some of a workout is left out, what others name first as what must come before them comes first. */
function neededFirst(catalog: Catalog, ids: readonly EntryId[]): readonly EntryId[] {
  const needed = Object.values(catalog.exercises).flatMap(({ after = [] }) => after.slice(0, 1));
  return [...ids.filter((id) => needed.includes(id)), ...ids.filter((id) => !needed.includes(id))];
}

/**
 * The exercises that may still come: the workout's, and what the person has put into it, without what they left out, and
 * what would load what is spared.
 */
function wanted(
  catalog: Catalog,
  { plan, body }: Planning['underWay'],
  done: readonly Entry[],
  spared: Spared,
): readonly EntryId[] {
  const workout = Object.hasOwn(catalog.workouts, plan.workout) ? catalog.workouts[plan.workout] : undefined;
  const all = new Set([...(workout?.exercises ?? []), ...exercisesIn(plan)]);
  return [...all].filter((id) => {
    const isWanted = !plan.leftOut?.includes(id) && done.every((entry) => entry.id !== id);
    const entry = isWanted ? entryFor(catalog, plan, id) : undefined;
    return entry !== undefined && isFree(catalog, spared, body.in, entry);
  });
}

/** Passages as a whole, and short. */
function wholeAndShort(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  return ([undefined, true] as const).map((short) =>
    entries.map((entry) => (entry.kind === 'exercise' ? entry : { ...entry, short })),
  );
}

/** A plan with as many more repetitions of what is to come as fill the time that was asked. */
function filled({ catalog, underWay }: Planning, lastsOf: LastsOf, plan: Plan, asked: Milliseconds): Planned {
  const least = lastsOf(plan);
  const isToCome = (index: number) => index > underWay.place.entry && !isDone(entryAt(plan, index));
  const indices = plan.entries.flatMap(({ kind }, index) => (kind === 'exercise' && isToCome(index) ? [index] : []));
  const extras = indices.map((index) => {
    const { by, most } = toAdd(catalog, plan, index);
    return { by, most, lasts: most > 0 ? lastsOf(withAdded(plan, index, by)) - least : 0 };
  });
  const added = spread(asked - least, extras);
  const full = indices.reduce((so, index, at) => {
    return withAdded(so, index, (added[at] ?? 0) * (extras[at]?.by ?? 1));
  }, plan);
  return { plan: full, lasts: lastsOf(full) };
}

/** How many repetitions are added at once, one or a pair, and how often at most. */
function toAdd(catalog: Catalog, plan: Plan, index: number): { readonly by: number; readonly most: number } {
  const entry = entryAt(plan, index);
  if (entry.kind !== 'exercise') return { by: 1, most: 0 };
  const { most, inPairs } = formOf(catalog, entry).dose;
  const by = inPairs ? 2 : 1;
  return { by, most: Math.floor((most - entry.dose) / by) };
}

function withAdded(plan: Plan, index: number, added: number): Plan {
  const entry = entryAt(plan, index);
  if (entry.kind !== 'exercise') return plan;
  return { ...plan, entries: plan.entries.with(index, { ...entry, dose: entry.dose + added }) };
}

function isBetter(catalog: Catalog, asked: Milliseconds, one: Planned, other: Planned): boolean {
  const [first, second] = [rank(catalog, asked, one), rank(catalog, asked, other)];
  const decides = first.findIndex((value, index) => value !== second[index]);
  return decides >= 0 && (first[decides] ?? 0) > (second[decides] ?? 0);
}

/**
 * What counts, from the first to the last; more is better: near to what was asked, exercises, whole passages, less load on the
 * back, and the time itself.
 */
function rank(catalog: Catalog, asked: Milliseconds, { plan, lasts }: Planned): readonly number[] {
  const miss = Math.abs(lasts - asked);
  if (miss > NEAR_ENOUGH) return [0, -miss];
  const exercises = exercisesIn(plan);
  const whole = plan.entries.filter((entry) => entry.kind !== 'exercise' && !entry.short).length;
  const load = exercises.reduce((sum, id) => sum + exerciseOf(catalog, id).load, 0);
  return [1, exercises.length, whole, -load, -miss];
}
