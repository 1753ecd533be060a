import type { BreathSet, Step } from './exercise.ts';
import type { EntryId, Position } from './vocabulary.ts';

/** A few minutes around the exercises, the warm-up or the cool-down: parts in order, with no dose to choose. */
export interface Passage {
  readonly id: EntryId;
  readonly endsIn: Position;
  readonly parts: readonly Part[];
}

/** What a person comes back to in a passage: steps, then perhaps a few repetitions. */
export interface Part {
  /** The position of the body when the part begins. */
  readonly startsIn: Position;
  readonly steps: readonly Step[];
  readonly set?: BreathSet & { readonly repetitions: number };
}

/** A part, and the number of its first step among all the steps of its passage. */
export interface NumberedPart {
  readonly part: Part;
  readonly firstStep: number;
}

export function numberedParts(passage: Passage): readonly NumberedPart[] {
  let firstStep = 1;
  return passage.parts.map((part) => {
    const numbered = { part, firstStep };
    firstStep += part.steps.length;
    return numbered;
  });
}

/** The parts that are still to do for somebody at a step: the one that the step belongs to, and those after it. */
export function partsFrom(passage: Passage, step: number): readonly [NumberedPart, ...NumberedPart[]] {
  const [first, ...rest] = numberedParts(passage).filter(({ part, firstStep }) => step < firstStep + part.steps.length);
  if (!first) throw new RangeError(`no step ${step} in the passage "${passage.id}"`);
  return [first, ...rest];
}
