import type { Leg, Limbs, Side } from './body.ts';
import { BONES, bodyOf, farArmOf, farLegOf, jointBetween } from './body.ts';
import type { Point, Units } from './geometry.ts';
import { along, between, distance, headingBetween, headingTo, near, pointBetween } from './geometry.ts';
import type { ArmPose, LegPose, Pose, SpinePose } from './pose.ts';

/** A wrist no higher than this lies on the floor: half a hand. Ours, from its outline. */
const ON_FLOOR: Units = 10;

/** An ankle no higher than this has its foot on the floor, a knee higher than this is off it. Ours, from their outlines. */
const [FOOT_ON_FLOOR, KNEE_OFF_FLOOR] = [14, 25] as const;

/** A hand halfway along to the floor has come down by more than half: the power of the share. Ours, by eye. */
const EARLY = 1.75;

/** An arm that reaches farther than this share of its length is straight. Ours, by eye. */
const STRAIGHT = 0.98;

/** The pose on the way from one to another: what is planted moves in a line, and every bone turns the short way. */
export function poseBetween(from: Pose, to: Pose, share: number): Pose {
  const trunk = {
    ...to,
    planted: { part: to.planted.part, at: pointBetween(from.planted.at, to.planted.at, share) },
    spine: spineBetween(from.spine, to.spine, share),
    leg: legBetween(from.leg, to.leg, share),
    farLeg: legBetween(farLegOf(from), farLegOf(to), share),
  };
  const [begin, end, here] = [bodyOf(from), bodyOf(to), bodyOf(trunk)];
  const sliding = (side: Side) => {
    const [from, to] = [begin[side].leg, end[side].leg];
    return slides(trunk, from, to) ? slidingLeg(from, to, here[side].leg, share) : undefined;
  };
  return {
    ...trunk,
    leg: sliding('near') ?? trunk.leg,
    farLeg: sliding('far') ?? trunk.farLeg,
    arm: armBetween(hung(from.arm, begin.near), hung(to.arm, end.near), here.near.arm.shoulder, share),
    farArm: armBetween(hung(farArmOf(from), begin.far), hung(farArmOf(to), end.far), here.far.arm.shoulder, share),
  };
}

function spineBetween(from: SpinePose, to: SpinePose, share: number): SpinePose {
  return {
    pelvis: headingBetween(from.pelvis, to.pelvis, share),
    chest: headingBetween(from.chest, to.chest, share),
    neck: headingBetween(from.neck, to.neck, share),
    head: headingBetween(from.head, to.head, share),
    shrug: between(from.shrug ?? 0, to.shrug ?? 0, share),
    belly: between(from.belly ?? 0, to.belly ?? 0, share),
  };
}

function legBetween(from: LegPose, to: LegPose, share: number): LegPose {
  return {
    thigh: headingBetween(from.thigh, to.thigh, share),
    shin: headingBetween(from.shin, to.shin, share),
    foot: headingBetween(from.foot, to.foot, share),
  };
}

/** A foot that is on the floor at both ends slides along it, and the knee gives way, to the front. */
function slidingLeg(from: Leg, to: Leg, here: Leg, share: number): LegPose {
  const ankle = pointBetween(from.ankle, to.ankle, share);
  const knee = jointBetween(here.hip, ankle, [BONES.thigh, BONES.shin], 'counterclockwise');
  return {
    thigh: near(here.thigh, headingTo(here.hip, knee)),
    shin: near(here.shin, headingTo(knee, ankle)),
    foot: here.foot,
  };
}

/** A leg of a body that sits or lies, its feet on the floor, and not its knee. */
function slides({ planted }: Pose, from: Leg, to: Leg): boolean {
  const feet = Math.max(from.ankle[1], to.ankle[1]);
  const knees = Math.max(from.knee[1], to.knee[1]);
  return planted.part === 'hip' && feet <= FOOT_ON_FLOOR && knees > KNEE_OFF_FLOOR;
}

interface HungArm extends ArmPose {
  readonly shoulder: Point;
}

function hung(arm: ArmPose, { arm: { shoulder } }: Limbs): HungArm {
  return { ...arm, shoulder };
}

/** A hand that is free at both ends swings around its shoulder; one that is on the floor at either end slides, with a bent arm. */
function armBetween(from: HungArm, to: HungArm, shoulder: Point, share: number): ArmPose {
  const free = [from, to].filter(({ wrist }) => wrist[1] > ON_FLOOR).length;
  const isFree = free === 2 || (free === 1 && isStraight(from) && isStraight(to));
  return {
    wrist: isFree ? swung(from, to, shoulder, share) : slid(from.wrist, to.wrist, share),
    elbow: to.elbow,
    palm: headingBetween(from.palm, to.palm, share),
    looks: between(from.looks ?? 1, to.looks ?? 1, share),
  };
}

/** An arm that is straight at both ends stays so. */
function isStraight({ shoulder, wrist }: HungArm): boolean {
  return distance(shoulder, wrist) > STRAIGHT * (BONES.upper + BONES.fore);
}

/** A hand comes down early, slides along the floor, and leaves it late. */
function slid(from: Point, to: Point, share: number): Point {
  const above = from[1] > to[1] ? 1 - share : share;
  return [between(from[0], to[0], share), between(Math.min(from[1], to[1]), Math.max(from[1], to[1]), above ** EARLY)];
}

function swung(from: HungArm, to: HungArm, shoulder: Point, share: number): Point {
  const heading = headingBetween(headingTo(from.shoulder, from.wrist), headingTo(to.shoulder, to.wrist), share);
  const reach = between(distance(from.shoulder, from.wrist), distance(to.shoulder, to.wrist), share);
  return along(shoulder, heading, reach);
}
