import type { Body } from './body.ts';
import { restingIn } from './body.ts';
import type { EntryId, WorkoutId } from './vocabulary.ts';
import type { Catalog } from './workout.ts';
import { exerciseOf, passageOf, workoutOf } from './workout.ts';

/** One exercise in a plan, or the warm-up, or the cool-down. */
export type Entry =
  | { readonly kind: 'warm-up' | 'cool-down'; readonly id: EntryId }
  | { readonly kind: 'exercise'; readonly id: EntryId; readonly dose: number };

/** A workout as one person will do it now. */
export interface Plan {
  readonly workout: WorkoutId;
  readonly entries: readonly Entry[];
}

/** The whole workout, every exercise at its least dose. */
export function planFor(catalog: Catalog, id: WorkoutId): Plan {
  const workout = workoutOf(catalog, id);
  const exercises = workout.exercises.map((exercise): Entry => {
    return { kind: 'exercise', id: exercise, dose: exerciseOf(catalog, exercise).dose.least };
  });
  return {
    workout: id,
    entries: [{ kind: 'warm-up', id: workout.warmUp }, ...exercises, { kind: 'cool-down', id: workout.coolDown }],
  };
}

/** @throws RangeError where the plan has no such entry. */
export function entryAt(plan: Plan, index: number): Entry {
  const entry = plan.entries[index];
  if (!entry) throw new RangeError(`no entry ${index} in a plan of ${plan.entries.length}`);
  return entry;
}

/** @throws RangeError for a plan that begins with anything else. */
export function warmUpOf(plan: Plan): Entry {
  const entry = entryAt(plan, 0);
  if (entry.kind !== 'warm-up') throw new RangeError(`a plan begins with a warm-up, not with "${entry.id}"`);
  return entry;
}

/** "Four of six": which exercise of the plan an entry is. The warm-up and the cool-down are not counted. */
export function exerciseNumber(plan: Plan, index: number): { readonly number: number; readonly count: number } {
  const isExercise = (entry: Entry) => entry.kind === 'exercise';
  return {
    number: plan.entries.slice(0, index + 1).filter(isExercise).length,
    count: plan.entries.filter(isExercise).length,
  };
}

/** The body of somebody who has done an entry. */
export function bodyAfter(catalog: Catalog, { kind, id }: Entry): Body {
  if (kind === 'exercise') return restingIn(exerciseOf(catalog, id).endsIn);
  return restingIn(passageOf(catalog, id).parts.at(-1)?.startsIn ?? 'standing');
}
