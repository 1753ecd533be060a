import type { Body, Limbs } from '../../lambda/alexa/figure/body.ts';
import { ASIDE, BONES, bodyOf } from '../../lambda/alexa/figure/body.ts';
import { changesIn } from '../../lambda/alexa/figure/changes.ts';
import type { Frame, LimbTurns } from '../../lambda/alexa/figure/frames.ts';
import { FRAMES } from '../../lambda/alexa/figure/frames.ts';
import type { Degrees, Point, Units } from '../../lambda/alexa/figure/geometry.ts';
import { along, between, distance, pointBetween } from '../../lambda/alexa/figure/geometry.ts';
import type { Pose } from '../../lambda/alexa/figure/pose.ts';
import { parsePoses } from '../../lambda/alexa/figure/pose.ts';
import { poseBetween } from '../../lambda/alexa/figure/pose-between.ts';
import type { Shape } from '../../lambda/alexa/figure/shapes.ts';
import { SHAPES } from '../../lambda/alexa/figure/shapes.ts';
import { ContentError } from '../../lambda/workout/catalog/fault.ts';
import { movingIn } from '../../lambda/workout/catalog/moving.ts';
import { catalog } from './shipped.ts';
import { files } from './shipped-files.ts';

/** The poses that ship, the transitions between them, and what must be true of each. */

const { value, faults } = parsePoses(files);
if (faults.length > 0) throw new ContentError(faults);

export const poses = value;

export function poseCalled(name: string): Pose {
  const pose = poses[name];
  if (!pose) throw new Error(`no pose "${name}"`);
  return pose;
}

const sets = movingIn(catalog).flatMap(({ from, set }) => (set ? [{ from, set }] : []));

/** Every change of pose in the content, each once. */
export const changes = [
  ...new Map(
    sets.flatMap(({ from, set }) => changesIn(from, set)).map((change) => [`${change.from} to ${change.to}`, change]),
  ).values(),
];

/** Into how many steps a transition is cut to look at it. */
const STEPS = 20;

/** What lies on the mat may sink into it so far. */
const SOFT: Units = 3;

/** How far a joint may be from where it belongs, where a screen mixes two frames. */
const NEARLY: Units = 3;

export function stepsBetween(from: Pose, to: Pose): readonly Pose[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => poseBetween(from, to, step / STEPS));
}

/** What is wrong with a body by itself: a part in the floor, an arm that does not reach. */
export function bodyFaults(pose: Pose): readonly string[] {
  const body = bodyOf(pose);
  const sides = [body.near, body.far];
  const sunk = partsOf(body, pose).filter((part) => lowest(part) < -SOFT);
  return [
    ...sunk.map(({ shape }) => `${shape} in the floor`),
    ...sides.filter(({ arm }) => arm.tooShort > NEARLY).map(() => 'an arm that does not reach'),
  ];
}

/** How far each joint is from its pose where a screen mixes two frames. */
export function strays(from: Pose, to: Pose, frames: readonly Frame[]): readonly Stray[] {
  return stepsBetween(from, to).flatMap((pose, step) => {
    const [mixed, exact] = [jointsOf(mixedAt(frames, step / STEPS)), joints(bodyOf(pose))];
    return Object.entries(exact).map(([joint, at]) => ({ joint, by: distance(mixed[joint] ?? [0, 0], at) }));
  });
}

interface Stray {
  readonly joint: string;
  readonly by: Units;
}

/** what is wrong with the frames of a transition beside the poses that they stand for. */
export function frameFaults(from: Pose, to: Pose, frames: readonly Frame[]): readonly string[] {
  const astray = strays(from, to, frames).filter(({ by }) => by > NEARLY);
  const jumps = frames.slice(1).flatMap((frame, index) => {
    const [turns, before] = [turnsOf(frame), turnsOf(frames[index] ?? frame)];
    return turns.some((turn, part) => Math.abs(turn - (before[part] ?? turn)) > 180) ? ['a turn over 180 degrees'] : [];
  });
  return [...new Set([...astray.map(({ joint }) => `${joint} astray`), ...jumps])];
}

/** What is planted at one place in both poses, and moves in between. */
export function plantedFaults(from: Pose, to: Pose): readonly string[] {
  const [begin, end] = [joints(bodyOf(from)), joints(bodyOf(to))];
  const isPlanted = (name: string) => {
    const [here, there] = [begin[name], end[name]];
    return here && there && here[1] < 12 && distance(here, there) < 1;
  };
  return stepsBetween(from, to).flatMap((pose) => {
    const now = joints(bodyOf(pose));
    const planted = Object.keys(now).filter(isPlanted);
    return planted.filter((name) => distance(now[name] ?? [0, 0], begin[name] ?? [0, 0]) > NEARLY);
  });
}

interface Placed {
  readonly shape: Shape;
  readonly at: Point;
  readonly heading: Degrees;
  readonly size?: number;
}

