import type { Handler, Turn } from '../turn.ts';
import { yes } from './answers.ts';
import { toExercise } from './go-to.ts';

/** Whether the warm-up that is named is the one that was just offered: "Skip the warm-up", at "A short warm-up first?" */
export function isOfferedWarmUp({ question, said, progress: { underWay } }: Turn): boolean {
  const warmUp = underWay?.plan.entries.find(({ kind }) => kind === 'warm-up');
  return question === 'warm-up-first' && warmUp !== undefined && warmUp.id === said.exercise;
}

/** One exercise by its name or its number; a warm-up that was just offered is a yes to it. */
export const toNamed: Handler = (turn) => (isOfferedWarmUp(turn) ? yes(turn) : toExercise(turn));
