import type { Catalog } from '../catalog/catalog.ts';
import { formOf, passageOf } from '../catalog/catalog.ts';
import type { ExerciseForm, Step } from '../catalog/exercise.ts';
import type { Part } from '../catalog/passage.ts';
import { partsFrom } from '../catalog/passage.ts';
import type { Entry } from '../plan/plan.ts';
import type { Spared } from '../plan/spared.ts';
import { NOTHING_SPARED, sparedMovements } from '../plan/spared.ts';

/**
 * What is said before the set of an entry, as content lays it out, whatever of it is said and wherever the body comes from.
 * The `step` of a place is the number of one of these: the kneeling fold has its overview at 1 and "here we go" at its last.
 */
export type EntryStep = ExerciseStep | PartStep;

export type ExerciseStep = { readonly number: number } & (
  | { readonly kind: 'overview'; readonly steps: readonly Step[] }
  | { readonly kind: 'get-ready' | 'explanation' | 'go'; readonly step: Step }
);

/** A part of a passage, with the number of its first step; its other steps and its repetitions are not taken up alone. */
interface PartStep {
  readonly kind: 'part';
  readonly number: number;
  readonly part: Part;
}

/** @param spared leaves out parts of a passage, whose numbers are then left out too. */
export function entrySteps(catalog: Catalog, entry: Entry, spared: Spared = NOTHING_SPARED): readonly EntryStep[] {
  return entry.kind === 'exercise'
    ? exerciseSteps(formOf(catalog, entry))
    : partsFrom(passageOf(catalog, entry), 1, entry.short, sparedMovements(spared)).map(
        ({ part, firstStep: number }) => {
          return { kind: 'part', number, part };
        },
      );
}

export function exerciseSteps({ overview, getReady, explanation, go }: ExerciseForm): readonly ExerciseStep[] {
  const all = [
    { kind: 'overview', steps: overview },
    ...getReady.map((step) => ({ kind: 'get-ready', step }) as const),
    ...explanation.map((step) => ({ kind: 'explanation', step }) as const),
    { kind: 'go', step: go },
  ] as const;
  return all.map((each, index) => ({ ...each, number: index + 1 }));
}

/** The steps from the one on that a number belongs to. */
export function stepsFrom<Of extends EntryStep>(steps: readonly Of[], from: number): readonly Of[] {
  return steps.filter((step) => lastNumber(step) >= from);
}

/** The step that a number belongs to, or the first that is left from there, and the one after it. */
export function stepAt(steps: readonly EntryStep[], number: number) {
  const [here, next] = stepsFrom(steps, number);
  return { here, next };
}

function lastNumber(step: EntryStep): number {
  return step.kind === 'part' ? step.number + step.part.steps.length - 1 : step.number;
}
