import type { EntryId } from '../vocabulary.ts';
import type { Catalog } from './catalog.ts';
import type { BreathSet, DoseBounds, Phase, Step } from './exercise.ts';
import { GETTING_UP, possibleDoses } from './exercise.ts';

/** Everything in an exercise or a passage that needs words. */
export interface Teaching {
  readonly kind: 'exercises' | 'passages';
  readonly id: EntryId;
  /** Said in full or not at all. */
  readonly explanations: readonly Step[];
  readonly steps: readonly Step[];
  /** Those of all these that are said where no dose is chosen yet, or none is asked for any more. */
  readonly doseless: readonly Step[];
  readonly sets: readonly { readonly set: BreathSet; readonly dose: DoseBounds }[];
}

export function teachings({ exercises, passages }: Catalog): readonly Teaching[] {
  return [
    ...Object.values(exercises).map((exercise): Teaching => {
      const { id, overview, getReady, explanation, go, comeBack, release, set, dose } = exercise;
      const steps = [...getReady, go, comeBack, ...release];
      return {
        kind: 'exercises',
        id,
        explanations: [...overview, ...explanation],
        steps,
        doseless: [...overview, comeBack, ...release],
        sets: [{ set, dose: possibleDoses(dose) }],
      };
    }),
    ...Object.values(passages).map(({ id, parts }): Teaching => {
      const sets = parts.flatMap(({ set }) => {
        return set ? [{ set, dose: { least: set.repetitions, most: set.repetitions } }] : [];
      });
      const steps = parts.flatMap((part) => part.steps);
      return { kind: 'passages', id, explanations: [], steps, doseless: steps, sets };
    }),
  ];
}

/** Every step between postures, getting up included. */
export function waySteps({ ways, gettingUp }: Catalog): readonly Step[] {
  return [...ways.flatMap(({ steps }) => steps), ...GETTING_UP.flatMap((how) => gettingUp[how])];
}

export function phasesOf({ leadIn, repetition, rest, closing }: BreathSet): readonly Phase[] {
  return [leadIn, ...repetition, ...(rest ?? []), closing].filter((phase) => phase !== undefined);
}
