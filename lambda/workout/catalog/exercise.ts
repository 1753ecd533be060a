import type { EntryId, Movement, PhaseKind, PoseId, Posture, Seconds, TeachingId, WordsKey } from '../vocabulary.ts';
import type { Forms } from './form.ts';

/** An instruction with a fixed slot: its words and the time to do what they say. */
export interface Step {
  readonly words: WordsKey;
  /** From the first word to the next cue. */
  readonly lasts: Seconds;
}

/** A part of a repetition, always one half of a breath. */
export interface Phase {
  readonly kind: PhaseKind;
  readonly words: WordsKey;
  /** How it leaves the body; it leads there from where the phase before it left off. */
  readonly to: PoseId;
}

/** A movement repeated on the breath: in-breaths and out-breaths alternate strictly, from the first cue to the last. */
export interface BreathSet {
  /** A breath before the first repetition, where a repetition begins on the out-breath. */
  readonly leadIn?: Phase;
  readonly repetition: readonly Phase[];
  /** Breaths between the two halves of the set. */
  readonly rest?: readonly Phase[];
  /** A breath after the last repetition. */
  readonly closing?: Phase;
}

/** How many repetitions a form asks for. A person is given the least unless they ask for more, or for fewer. */
export interface DoseBounds {
  readonly least: number;
  readonly most: number;
  /** Whether it is an even number, half of them on each side. */
  readonly inPairs?: true;
}

/**
 * No fewer are counted: of three, one is the first and one the last. A person may do fewer than the article asks,
 * for one exercise and now. Ours ("three at least": our notes on the exercises, Doses); no source gives a least number.
 */
const LEAST_DOSE = 3;

/** How many repetitions a person may do: at most the form's most, as "for the cat, from three to ten". */
export function possibleDoses({ least, most, inPairs }: DoseBounds): DoseBounds {
  return { least: wholePairs({ inPairs }, Math.min(LEAST_DOSE, least)), most, inPairs };
}

/** So many, or one more where that makes pairs of them. Example: six for five, where each side has its half. */
export function wholePairs({ inPairs }: Pick<DoseBounds, 'inPairs'>, dose: number): number {
  return inPairs ? 2 * Math.ceil(dose / 2) : dose;
}

/** One stretch or movement, in the forms that it has. */
export interface Exercise {
  readonly id: EntryId;
  /** How much it loads the back beside the others, 1 the least: of two that fit the time alike the planner takes that. Ours. */
  readonly load: number;
  /** One of these must have been done before it in the same workout; the first is offered where none was. */
  readonly after?: readonly EntryId[];
  readonly forms: Forms<ExerciseForm>;
}

/** One way to do an exercise, with its instructions. */
export interface ExerciseForm {
  readonly id: TeachingId;
  readonly startsIn: Posture;
  readonly endsIn: Posture;
  /** How the body is before its first phase. */
  readonly from: PoseId;
  readonly dose: DoseBounds;
  /** The kinds of movement in it, its way there apart. */
  readonly movements: readonly Movement[];
  /** What is to come, in a sentence, before the way into position. */
  readonly overview: readonly Step[];
  /** Getting into position. */
  readonly getReady: readonly Step[];
  /** How the movement goes, told where it can be done: in position. Left out where less is said, as the overview is. */
  readonly explanation: readonly Step[];
  /** The last words before the set. */
  readonly go: Step;
  readonly set: BreathSet;
  /** From anywhere in a repetition back to where it begins, for a person who was interrupted there. */
  readonly comeBack: Step;
  /** Getting out of position, once the set is done. */
  readonly release: readonly Step[];
}

/** How a body gets up from its hands and knees: with a chair, without one, or onto it where it is stuck. */
export const GETTING_UP = ['with-chair', 'without-chair', 'onto-chair'] as const;
export type GettingUp = (typeof GETTING_UP)[number];

/** Words and time that bring the body from one posture to another. */
export interface Way {
  readonly from: readonly Posture[];
  readonly to: Posture;
  /** The kinds of movement that it passes through or ends in; where it starts counts for nothing. */
  readonly movements: readonly Movement[];
  readonly steps: readonly Step[];
}

/** Whether what must come first is met by what has come: one of them is enough, and of none any. */
export function isMet(after: readonly EntryId[] | undefined, before: readonly EntryId[]): boolean {
  return !after || after.length === 0 || after.some((id) => before.includes(id));
}
