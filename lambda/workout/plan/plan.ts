import type { Catalog } from '../catalog/catalog.ts';
import { formOf, passageOf, workoutOf } from '../catalog/catalog.ts';
import { teachingId } from '../catalog/form.ts';
import { partsFrom } from '../catalog/passage.ts';
import type { EntryId, Form, Movement, TeachingId, WorkoutId } from '../vocabulary.ts';
import type { Body } from './body.ts';
import { restingIn } from './body.ts';
import { exerciseForm, formFor, named, passageForm } from './form.ts';
import type { Whereabouts } from './place.ts';
import type { Spared } from './spared.ts';
import { NOTHING_SPARED, sparedMovements } from './spared.ts';

/** One exercise in a plan, or the warm-up, or the cool-down. */
export type Entry = PassageEntry | ExerciseEntry;

export interface PassageEntry {
  readonly kind: 'warm-up' | 'cool-down';
  readonly id: EntryId;
  /** Its form; the floor, where none is named. */
  readonly form?: Form;
  readonly short?: true;
}

export interface ExerciseEntry {
  readonly kind: 'exercise';
  readonly id: EntryId;
  /** Its form; the floor, where none is named. */
  readonly form?: Form;
  readonly dose: number;
  /** Whether its set was heard to the end in this workout, or ended by the person. */
  readonly isDone?: boolean;
}

/** A workout as one person will do it now. */
export interface Plan {
  readonly workout: WorkoutId;
  /** The form that it was asked for in; the floor, where none is named. */
  readonly form?: Form;
  /** The kinds of movement that the person leaves out: each entry is in a form that is free of them. */
  readonly freeOf?: readonly Movement[];
  readonly entries: readonly Entry[];
  /** The exercises that the person does not want in it. */
  readonly leftOut?: readonly EntryId[];
  /** The exercises that there are not in its form, or not without what is left out: they come again otherwise. */
  readonly setAside?: readonly EntryId[];
  /** Whether what was passed over was offered before the cool-down. */
  readonly restOffered?: true;
}

/** A place in a plan, and the body there. */
export interface InPlan extends Whereabouts {
  readonly plan: Plan;
}

/**
 * A workout as it is written, every exercise at its least dose, in the form that was asked for, and free of what is left out.
 * Example: on a chair the boat is set aside. It may have no exercise: then it is not begun.
 */
export function planFor(catalog: Catalog, id: WorkoutId, asked: Form = 'floor', out: readonly Movement[] = []): Plan {
  const { warmUp, exercises, coolDown, short } = workoutOf(catalog, id);
  const form = formFor(asked, out);
  const setAside = exercises.filter((exercise) => !entryIn(catalog, exercise, form, out));
  return {
    workout: id,
    ...(form !== 'floor' && { form }),
    ...(out.length > 0 && { freeOf: out }),
    entries: [
      { kind: 'warm-up', id: warmUp, ...passageForm(catalog, warmUp, form), short },
      ...exercises.flatMap((exercise) => entryIn(catalog, exercise, form, out) ?? []),
      { kind: 'cool-down', id: coolDown, ...passageForm(catalog, coolDown, form), short },
    ],
    ...(setAside.length > 0 && { setAside }),
  };
}

/** An exercise at its least dose, in the form that was asked for. @returns undefined where no form of it may be done. */
export function entryIn(
  catalog: Catalog,
  id: EntryId,
  asked: Form = 'floor',
  leftOut: readonly Movement[] = [],
): ExerciseEntry | undefined {
  const form = exerciseForm(catalog, id, asked, leftOut);
  return form && { kind: 'exercise', id, ...named(form), dose: formOf(catalog, { id, form }).dose.least };
}

/** An exercise at its least dose, as a plan would have it. @returns undefined where no form of it fits the plan. */
export function entryFor(
  catalog: Catalog,
  { form, freeOf }: Pick<Plan, 'form' | 'freeOf'>,
  id: EntryId,
): ExerciseEntry | undefined {
  return entryIn(catalog, id, form, freeOf);
}

