import type { Limbs, Side } from './body.ts';
import { bodyOf, farArmOf } from './body.ts';
import type { Degrees, Point } from './geometry.ts';
import { near } from './geometry.ts';
import type { LegPose, Pose } from './pose.ts';
import { poseBetween } from './pose-between.ts';
import type { ShirtPoint } from './shirt.ts';
import { shirtAround } from './shirt.ts';

/**
 * How many pictures of a transition are kept. A screen mixes the two around a moment: that strays from the pose itself by 2.2
 * units at most, at the elbow of an arm that grows straight (measured over all transitions; a test allows 3).
 */
export const FRAMES = 7;

/** How the parts of one leg and one arm are turned: thigh and upper arm on the canvas, the others from the part they hang on. */
export interface LimbTurns extends LegPose {
  readonly upper: Degrees;
  readonly fore: Degrees;
  readonly hand: Degrees;
}

/** All that a drawing of a body needs: 11 points, 15 turns and 2 sizes, 39 numbers. */
export interface Frame {
  readonly points: Readonly<Record<'hip' | 'nape' | 'shoulder' | ShirtPoint, Point>>;
  readonly pelvis: Degrees;
  readonly neck: Degrees;
  /** From the neck. */
  readonly head: Degrees;
  readonly near: LimbTurns;
  readonly far: LimbTurns;
  /** How large the arms look: less than 1 where they point out to the side. */
  readonly arms: Readonly<Record<Side, number>>;
}

/** @param before the frame before it in a transition: no part turns by more than half a turn from there. */
export function frameOf(pose: Pose, before?: Frame): Frame {
  const { spine, nape, neck, head, ...sides } = bodyOf(pose);
  const { leg, arm } = sides.near;
  return {
    points: { hip: leg.hip, nape, shoulder: arm.shoulder, ...shirtAround(spine, pose.spine) },
    pelvis: near(before?.pelvis ?? 0, pose.spine.pelvis),
    neck: near(before?.neck ?? 0, neck),
    head: near(before?.head ?? 0, head - neck),
    near: limbTurns(sides.near, before?.near),
    far: limbTurns(sides.far, before?.far),
    arms: { near: arm.looks, far: sides.far.arm.looks },
  };
}

function limbTurns({ leg, arm }: Limbs, before: LimbTurns | undefined): LimbTurns {
  return {
    thigh: near(before?.thigh ?? 0, leg.thigh),
    shin: near(before?.shin ?? 0, leg.shin - leg.thigh),
    foot: near(before?.foot ?? 0, leg.foot - leg.shin),
    upper: near(before?.upper ?? 0, arm.upper),
    fore: near(before?.fore ?? 0, arm.fore - arm.upper),
    hand: near(before?.hand ?? 0, arm.palm - arm.fore),
  };
}

/** How one pose becomes another: through frames, or by fading, where a body would have to pass through itself or the floor. */
export type Transition =
  | { readonly kind: 'moves'; readonly frames: readonly Frame[] }
  | { readonly kind: 'fades'; readonly frame: Frame };

export function transitionBetween(from: Pose, to: Pose): Transition {
  if (!canMove(from, to)) return { kind: 'fades', frame: frameOf(to) };
  const frames: Frame[] = [];
  for (let index = 0; index < FRAMES; index++) {
    frames.push(frameOf(poseBetween(from, to, index / (FRAMES - 1)), frames.at(-1)));
  }
  return { kind: 'moves', frames };
}

/** Elbows that bend otherwise, another part on the floor, or another chair: such bodies have nothing in between. */
export function canMove(from: Pose, to: Pose): boolean {
  const fixed = (pose: Pose) => [pose.arm.elbow, farArmOf(pose).elbow, pose.planted.part, pose.chair].join();
  return fixed(from) === fixed(to);
}
