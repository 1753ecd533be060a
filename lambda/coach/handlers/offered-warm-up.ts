import type { Turn } from '../turn.ts';

/** Whether the warm-up that is named is the one that was just offered: "Skip the warm-up", at "A short warm-up first?" */
export function isOfferedWarmUp({ question, said, progress: { underWay } }: Turn): boolean {
  const warmUp = underWay?.plan.entries.find(({ kind }) => kind === 'warm-up');
  return question === 'warm-up-first' && warmUp !== undefined && warmUp.id === said.exercise;
}
