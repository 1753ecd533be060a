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
import { entryAt, entryFor, entryIn, exercisesIn, isDone, isInLastEntry, teachingsIn } from '../plan/plan.ts';
import { loadsNone } from '../plan/spared.ts';
import type { EntryId, Form, Movement, TeachingId } from '../vocabulary.ts';
import type { UnderWay } from './progress.ts';

/** A workout of which all that is left is in another form, or without other movements. */
export interface FormChange {
  readonly underWay: UnderWay;
  /** The exercises that are left out by it; in the cool-down none was to come. */
  readonly gone: readonly TeachingId[];
  /** The exercises that come again. */
  readonly back: readonly TeachingId[];
}

/** What is asked of all that is left of a workout. */
interface Asked {
  readonly form: Form;
  readonly freeOf: readonly Movement[];
}

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
  const to = placeFree(catalog, after, placeAfter(plan, entries, place));
  const had = exercisesIn(before.plan);
  const isNews = (entry: Entry) => had.includes(entry.id) && !isInLastEntry(before);
  return {
    underWay: { ...before, plan: after, place: to, warmUpBefore: undefined },
    gone: gone.filter(isNews).map(teachingId),
    back: teachingsIn(after).filter((id) => !had.includes(inForm(id).id)),
  };
}

/** As a plan carries it: the floor is not named, and neither is nothing. */
function named({ form, freeOf }: Asked): Pick<Plan, 'form' | 'freeOf'> {
  return { form: form === 'floor' ? undefined : form, freeOf: freeOf.length > 0 ? freeOf : undefined };
}

/**
 * In a passage, the part at hand or the first after it that is free of what is left out; its end, where none is. So ends an exercise
 * that is done already, and is not free.
 */
function placeFree(catalog: Catalog, plan: Plan, place: Place): Place {
  const entry = entryAt(plan, place.entry);
  const over: Place = { entry: place.entry, at: 'done' };
  if (place.at === 'done') return place;
  if (entry.kind === 'exercise') return isInPlan(catalog, plan, entry) ? place : over;
  if (place.at !== 'steps') return over;
  const [first] = partsFrom(passageOf(catalog, entry), place.step, entry.short, plan.freeOf);
  return first ? { ...place, step: Math.max(place.step, first.firstStep) } : over;
}

/** Whether an exercise is in the form that its plan would have it in now. */
function isInPlan(catalog: Catalog, plan: Plan, { id, form }: ExerciseEntry): boolean {
  const found = entryFor(catalog, plan, id);
  return found !== undefined && (found.form === form || form === 'easier');
}

/** An entry in another form; undefined where it has none, unless it is done. */
function entryAfter(catalog: Catalog, underWay: UnderWay, asked: Asked, index: number): Entry | undefined {
  const entry = entryAt(underWay.plan, index);
  if (isDone(entry) && !isTakenUp(underWay, index)) return entry;
  if (entry.kind !== 'exercise') {
    const passage = passageForm(catalog, entry.id, asked.form);
    return passage && { kind: entry.kind, id: entry.id, ...passage, short: entry.short };
  }
  if (isEased(catalog, underWay.plan, entry) && asked.form !== 'chair' && isFreeOf(catalog, entry, asked)) return entry;
  const found = entryIn(catalog, entry.id, asked.form, asked.freeOf);
  if (!found) return isDone(entry) ? entry : undefined;
  if (found.form === entry.form) return entry;
  return { ...entry, form: found.form, dose: doseAfter(catalog, underWay, { entry, found, index }) };
}

/** Whether an exercise alone was made easier, as it hurt: it stays so. */
function isEased(catalog: Catalog, plan: Plan, { id, form }: ExerciseEntry): boolean {
  return form === 'easier' && entryFor(catalog, plan, id)?.form === undefined;
}

function isFreeOf(catalog: Catalog, entry: ExerciseEntry, { freeOf }: Asked): boolean {
  return loadsNone(formOf(catalog, entry).movements, freeOf);
}

/** Whether an exercise that may be done already is done once more: "two more", at its prompt. */
function isTakenUp({ place }: UnderWay, index: number): boolean {
  return index === place.entry && place.at !== 'done';
}

/**
 * The least of the new form for the least of the old, and else as many as were asked for; in a set, what is left of them, and
 * never fewer than a person may do.
 */
export function doseAfter(
  catalog: Catalog,
  { place }: UnderWay,
  { entry, found, index }: { readonly entry: ExerciseEntry; readonly found: ExerciseEntry; readonly index: number },
): number {
  const [before, after] = [formOf(catalog, entry).dose, formOf(catalog, found).dose];
  const { least, most } = possibleDoses(after);
  const within = (dose: number) => wholePairs(after, Math.max(least, Math.min(dose, most)));
  if (index === place.entry && place.at === 'set') {
    return within(entry.dose - place.repetition + 1);
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
