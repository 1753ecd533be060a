import type { EntryId, Movement, PoseId, Posture, TeachingId } from '../vocabulary.ts';
import type { BreathSet, Step } from './exercise.ts';
import type { Forms } from './form.ts';

/** A few minutes around the exercises, the warm-up or the cool-down, in the forms that it has. */
export interface Passage {
  readonly id: EntryId;
  readonly forms: Forms<PassageForm>;
}

/** One way through a passage: parts in order, with no dose to choose. */
export interface PassageForm {
  readonly id: TeachingId;
  readonly parts: readonly Part[];
}

/** What a person comes back to in a passage: steps, then perhaps a few repetitions. The way from part to part is found. */
export interface Part {
  readonly startsIn: Posture;
  /** How the body is in its steps, and before its first phase. */
  readonly from: PoseId;
  /** The kinds of movement in it: where one is spared, the part is left out. */
  readonly movements?: readonly Movement[];
  readonly steps: readonly Step[];
  readonly set?: BreathSet & { readonly repetitions: number };
  /** Whether it is done where there is little time for the passage. */
  readonly isInShort?: boolean;
  /** Whether it is done in place of what is before it alone, where that is left out. Example: small cats on the forearms. */
  readonly isInstead?: boolean;
}

/** A part, and the number of its first step among all the steps of its passage. */
interface NumberedPart {
  readonly part: Part;
  readonly firstStep: number;
}

/**
 * The parts that are still to do from a step on: the one that the step belongs to, and those after it; in a
 * short passage only those that belong to it, and never those with a movement that is spared. Steps keep their numbers.
 */
export function partsFrom(
  passage: PassageForm,
  step: number,
  short?: boolean,
  spared: readonly Movement[] = [],
): readonly NumberedPart[] {
  return laterParts(passage, step, short).filter(({ part }) => {
    const before = passage.parts.slice(0, passage.parts.indexOf(part));
    const isDue = !part.isInstead || isSpared(before.findLast(isOrdinary), spared);
    return isDue && !isSpared(part, spared);
  });
}

/** As `partsFrom`, whatever is spared: with each part that may be done in place of others. */
export function laterParts({ parts }: PassageForm, step: number, short?: boolean): readonly NumberedPart[] {
  let firstStep = 1;
  const numbered = parts.map((part) => {
    const here = { part, firstStep };
    firstStep += part.steps.length;
    return here;
  });
  return numbered.filter(({ part, firstStep }) => {
    return step < firstStep + part.steps.length && (!short || part.isInShort);
  });
}

function isOrdinary({ isInstead }: Part): boolean {
  return !isInstead;
}

function isSpared(part: Part | undefined, spared: readonly Movement[]): boolean {
  return part?.movements?.some((movement) => spared.includes(movement)) === true;
}
