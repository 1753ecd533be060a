import type { Catalog } from '../catalog/catalog.ts';
import { formOf, passageOf } from '../catalog/catalog.ts';
import { possibleDoses, wholePairs } from '../catalog/exercise.ts';
import { inForm, teachingId } from '../catalog/form.ts';
import { partsFrom } from '../catalog/passage.ts';
import { own } from '../own.ts';
import { formFor, passageForm } from '../plan/form.ts';
import type { Place } from '../plan/place.ts';
import { beginningOf } from '../plan/place.ts';
import type { Entry, ExerciseEntry, Plan } from '../plan/plan.ts';
import { entryAt, entryIn, exercisesIn, isDone, teachingsIn, undone } from '../plan/plan.ts';
import type { EntryId, Form, Movement, TeachingId } from '../vocabulary.ts';
import { isSameMovements } from './choices.ts';
import { choicesOf } from './person.ts';
import type { Progress, UnderWay } from './progress.ts';
import { unbegun } from './progress.ts';

/** A workout of which all that is left is in another form, or without other movements. */
export interface FormChange {
  readonly underWay: UnderWay;
  /** The exercises that are left out by it. */
  readonly gone: readonly TeachingId[];
  /** The exercises that come again. */
  readonly back: readonly TeachingId[];
}

/** What is asked of all that is left of a workout. */
interface Asked {
  readonly form: Form;
  readonly freeOf: readonly Movement[];
}

/** No set has fewer repetitions, however few were left: of three, one is the first and one the last. Ours. */
const LEAST_LEFT = 3;

/**
 * All that is left of a workout in a form, free of what is left out: what is done stays as it is, and an exercise at hand begins
 * anew, with what is left of its dose. Where it has no such form, the place is the end of what came before it. Example: on a chair
 * the cat begins with its steps, and from the boat it goes on with the next.
 * @returns undefined where no exercise would be left.
 */
export function withForm(
  catalog: Catalog,
  before: UnderWay,
  form: Form,
  freeOf: readonly Movement[] = before.plan.freeOf ?? [],
): FormChange | undefined {
  const asked: Asked = { form: formFor(form, freeOf), freeOf };
  const underWay = { ...before, plan: withSetAside(catalog, before, asked) };
  const { plan, place } = underWay;
  const entries = plan.entries.map((_, index) => entryAfter(catalog, underWay, asked, index));
  const kept = entries.flatMap((entry) => entry ?? []);
  const left: Plan = { ...plan, ...named(asked), entries: kept };
  const isWhole = kept[0]?.kind === 'warm-up' && kept.at(-1)?.kind === 'cool-down';
  if (!isWhole || exercisesIn(left).length === 0) return undefined;
  const gone = plan.entries.filter((_, index) => entries[index] === undefined);
  const setAside = [...(plan.setAside ?? []), ...gone.map(({ id }) => id)];
  const after = { ...left, setAside: setAside.length > 0 ? setAside : undefined };
  const to = placeInPart(catalog, after, placeAfter(plan, entries, place));
  const had = exercisesIn(before.plan);
  return {
    underWay: { ...before, plan: after, place: to, warmUpBefore: undefined },
    gone: gone.filter(({ id }) => had.includes(id)).map(teachingId),
    back: teachingsIn(after).filter((id) => !had.includes(inForm(id).id)),
  };
}

/**
 * A workout under way as its person leaves things out by now: another session, or another person of the household, may have left
 * out something else. Where nothing would be left, it stays as it is, and what is left out is spared all the same.
 */
export function asLeftOut(catalog: Catalog, progress: Progress): Progress {
  const { person, underWay } = progress;
  const { form, leftOut } = choicesOf(person);
  if (!underWay || isSameMovements(underWay.plan.freeOf ?? [], leftOut)) return progress;
  const change = withForm(catalog, underWay, form, leftOut);
  return change ? { person, underWay: change.underWay } : progress;
}

/**
 * A plan of which nothing is done, all of it in its form: what was done on the mat, before the rest was on the chair, would be done
 * on the chair now.
 */
export function anew(catalog: Catalog, plan: Plan): Plan {
  return withForm(catalog, unbegun(plan, 0), plan.form ?? 'floor')?.underWay.plan ?? undone(plan);
}

