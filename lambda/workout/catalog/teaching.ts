import type { EntryId, Form, TeachingId } from '../vocabulary.ts';
import type { Catalog } from './catalog.ts';
import type { BreathSet, DoseBounds, ExerciseForm, Phase, Step } from './exercise.ts';
import { GETTING_UP, possibleDoses } from './exercise.ts';
import { formsOf } from './form.ts';
import type { PassageForm } from './passage.ts';

/** Everything in an exercise or a passage that needs words, in one of its forms. */
export interface Teaching {
  readonly id: TeachingId;
  /** The file of its words, in a language's folder, and where in it they stand: "forms.chair." */
  readonly file: string;
  readonly path: string;
  /** Said in full or not at all. */
  readonly explanations: readonly Step[];
  readonly steps: readonly Step[];
  /** Those of all these that are said where no dose is chosen yet, or none is asked for any more. */
  readonly stepsWithoutDose: readonly Step[];
  readonly sets: readonly { readonly set: BreathSet; readonly dose: DoseBounds }[];
}

/** What an exercise and a passage of one name teach is left out: whose its words are is not known. */
export function teachings(catalog: Catalog): readonly Teaching[] {
  const shared = sharedIds(catalog);
  const { exercises, passages } = catalog;
  const all = [
    ...Object.values(exercises).flatMap(({ id, forms }) => {
      return formsOf(forms).map(({ form, is }) => ({ id, of: ofExercise(placeIn('exercises', id, form), is) }));
    }),
    ...Object.values(passages).flatMap(({ id, forms }) => {
      return formsOf(forms).map(({ form, is }) => ({ id, of: ofPassage(placeIn('passages', id, form), is) }));
    }),
  ];
  return all.filter(({ id }) => !shared.includes(id)).map(({ of }) => of);
}

type PlaceInFile = Pick<Teaching, 'file' | 'path'>;

function placeIn(folder: string, id: EntryId, form: Form): PlaceInFile {
  return { file: `${folder}/${id}.json`, path: `forms.${form}.` };
}

/** The names that both an exercise and a passage have. */
export function sharedIds({ exercises, passages }: Catalog): readonly EntryId[] {
  return Object.keys(exercises).filter((id) => Object.hasOwn(passages, id));
}

function ofExercise(place: PlaceInFile, exercise: ExerciseForm): Teaching {
  const { id, overview, getReady, explanation, go, comeBack, release, set, dose } = exercise;
  return {
    ...place,
    id,
    explanations: [...overview, ...explanation],
    steps: [...getReady, go, comeBack, ...release],
    stepsWithoutDose: [...overview, comeBack, ...release],
    sets: [{ set, dose: possibleDoses(dose) }],
  };
}

function ofPassage(place: PlaceInFile, { id, parts }: PassageForm): Teaching {
  const sets = parts.flatMap(({ set }) => {
    return set ? [{ set, dose: { least: set.repetitions, most: set.repetitions } }] : [];
  });
  const steps = parts.flatMap((part) => part.steps);
  return { ...place, id, explanations: [], steps, stepsWithoutDose: steps, sets };
}

/** Every step between postures, getting up included. */
export function waySteps({ ways, gettingUp }: Catalog): readonly Step[] {
  return [...ways.flatMap(({ steps }) => steps), ...GETTING_UP.flatMap((how) => gettingUp[how])];
}

export function phasesOf({ leadIn, repetition, rest, closing }: BreathSet): readonly Phase[] {
  return [leadIn, ...repetition, ...(rest ?? []), closing].filter((phase) => phase !== undefined);
}
