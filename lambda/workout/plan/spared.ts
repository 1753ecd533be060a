import type { Movement } from '../vocabulary.ts';

/** The kinds of movement that nothing to come may have in it. */
export interface Spared {
  /** What the person leaves out: in each workout, until it is brought back. */
  readonly leftOut: readonly Movement[];
  /**
   * What a body spares after pain: for one session, and never stored. What loads what is ours, after leaflets of the NHS and
   * spine-health; no clinician has seen it.
   */
  readonly afterPain: readonly Movement[];
}

export const NOTHING_SPARED: Spared = { leftOut: [], afterPain: [] };

/** All kinds of movement that are spared. */
export function sparedMovements({ leftOut, afterPain }: Spared): readonly Movement[] {
  return union(leftOut, afterPain);
}

/** Whether none of the movements is among the kinds that are spared, or left out. */
export function loadsNone(movements: readonly Movement[], kinds: readonly Movement[]): boolean {
  return movements.every((movement) => !kinds.includes(movement));
}

export function union(one: readonly Movement[], other: readonly Movement[]): readonly Movement[] {
  return [...new Set([...one, ...other])];
}
