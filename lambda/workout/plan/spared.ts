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

/** As all kinds, but hands on the floor on the way to something: they are spared once they hurt. */
export function sparedOnWays({ leftOut, afterPain }: Spared): readonly Movement[] {
  return union(
    leftOut.filter((movement) => movement !== 'wrists'),
    afterPain,
  );
}

export function union(one: readonly Movement[], other: readonly Movement[]): readonly Movement[] {
  return [...new Set([...one, ...other])];
}
