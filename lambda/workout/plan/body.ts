import type { Position } from '../vocabulary.ts';

/** A body on the mat: the position that it is in, and whether it has let go of what the exercise does there. */
export interface Body {
  readonly in: Position;
  /** Head on the hands, hands on the legs: before the set can go on, the arms and legs are put in place again. */
  readonly isResting: boolean;
}

/** Somebody who has come from elsewhere. */
export const STANDING: Body = { in: 'standing', isResting: true };

export function restingIn(position: Position): Body {
  return { in: position, isResting: true };
}

export function readyIn(position: Position): Body {
  return { in: position, isResting: false };
}

export function isSameBody(one: Body, other: Body): boolean {
  return one.in === other.in && one.isResting === other.isResting;
}