/** Whether two plans are one, written by the same rule. */
export function isSamePlan(one: Plan, other: Plan): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether an entry is an exercise that is done in this workout. */
export function isDone(entry: Entry): boolean {
  return entry.kind === 'exercise' && entry.isDone === true;
}

/** A plan in which some entries are done, those that are exercises. */
export function withDone(plan: Plan, indices: readonly number[]): Plan {
  const isNews = (entry: Entry, index: number) => {
    return entry.kind === 'exercise' && !entry.isDone && indices.includes(index);
  };
  if (!plan.entries.some(isNews)) return plan;
  return {
    ...plan,
    entries: plan.entries.map((entry, index) => (isNews(entry, index) ? { ...entry, isDone: true } : entry)),
  };
}

/** A plan of which nothing is done. */
export function undone(plan: Plan): Plan {
  return {
    ...plan,
    entries: plan.entries.map((entry) => (entry.kind === 'exercise' ? { ...entry, isDone: undefined } : entry)),
    restOffered: undefined,
  };
}

/** The exercises of a plan, in its order. */
export function exercisesIn({ entries }: Plan): readonly EntryId[] {
  return entries.flatMap(({ kind, id }) => (kind === 'exercise' ? [id] : []));
}

/** As `exercisesIn`, each in its form. */
export function teachingsIn({ entries }: Plan): readonly TeachingId[] {
  return entries.flatMap((entry) => (entry.kind === 'exercise' ? [teachingId(entry)] : []));
}

/** What is called by an id, in the form that a plan has it; on the floor where the plan has it not. */
export function teachingIn({ entries }: Plan, id: EntryId): TeachingId {
  return teachingId(entries.find((entry) => entry.id === id) ?? { id });
}

/** A plan with one exercise more. @param index of it, after which the rest moves on. */
export function withExercise(plan: Plan, index: number, entry: ExerciseEntry): Plan {
  const leftOut = plan.leftOut?.filter((each) => each !== entry.id);
  return { ...plan, entries: plan.entries.toSpliced(index, 0, entry), leftOut };
}

/** A plan without an entry; undefined where no other exercise would be left in it. */
export function without(plan: Plan, entry: number): Plan | undefined {
  const { id } = entryAt(plan, entry);
  const entries = plan.entries.toSpliced(entry, 1);
  const leftOut = [...(plan.leftOut ?? []), id];
  return exercisesIn({ ...plan, entries }).length > 0 ? { ...plan, entries, leftOut } : undefined;
}

/** A plan without some exercises, as far as any is left in it. */
export function withoutAll(plan: Plan, ids: readonly EntryId[]): Plan {
  return ids.reduce((left, id) => {
    const entry = left.entries.findIndex((each) => each.id === id);
    return (entry < 0 ? undefined : without(left, entry)) ?? left;
  }, plan);
}

/** @throws RangeError where the plan has no such entry. */
export function entryAt(plan: Plan, index: number): Entry {
  const entry = plan.entries[index];
  if (!entry) throw new RangeError(`no entry ${index} in a plan of ${plan.entries.length}`);
  return entry;
}

/** Whether a place is in the last entry of the plan, the cool-down. */
export function isInLastEntry({ plan, place }: Pick<InPlan, 'plan' | 'place'>): boolean {
  return place.entry === plan.entries.length - 1;
}

/** Whether a body is down already for the cool-down, or on the chair: it is not led up for a choice. */
export function isCoolingDown(at: InPlan): boolean {
  return isInLastEntry(at) && at.body.in !== 'standing';
}

/** @throws RangeError for a plan that begins with anything else. */
export function warmUpOf(plan: Plan): PassageEntry {
  const entry = entryAt(plan, 0);
  if (entry.kind !== 'warm-up') throw new RangeError(`a plan begins with a warm-up, not with "${entry.id}"`);
  return entry;
}

/** The body after an entry. */
export function bodyAfter(catalog: Catalog, entry: Entry, spared: Spared = NOTHING_SPARED): Body {
  if (entry.kind === 'exercise') return restingIn(formOf(catalog, entry).endsIn);
  const parts = partsFrom(passageOf(catalog, entry), 1, entry.short, sparedMovements(spared));
  return restingIn(parts.at(-1)?.part.startsIn ?? 'standing');
}
