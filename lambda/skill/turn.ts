import type { Progress } from '../workout/progress.ts';
import type { Instant, WorkoutId } from '../workout/vocabulary.ts';
import type { Catalog } from '../workout/workout.ts';
import type { Question } from './question.ts';
import type { Reply } from './reply.ts';

/** One request as a handler sees it: the progress is settled by the clock, and no Alexa is left in it. */
export interface Turn {
  readonly catalog: Catalog;
  /** What a person gets who does not ask for another. */
  readonly workout: WorkoutId;
  readonly now: Instant;
  readonly isNewSession: boolean;
  readonly progress: Progress;
  /** Whether the words are meant for the prompt of an entry. */
  readonly isAtPrompt: boolean;
  /** The question that is open, if any. */
  readonly question?: Question;
}

/** What a word or a request means. It decides nothing that the domain could decide. */
export type Handler = (turn: Turn) => Reply;

/** Whoever has just opened the skill, or was only asked how to begin, is not on the mat yet: they stand. */
export function isOffTheMat({ isNewSession, question }: Turn): boolean {
  return isNewSession || question === 'start' || question === 'resume' || question === 'from-beginning';
}
