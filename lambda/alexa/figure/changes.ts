import type { BreathSet } from '../../workout/catalog/exercise.ts';
import type { PoseId } from '../../workout/vocabulary.ts';

/** From one pose to the next, by their names. */
export interface Change {
  readonly from: PoseId;
  readonly to: PoseId;
}

/** Every change of pose that a set can ask for, each once: one repetition after another, and what may stand around them. */
export function changesIn(from: PoseId, { leadIn, repetition, rest = [], closing }: BreathSet): readonly Change[] {
  const before = leadIn ? [leadIn] : [];
  const phases = [...before, ...repetition, ...repetition, ...rest, ...repetition, ...(closing ? [closing] : [])];
  const poses = [from, ...phases.map(({ to }) => to)];
  const changes = poses.slice(1).map((to, index) => ({ from: poses[index] ?? from, to }));
  return changes.filter((change, index) => {
    const isFirst = changes.findIndex(({ from, to }) => from === change.from && to === change.to) === index;
    return isFirst && change.from !== change.to;
  });
}