/** As a plan carries it: the floor is not named, and neither is nothing. */
function named({ form, freeOf }: Asked): Pick<Plan, 'form' | 'freeOf'> {
  return { form: form === 'floor' ? undefined : form, freeOf: freeOf.length > 0 ? freeOf : undefined };
}

/** In a passage, the part at hand or the first after it that is free of what is left out; its end, where none is. */
function placeInPart(catalog: Catalog, plan: Plan, place: Place): Place {
  const entry = entryAt(plan, place.entry);
  if (entry.kind === 'exercise' || place.at !== 'steps') return place;
  const [first] = partsFrom(passageOf(catalog, entry), place.step, entry.short, plan.freeOf);
  if (!first) return { entry: place.entry, at: 'done' };
  return { ...place, step: Math.max(place.step, first.firstStep) };
}

/** An entry in another form; undefined where it has none, unless it is done. */
function entryAfter(catalog: Catalog, underWay: UnderWay, asked: Asked, index: number): Entry | undefined {
  const entry = entryAt(underWay.plan, index);
  if (isDone(entry)) return entry;
  if (entry.kind !== 'exercise') {
    const passage = passageForm(catalog, entry.id, asked.form);
    return passage && { kind: entry.kind, id: entry.id, ...passage, short: entry.short };
  }
  const found = entryIn(catalog, entry.id, asked.form, asked.freeOf);
  if (!found || found.form === entry.form) return found && entry;
  return { ...entry, form: found.form, dose: doseAfter(catalog, underWay, { entry, found, index }) };
}

/** The least of the new form for the least of the old, and else as many as were asked for; in a set, what is left of them. */
function doseAfter(
  catalog: Catalog,
  { place }: UnderWay,
  { entry, found, index }: { readonly entry: ExerciseEntry; readonly found: ExerciseEntry; readonly index: number },
): number {
  const [before, after] = [formOf(catalog, entry).dose, formOf(catalog, found).dose];
  const { least, most } = possibleDoses(after);
  const within = (dose: number) => wholePairs(after, Math.max(least, Math.min(dose, most)));
  if (index === place.entry && place.at === 'set') {
    return within(Math.max(LEAST_LEFT, entry.dose - place.repetition + 1));
  }
  return entry.dose === before.least ? found.dose : within(entry.dose);
}

/** The same place among the entries that are kept, or the beginning of one that has changed. */
function placeAfter(plan: Plan, entries: readonly (Entry | undefined)[], place: Place): Place {
  const here = entries[place.entry];
  const index = entries.slice(0, place.entry).filter((entry) => entry !== undefined).length;
  if (!here) return { entry: index - 1, at: 'done' };
  const isSame = place.at === 'done' || here.form === entryAt(plan, place.entry).form;
  return isSame ? { ...place, entry: index } : beginningOf(index);
}

/** The plan with what was set aside for want of a form that it has now, each where the workout has it, if that is still to come. */
function withSetAside(catalog: Catalog, { plan, place }: UnderWay, { form, freeOf }: Asked): Plan {
  const order = own(catalog.workouts, plan.workout)?.exercises ?? [];
  const back = (plan.setAside ?? []).flatMap((id) => {
    return own(catalog.exercises, id) ? (entryIn(catalog, id, form, freeOf) ?? []) : [];
  });
  const setAside = plan.setAside?.filter((id) => back.every((entry) => entry.id !== id));
  const entries = back.reduce((all, entry) => {
    return all.toSpliced(indexFor(all, order, entry.id, place.entry + 1), 0, entry);
  }, plan.entries);
  return { ...plan, entries, setAside: setAside?.length ? setAside : undefined };
}

/** Before the first that comes after it in the workout, from an index on; before the cool-down, where none does. */
function indexFor(entries: readonly Entry[], order: readonly EntryId[], id: EntryId, from: number): number {
  const later = entries.findIndex((entry, index) => {
    return index >= from && entry.kind === 'exercise' && order.indexOf(entry.id) > order.indexOf(id);
  });
  return later < 0 ? entries.length - 1 : later;
}