function partsOf(body: Body, pose: Pose): readonly Placed[] {
  const limbs = [body.near, body.far].flatMap(({ leg, arm }): readonly Placed[] => [
    { shape: 'thigh', at: leg.hip, heading: leg.thigh },
    { shape: 'shin', at: leg.knee, heading: leg.shin },
    { shape: 'foot', at: leg.ankle, heading: leg.foot },
    { shape: 'upper', at: arm.shoulder, heading: arm.upper, size: arm.looks },
    { shape: 'fore', at: arm.elbow, heading: arm.fore, size: arm.looks },
    { shape: 'hand', at: arm.wrist, heading: arm.palm, size: arm.looks },
  ]);
  return [
    ...limbs,
    { shape: 'pelvis', at: body.near.leg.hip, heading: pose.spine.pelvis },
    { shape: 'neck', at: body.nape, heading: body.neck },
    { shape: 'head', at: body.skull, heading: body.head },
    { shape: 'hair', at: body.skull, heading: body.head },
  ];
}

function lowest({ shape, at, heading, size = 1 }: Placed): Units {
  return Math.min(...SHAPES[shape].map(([on, up]) => along(along(at, heading, on * size), heading + 90, up * size)[1]));
}

type Joints = Readonly<Record<string, Point>>;

export function joints({ skull, near, far }: Body): Joints {
  const side = (name: string, { leg, arm }: Limbs): Joints => ({
    [`${name} hip`]: leg.hip,
    [`${name} knee`]: leg.knee,
    [`${name} ankle`]: leg.ankle,
    [`${name} toes`]: leg.toes,
    [`${name} elbow`]: arm.elbow,
    [`${name} wrist`]: arm.wrist,
    [`${name} fingertips`]: arm.fingertips,
  });
  return { skull, ...side('near', near), ...side('far', far) };
}

/** Where the joints of a body that a frame draws are, as a screen hangs one part on another. */
function jointsOf({ points, neck, arms, ...frame }: Frame): Joints {
  const side = (name: 'near' | 'far', legAside: Point, armAside: Point): Joints => {
    const [turns, size] = [frame[name], arms[name]];
    const hip = moved(points.hip, legAside);
    const knee = along(hip, turns.thigh, BONES.thigh);
    const ankle = along(knee, turns.thigh + turns.shin, BONES.shin);
    const elbow = along(moved(points.shoulder, armAside), turns.upper, BONES.upper * size);
    const wrist = along(elbow, turns.upper + turns.fore, BONES.fore * size);
    return {
      [`${name} hip`]: hip,
      [`${name} knee`]: knee,
      [`${name} ankle`]: ankle,
      [`${name} toes`]: along(ankle, turns.thigh + turns.shin + turns.foot, BONES.foot),
      [`${name} elbow`]: elbow,
      [`${name} wrist`]: wrist,
      [`${name} fingertips`]: along(wrist, turns.upper + turns.fore + turns.hand, BONES.hand * size),
    };
  };
  const skull = along(points.nape, neck, BONES.neck);
  return { skull, ...side('near', [0, 0], [0, 0]), ...side('far', ASIDE.leg, ASIDE.arm) };
}

/** What a screen shows between two frames: each number in a line. */
function mixedAt(frames: readonly Frame[], share: number): Frame {
  const at = share * (FRAMES - 1);
  const index = Math.min(Math.floor(at), FRAMES - 2);
  const [before, after] = [frames[index], frames[index + 1]];
  if (!before || !after) throw new Error(`${frames.length} frames in place of ${FRAMES}`);
  const mix = (a: number, b: number) => between(a, b, at - index);
  const limb = (a: LimbTurns, b: LimbTurns): LimbTurns => ({
    thigh: mix(a.thigh, b.thigh),
    shin: mix(a.shin, b.shin),
    foot: mix(a.foot, b.foot),
    upper: mix(a.upper, b.upper),
    fore: mix(a.fore, b.fore),
    hand: mix(a.hand, b.hand),
  });
  const point = (name: 'hip' | 'nape' | 'shoulder') =>
    pointBetween(before.points[name], after.points[name], at - index);
  return {
    points: { ...before.points, hip: point('hip'), nape: point('nape'), shoulder: point('shoulder') },
    pelvis: mix(before.pelvis, after.pelvis),
    neck: mix(before.neck, after.neck),
    head: mix(before.head, after.head),
    near: limb(before.near, after.near),
    far: limb(before.far, after.far),
    arms: { near: mix(before.arms.near, after.arms.near), far: mix(before.arms.far, after.arms.far) },
  };
}

function turnsOf({ pelvis, neck, head, near, far }: Frame): readonly Degrees[] {
  return [pelvis, neck, head, ...Object.values(near), ...Object.values(far)];
}

function moved([x, up]: Point, [right, higher]: Point): Point {
  return [x + right, up + higher];
}
