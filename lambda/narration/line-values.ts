import type { BodyPart, Movement, TeachingId, WordsKey } from '../workout/vocabulary.ts';

/** What the words of a line may fill in. */
export interface LineValues {
  readonly exercise: TeachingId;
  readonly repetition: number;
  readonly dose: number;
  readonly usual: number;
  readonly number: number;
  readonly count: number;
  readonly minutes: number;
  readonly shortMinutes: number;
  readonly exercises: readonly TeachingId[];
  readonly movement: Movement;
  readonly movements: readonly Movement[];
  readonly say: string;
  readonly or: string;
  readonly inhale: number;
  readonly exhale: number;
  readonly part: BodyPart;
  /** The phase of a set that was heard, if any. */
  readonly phase: WordsKey | undefined;
  readonly least: number;
  readonly most: number;
}
