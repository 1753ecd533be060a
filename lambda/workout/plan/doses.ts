import type { Catalog } from '../catalog/catalog.ts';
import type { DoseBounds, Exercise } from '../catalog/exercise.ts';
import { possibleDoses, wholePairs } from '../catalog/exercise.ts';
import { mapForms } from '../catalog/form.ts';
import { own } from '../own.ts';
import type { EntryId } from '../vocabulary.ts';

/** How often exercises are to be done, by the id of each; the others are done as often as there is time for. */
export type Doses = Readonly<Record<EntryId, number>>;

/**
 * A catalog in which exercises have these doses and no others, as far as each form allows: a plan that is made of it has them,
 * and takes as long as they take. Example: of 40 cats ten, which is the most; of seven to both sides eight.
 */
export function withDoses(catalog: Catalog, doses: Doses): Catalog {
  const exercises = Object.entries(catalog.exercises).map(([id, exercise]) => {
    const dose = own(doses, id);
    return [id, dose === undefined ? exercise : dosed(exercise, dose)] as const;
  });
  return { ...catalog, exercises: Object.fromEntries(exercises) };
}

function dosed(exercise: Exercise, dose: number): Exercise {
  const forms = mapForms(exercise.id, exercise.forms, (form) => ({ ...form, dose: only(form.dose, dose) }));
  return { ...exercise, forms };
}

function only(asked: DoseBounds, dose: number): DoseBounds {
  const { least, most } = possibleDoses(asked);
  const one = wholePairs(asked, Math.max(least, Math.min(dose, most)));
  return { ...asked, least: one, most: one };
}
