import type { EntryId } from '../vocabulary.ts';
import type { Catalog } from './catalog.ts';
import type { BreathSet, DoseBounds, Exercise, Phase, Step } from './exercise.ts';
import { GETTING_UP, possibleDoses } from './exercise.ts';
import type { Passage } from './passage.ts';

/** Everything in an exercise or a passage that needs words. */
export interface Teaching {
  readonly kind: 'exercises' | 'passages';
  readonly id: EntryId;
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
  const all = [...Object.values(catalog.exercises).map(ofExercise), ...Object.values(catalog.passages).map(ofPassage)];
  return all.filter(({ id }) => !shared.includes(id));
}

/** The names that both an exercise and a passage have. */
export function sharedIds({ exercises, passages }: Catalog): readonly EntryId[] {
  return Object.keys(exercises).filter((id) => Object.hasOwn(passages, id));
}

function ofExercise(exercise: Exercise): Teaching {
  const { id, overview, getReady, explanation, go, comeBack, release, set, dose } = exercise;
  return {
    kind: 'exercises',
    id,
    explanations: [...overview, ...explanation],
    steps: [...getReady, go, comeBack, ...release],
    stepsWithoutDose: [...overview, comeBack, ...release],
    sets: [{ set, dose: possibleDoses(dose) }],
  };
}

function ofPassage({ id, parts }: Passage): Teaching {
  const sets = parts.flatMap(({ set }) => {
    return set ? [{ set, dose: { least: set.repetitions, most: set.repetitions } }] : [];
  });
  const steps = parts.flatMap((part) => part.steps);
  return { kind: 'passages', id, explanations: [], steps, stepsWithoutDose: steps, sets };
}

/** Every step between postures, getting up included. */
export function waySteps({ ways, gettingUp }: Catalog): readonly Step[] {
  return [...ways.flatMap(({ steps }) => steps), ...GETTING_UP.flatMap((how) => gettingUp[how])];
}

export function phasesOf({ leadIn, repetition, rest, closing }: BreathSet): readonly Phase[] {
  return [leadIn, ...repetition, ...(rest ?? []), closing].filter((phase) => phase !== undefined);
}
