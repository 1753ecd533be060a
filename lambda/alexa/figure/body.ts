import type { Degrees, Point, Units } from './geometry.ts';
import { along, distance, headingTo } from './geometry.ts';
import type { ArmPose, Bend, LegPose, Pose, SpinePose } from './pose.ts';

/** How long each bone is. Ours, by eye, after an adult's proportions: a figure of about 400 units standing with its arms up. */
export const BONES = { thigh: 78, shin: 74, foot: 28, spine: 94, neck: 26, upper: 53, fore: 48, hand: 16 } as const;

/** From the upper end of the spine down to where arms and neck hang. Ours, by eye. */
const BELOW_COLLAR: Units = 4;

/** How far the far limbs lie aside of the near ones, so that they are seen. Ours, by eye. */
export const ASIDE = { leg: [7, 1], arm: [8, 0] } as const satisfies Readonly<Record<string, Point>>;

/** An arm that is straight to the last is drawn without a bend. */
const STRAIGHT = 0.999;

/** How high an elbow lies on the mat. Ours, from its outline. */
const ELBOW_RESTS: Units = 5;

/** Into how many pieces the spine is cut. */
const VERTEBRAE = 32;

export interface Vertebra {
  readonly at: Point;
  readonly heading: Degrees;
}

export interface Leg extends LegPose {
  readonly hip: Point;
  readonly knee: Point;
  readonly ankle: Point;
  readonly toes: Point;
}

export interface Arm {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly wrist: Point;
  readonly fingertips: Point;
  readonly upper: Degrees;
  readonly fore: Degrees;
  readonly palm: Degrees;
  /** How long it looks, by its full length. */
  readonly looks: number;
  /** By how much it is too short for the wrist that the pose asks for. */
  readonly tooShort: Units;
}

export type Side = 'near' | 'far';

/** The limbs of one side. */
export interface Limbs {
  readonly leg: Leg;
  readonly arm: Arm;
}

/** A pose worked out: where every joint is, and how every bone is turned. */
export interface Body {
  /** From the pelvis to the collar. */
  readonly spine: readonly Vertebra[];
  readonly nape: Point;
  readonly skull: Point;
  readonly neck: Degrees;
  readonly head: Degrees;
  readonly near: Limbs;
  readonly far: Limbs;
  /** Where the middle of a chair's seat stands, if the body needs one. */
  readonly chair?: Units;
}

/** The body that a pose makes. */
export function bodyOf(pose: Pose): Body {
  const { leg, arm, chair } = pose;
  const { chest, neck, head, shrug = 0 } = pose.spine;
  const hip = hipOf(pose);
  const spine = spineFrom(hip, pose.spine);
  const nape = along(spine.at(-1)?.at ?? hip, chest, -BELOW_COLLAR);
  const shoulder = along(nape, chest, shrug);
  const [farHip, farShoulder] = [aside(hip, ASIDE.leg), aside(shoulder, ASIDE.arm)];
  return {
    spine,
    nape,
    skull: along(nape, neck, BONES.neck),
    neck,
    head,
    near: { leg: legFrom(hip, leg), arm: armFrom(shoulder, arm) },
    far: { leg: legFrom(farHip, farLegOf(pose)), arm: armFrom(farShoulder, farArmOf(pose)) },
    chair,
  };
}

/** The far leg mirrors the near one, where a pose says nothing else. */
export function farLegOf({ leg, farLeg }: Pose): LegPose {
  return farLeg ?? leg;
}

/** The far arm mirrors the near one, where a pose says nothing else. */
export function farArmOf({ arm, farArm }: Pose): ArmPose {
  return farArm ?? { ...arm, wrist: aside(arm.wrist, ASIDE.arm) };
}

/** The hip, found from what is planted. */
function hipOf({ planted: { part, at }, leg: { thigh, shin } }: Pose): Point {
  if (part === 'hip') return at;
  const knee = part === 'knee' ? at : along(at, shin, -BONES.shin);
  return along(knee, thigh, -BONES.thigh);
}

/** The spine's heading turns evenly from the pelvis to the chest. */
function spineFrom(hip: Point, { pelvis, chest }: SpinePose): readonly Vertebra[] {
  const turn = (chest - pelvis) / VERTEBRAE;
  const spine = [{ at: hip, heading: pelvis }];
  for (let above = 1; above <= VERTEBRAE; above++) {
    const below = spine[above - 1]?.at ?? hip;
    const at = along(below, pelvis + turn * (above - 0.5), BONES.spine / VERTEBRAE);
    spine.push({ at, heading: pelvis + turn * above });
  }
  return spine;
}

function legFrom(hip: Point, { thigh, shin, foot }: LegPose): Leg {
  const knee = along(hip, thigh, BONES.thigh);
  const ankle = along(knee, shin, BONES.shin);
  return { hip, knee, ankle, toes: along(ankle, foot, BONES.foot), thigh, shin, foot };
}

/** An arm reaches for the wrist that a pose asks for; what is too far it only points at. */
function armFrom(shoulder: Point, { wrist: wanted, elbow: bend, palm, looks = 1 }: ArmPose): Arm {
  const [upperArm, forearm] = [BONES.upper * looks, BONES.fore * looks];
  const far = distance(shoulder, wanted);
  const reach = Math.min(far, (upperArm + forearm) * STRAIGHT);
  const reached = along(shoulder, headingTo(shoulder, wanted), reach);
  const elbow = onMat(shoulder, jointBetween(shoulder, reached, [upperArm, forearm], bend));
  const fore = headingTo(elbow, reached);
  const wrist = along(elbow, fore, forearm);
  const fingertips = along(wrist, palm, BONES.hand * looks);
  return {
    shoulder,
    elbow,
    wrist,
    fingertips,
    upper: headingTo(shoulder, elbow),
    fore,
    palm,
    looks,
    tooShort: far - reach,
  };
}

/** Where two bones are joined that reach from a point to another: the law of cosines gives the angle at the first. */
export function jointBetween(from: Point, to: Point, [first, second]: readonly [Units, Units], bend: Bend): Point {
  const [line, reach] = [headingTo(from, to), distance(from, to)];
  const cosine = (first ** 2 + reach ** 2 - second ** 2) / (2 * first * reach);
  const angle = (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
  return along(from, bend === 'clockwise' ? line - angle : line + angle, first);
}

/** An elbow slides on the mat, never through it: there the hand gives way. */
function onMat(shoulder: Point, elbow: Point): Point {
  const down = ELBOW_RESTS - shoulder[1];
  const upperArm = distance(shoulder, elbow);
  if (elbow[1] >= ELBOW_RESTS || -down > upperArm) return elbow;
  const aside = Math.sqrt(upperArm ** 2 - down ** 2);
  return [shoulder[0] + (elbow[0] < shoulder[0] ? -aside : aside), ELBOW_RESTS];
}

function aside([x, up]: Point, [right, higher]: Point): Point {
  return [x + right, up + higher];
}
