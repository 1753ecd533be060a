import type { Catalog } from '../catalog/catalog.ts';
import { isOfFloor, restingIn } from '../plan/body.ts';
import { freeEntry } from '../plan/free.ts';
import { withRestOffered } from '../plan/passed-over.ts';
import type { Place } from '../plan/place.ts';
import { beginningOf } from '../plan/place.ts';
import { entryAt, entryFor, isInLastEntry, withExercise, without } from '../plan/plan.ts';
import { withoutImpossible, withPrerequisites } from '../plan/prerequisite.ts';
import type { Spared } from '../plan/spared.ts';
import { sparedMovements } from '../plan/spared.ts';
import type { EntryId, Instant } from '../vocabulary.ts';
import { anew } from './plan-now.ts';
import type { Starting, UnderWay } from './progress.ts';

/** How people move through a plan. A move changes the place; the body stays where it is, and the way is narrated. */

/** The next entry that is not done and loads nothing spared, or undefined where none is left: then the workout is over. */
export function advance(catalog: Catalog, underWay: UnderWay, spared: Spared): Starting | undefined {
  const next = freeEntry(catalog, underWay, underWay.place.entry + 1, spared);
  return next === undefined ? undefined : { ...underWay, place: beginningOf(next) };
}

/** The entry before this one; at the first, the first. */
export function goBack(underWay: UnderWay): Starting {
  return { ...underWay, place: beginningOf(Math.max(0, underWay.place.entry - 1)) };
}

/** This entry once more, from its beginning. */
export function repeat(underWay: UnderWay): Starting {
  return { ...underWay, place: beginningOf(underWay.place.entry) };
}

/** This step once more; this entry, once it is done. */
export function repeatStep(underWay: UnderWay): Starting {
  const { place } = underWay;
  return place.at === 'done' ? repeat(underWay) : { ...underWay, place };
}

/** The end of a set that is done, for a person who has not let go of it wholly. */
export function releaseAgain(underWay: UnderWay): Starting {
  const { plan, place } = underWay;
  const entry = entryAt(plan, place.entry);
  if (place.at !== 'done' || entry.kind !== 'exercise') return repeatStep(underWay);
  return { ...underWay, place: { entry: place.entry, at: 'set', repetition: place.after ?? entry.dose } };
}

/**
 * The same plan from its first entry: not another workout. A body on the floor that spares something is not led up and down
 * again, but begins with the first exercise that is free. @returns undefined where none is.
 */
export function startOver(catalog: Catalog, underWay: UnderWay, spared: Spared): Starting | undefined {
  const plan = anew(catalog, underWay.plan);
  if (!plan) return undefined;
  const from: Starting = { ...underWay, plan, place: beginningOf(0) };
  if (sparedMovements(spared).length === 0 || !isOnFloor(from)) return from;
  const first = advance(catalog, from, spared);
  return first && entryAt(first.plan, first.place.entry).kind === 'exercise' ? first : undefined;
}

/**
 * An entry of the plan by what it is made from, from its beginning. An exercise that the plan does not have comes into it
 * here, and what must come before it may come again; undefined where there is none of that name, or none in the plan's form.
 */
export function goTo(catalog: Catalog, underWay: UnderWay, id: EntryId): Starting | undefined {
  const { place } = underWay;
  const plan = withPrerequisites(catalog, underWay.plan, id);
  const found = plan.entries.findIndex((each) => each.id === id);
  if (found >= 0) return chosen({ ...underWay, place: beginningOf(found) });
  const entry = Object.hasOwn(catalog.exercises, id) ? entryFor(catalog, plan, id) : undefined;
  if (!entry) return undefined;
  const index = Math.min(place.entry + 1, plan.entries.length - 1);
  return { ...underWay, plan: withExercise(plan, index, entry), place: beginningOf(index) };
}

/** A person who asks for the cool-down by its name wants nothing before it. */
function chosen(to: Starting): Starting {
  return entryAt(to.plan, to.place.entry).kind === 'cool-down' ? withRestOffered(to) : to;
}

/**
 * Without an exercise that is still to come, or that is at hand: then the place is the end of what came before it. What it
 * alone could have come before is left out too.
 * @returns undefined where it comes no more, or where nothing that can be begun would be left.
 */
export function leaveOut(catalog: Catalog, underWay: UnderWay, entry: number): UnderWay | undefined {
  const isLeaving = entry >= underWay.place.entry && entryAt(underWay.plan, entry).kind === 'exercise';
  const plan = isLeaving ? without(underWay.plan, entry) : undefined;
  if (!plan) return undefined;
  const place: Place = entry === underWay.place.entry ? { entry: entry - 1, at: 'done' } : underWay.place;
  const possible = withoutImpossible(catalog, plan, place.entry + 1);
  return possible && { ...underWay, plan: possible, place };
}

/** The workout at the exercise that must come first, which is moved, or put in, to just before the entry at hand. */
export function insertBefore(catalog: Catalog, underWay: UnderWay, id: EntryId): Starting {
  const { plan, place } = underWay;
  const wanted = entryAt(plan, place.entry);
  const moved = plan.entries.find((entry) => entry.kind === 'exercise' && entry.id === id);
  const inserted = moved ?? entryFor(catalog, plan, id);
  const others = plan.entries.filter((entry) => entry.id !== id || entry.kind !== 'exercise');
  const entry = others.indexOf(wanted);
  const leftOut = plan.leftOut?.filter((each) => each !== id);
  return {
    ...underWay,
    plan: { ...plan, entries: others.toSpliced(entry, 0, ...(inserted ? [inserted] : [])), leftOut },
    place: beginningOf(entry),
  };
}

/** Whether the person is on the way into the posture of an exercise. */
export function isGettingReady({ plan, place }: UnderWay): boolean {
  return place.at === 'steps' && entryAt(plan, place.entry).kind === 'exercise';
}

/** The body was told to let go, and rests where it is. */
export function letGo<Where extends UnderWay>(underWay: Where): Where {
  return { ...underWay, body: restingIn(underWay.body.in) };
}

/** Whether the body is on the floor, as far as is known. */
export function isOnFloor({ body }: UnderWay): boolean {
  return isOfFloor(body.in);
}

/** Whether what is left of the workout is done on a chair. */
export function isOnChair({ plan }: UnderWay): boolean {
  return plan.form === 'chair';
}

/** Whether all of the workout was heard: the place is past the cool-down's last cue. */
export function isAtEnd(underWay: UnderWay): boolean {
  return underWay.place.at === 'done' && isInLastEntry(underWay);
}

/** Whether a person who follows has come to an exercise by now, to the way into its posture at least. */
export function hasComeToAnExercise({ plan, place, narration }: UnderWay, now: Instant): boolean {
  const marks = narration?.marks.filter(({ at }) => narration.startedAt + at <= now) ?? [];
  const furthest = Math.max(place.entry, ...marks.map((mark) => mark.place.entry));
  return plan.entries.slice(0, furthest + 1).some(({ kind }) => kind === 'exercise');
}

/** Whether an exercise is behind a person, at its end or after it. Example: at the cool-down. */
export function hasDoneAnExercise({ plan, place }: UnderWay): boolean {
  const done = plan.entries.slice(0, place.at === 'done' ? place.entry + 1 : place.entry);
  return done.some(({ kind }) => kind === 'exercise');
}
