import type { Body } from './body.ts';
import { filling } from './filling.ts';
import { goOn } from './moves.ts';
import { beginningOf, isSamePlace } from './place.ts';
import type { Entry, Form, Plan } from './plan.ts';
import { atLeast, bodyAfter, entryAt, exercisesIn } from './plan.ts';
import type { UnderWay } from './progress.ts';
import type { Start } from './start.ts';
import { timelineOf } from './timeline.ts';
import type { EntryId, Milliseconds } from './vocabulary.ts';
import type { Catalog } from './workout.ts';
import { exerciseOf, workoutOf } from './workout.ts';

/**
 * Fits what is left of a workout, at its beginning all of it, into the time that somebody has: as many exercises as there
 * is time for at their least dose, then the longer forms of the warm-up and the cool-down, then more repetitions. All
 * lengths are those of the timelines.
 */

/** Somebody at a place, and how they are guided. */
export interface Planning {
  readonly catalog: Catalog;
  readonly underWay: UnderWay;
  readonly how: Pick<Start, 'cadence' | 'guidance'>;
}

/** A plan, and how long is left of it for somebody who goes on at once and answers every prompt at once. */
export interface Planned {
  readonly plan: Plan;
  readonly lasts: Milliseconds;
}

/** Nobody minds half a minute: of plans that are so near to what was asked, the one with more in it is better. */
export const NEAR_ENOUGH: Milliseconds = 30_000;

/** The best plan for so long, or the nearest there is. */
export function planLasting(planning: Planning, asked: Milliseconds): Planned {
  const lastsOf = ruler(planning);
  const [first, ...others] = optionsFor(planning).map((plan) => filled(planning, lastsOf, plan, asked));
  const start: Planned = first ?? { plan: planning.underWay.plan, lasts: lastsOf(planning.underWay.plan) };
  return others.reduce((best, each) => (isBetter(planning.catalog, asked, each, best) ? each : best), start);
}

/** The shortest and the longest that is left of any plan from here. */
export function possibleLengths(planning: Planning): { readonly least: Milliseconds; readonly most: Milliseconds } {
  return {
    least: planLasting(planning, 0).lasts,
    most: planLasting(planning, Number.MAX_SAFE_INTEGER).lasts,
  };
}

/** How long is left of a plan. */
export function lengthOf(planning: Planning): Milliseconds {
  return ruler(planning)(planning.underWay.plan);
}

/** Every choice of the exercises to come, in their order, and of the forms of what is around them; nothing more than the least. */
function optionsFor({ catalog, underWay }: Planning): readonly Plan[] {
  const { plan, place } = underWay;
  const done = plan.entries.slice(0, place.entry + 1);
  const coolDown = plan.entries[plan.entries.length - 1];
  if (!coolDown || coolDown.kind === 'exercise' || done.length === plan.entries.length) return [plan];
  const isAtBeginning = isSamePlace(place, beginningOf(0));
  const before = isAtBeginning ? inForms(done) : [done];
  const options = before.flatMap((entries) =>
    choicesOf(wanted(catalog, plan, done)).flatMap((ids) =>
      inForms([coolDown]).map((after): Plan => {
        return { ...plan, entries: [...entries, ...ids.map((id) => atLeast(catalog, id)), ...after] };
      }),
    ),
  );
  return options.filter((option) => exercisesIn(option).length > 0);
}

/** The exercises that may still come: the workout's, and what the person has put into it, without what they left out. */
function wanted(catalog: Catalog, plan: Plan, done: readonly Entry[]): readonly EntryId[] {
  const all = new Set([...workoutOf(catalog, plan.workout).exercises, ...exercisesIn(plan)]);
  return [...all].filter((id) => !plan.leftOut?.includes(id) && done.every((entry) => entry.id !== id));
}

/** Every choice out of all, the order kept. */
function choicesOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** all.length }, (_, chosen) => all.filter((_, index) => (chosen >> index) & 1));
}

const FORMS: readonly (Form | undefined)[] = [undefined, 'short'];

/** Passages in their whole form and in the short one. */
function inForms(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  return FORMS.map((form) => entries.map((entry) => (entry.kind === 'exercise' ? entry : { ...entry, form })));
}

type LastsOf = (plan: Plan) => Milliseconds;

/** Tells how long plans are that are the same so far; each entry is laid out once, wherever it stands. */
function ruler({ catalog, underWay, how }: Planning): LastsOf {
  const known = new Map<string, Milliseconds>();
  const measured = (start: Start, entry: Entry): Milliseconds => {
    const { place, body } = start;
    const name = JSON.stringify([entry, { ...place, entry: 0 }, body.in]);
    const lasts = known.get(name) ?? timelineOf(catalog, start).lasts;
    known.set(name, lasts);
    return lasts;
  };
  return (plan) => {
    const from = goOn({ ...underWay, plan });
    if (!from) return 0;
    let body: Body = from.body;
    return plan.entries.slice(from.place.entry).reduce((sum, entry, index) => {
      const place = index === 0 ? from.place : beginningOf(from.place.entry + index);
      const lasts = measured({ plan, place, body, ...how, away: 0 }, entry);
      body = bodyAfter(catalog, entry);
      return sum + lasts;
    }, 0);
  };
}

/** A plan with as many more repetitions of what is to come as fill the time that was asked. */
function filled({ catalog, underWay }: Planning, lastsOf: LastsOf, plan: Plan, asked: Milliseconds): Planned {
  const least = lastsOf(plan);
  const isToCome = (index: number) => index > underWay.place.entry;
  const indices = plan.entries.flatMap(({ kind }, index) => (kind === 'exercise' && isToCome(index) ? [index] : []));
  const extras = indices.map((index) => {
    const { most, dose } = boundsAt(catalog, plan, index);
    return { most: most - dose, lasts: most > dose ? lastsOf(withAdded(plan, index, 1)) - least : 0 };
  });
  const added = filling(asked - least, extras);
  const full = indices.reduce((so, index, at) => withAdded(so, index, added[at] ?? 0), plan);
  return { plan: full, lasts: lastsOf(full) };
}

function boundsAt(catalog: Catalog, plan: Plan, index: number) {
  const entry = entryAt(plan, index);
  const dose = entry.kind === 'exercise' ? entry.dose : 0;
  return { dose, most: exerciseOf(catalog, entry.id).dose.most };
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

/** What counts, from the first to the last; more is better. */
function rank(catalog: Catalog, asked: Milliseconds, { plan, lasts }: Planned): readonly number[] {
  const miss = Math.abs(lasts - asked);
  const ids = exercisesIn(plan);
  const least = ids.reduce((sum, id) => sum + exerciseOf(catalog, id).dose.least, 0);
  const doses = plan.entries.reduce((sum, entry) => sum + (entry.kind === 'exercise' ? entry.dose : 0), 0);
  const isWhole = plan.entries.filter((entry) => entry.kind !== 'exercise' && entry.form === undefined).length;
  return miss > NEAR_ENOUGH ? [0, -miss] : [1, ids.length, isWhole, least - doses, -miss];
}
