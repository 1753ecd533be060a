import type { Posture } from '../vocabulary.ts';

/** A body on the mat: the posture that it is in, and whether it has let go of what the exercise does there. */
export interface Body {
  readonly in: Posture;
  /** Head on the hands, hands on the legs: before the set can go on, the arms and legs are put in place again. */
  readonly isResting: boolean;
}

/** The body of a person who has come from elsewhere. */
export const STANDING: Body = { in: 'standing', isResting: true };

/** A posture on the floor, from which one has to get up. */
export type FloorPosture = Exclude<Posture, 'standing' | 'chair'>;

export function isOfFloor(posture: Posture): posture is FloorPosture {
  return posture !== 'standing' && posture !== 'chair';
}

export function restingIn(posture: Posture): Body {
  return { in: posture, isResting: true };
}

export function readyIn(posture: Posture): Body {
  return { in: posture, isResting: false };
}

export function isSameBody(one: Body, other: Body): boolean {
  return one.in === other.in && one.isResting === other.isResting;
}
