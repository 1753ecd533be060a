import type { Catalog } from '../../workout/catalog/catalog.ts';
import type { BreathSet } from '../../workout/catalog/exercise.ts';
import { own } from '../../workout/own.ts';
import type { EntryId, PoseId } from '../../workout/vocabulary.ts';
import { bodyOf } from './body.ts';
import type { Camera } from './camera.ts';
import { cameraFor } from './camera.ts';
import type { Change } from './changes.ts';
import { changesIn } from './changes.ts';
import type { FrameNumbers } from './frame-numbers.ts';
import { numbersOf } from './frame-numbers.ts';
import { frameOf, movementBetween } from './frames.ts';
import type { Pose, Poses } from './pose.ts';

/** All that a screen can draw of the content, made when the project is built: plain data. */
export interface Figures {
  readonly poses: Readonly<Record<PoseId, StillFigure>>;
  /** By `movementKey`. Poses with nothing in between have none: they fade. */
  readonly movements: Readonly<Record<string, readonly FrameNumbers[]>>;
  /** One for all poses of an exercise or a passage's part, so that the floor does not move under them. By "cat" and "warm-up.2". */
  readonly cameras: Readonly<Record<string, Camera>>;
}

/** A pose as it stands alone. */
export interface StillFigure {
  readonly frame: FrameNumbers;
  readonly camera: Camera;
  /** Where a chair stands, if the body needs one. */
  readonly chair?: number;
}

/** What is done on the breath, and the pose that it begins in. */
interface Moving {
  readonly key: string;
  readonly from: PoseId;
  readonly set?: BreathSet;
}

/** @throws RangeError for a pose that content names and `poses.json` has not. */
export function figuresOf(catalog: Catalog, poses: Poses): Figures {
  const moving = movingIn(catalog);
  const changes = moving.flatMap(({ from, set }) => (set ? changesIn(from, set) : []));
  return {
    poses: Object.fromEntries(Object.entries(poses).map(([id, pose]) => [id, stillFigure(pose)])),
    movements: Object.fromEntries(changes.flatMap((change) => movementOf(change, poses))),
    cameras: Object.fromEntries(moving.map((each) => [each.key, cameraOf(each, poses)])),
  };
}

/** A movement and its way back are one, and seen from either end. */
export function movementKey(one: PoseId, other: PoseId): string {
  return [one, other].sort().join('-');
}

/** The key of a camera. @param part the index of a passage's part. */
export function cameraKey(of: EntryId, part?: number): string {
  return part === undefined ? of : `${of}.${part}`;
}

function movingIn({ exercises, passages }: Catalog): readonly Moving[] {
  return [
    ...Object.values(exercises).map(({ id, from, set }) => ({ key: cameraKey(id), from, set })),
    ...Object.values(passages).flatMap(({ id, parts }) => {
      return parts.map(({ from, set }, index) => ({ key: cameraKey(id, index), from, set }));
    }),
  ];
}

function stillFigure(pose: Pose): StillFigure {
  return { frame: numbersOf(frameOf(pose)), camera: cameraFor([bodyOf(pose)]), chair: pose.chair };
}

function movementOf({ from, to }: Change, poses: Poses): readonly (readonly [string, readonly FrameNumbers[]])[] {
  const [first = from, last = to] = [from, to].sort();
  const movement = movementBetween(poseCalled(poses, first), poseCalled(poses, last));
  return movement.kind === 'fades' ? [] : [[movementKey(first, last), movement.frames.map(numbersOf)]];
}

function cameraOf({ from, set }: Moving, poses: Poses): Camera {
  const named = [from, ...(set ? changesIn(from, set) : []).map(({ to }) => to)];
  return cameraFor(named.map((id) => bodyOf(poseCalled(poses, id))));
}

function poseCalled(poses: Poses, id: PoseId): Pose {
  const pose = own(poses, id);
  if (!pose) throw new RangeError(`no pose "${id}"; there are: ${Object.keys(poses).join(', ')}`);
  return pose;
}
