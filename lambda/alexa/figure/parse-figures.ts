import type { Catalog } from '../../workout/catalog/catalog.ts';
import type { Files } from '../../workout/catalog/content-file.ts';
import { ContentError } from '../../workout/catalog/fault.ts';
import type { Moving } from '../../workout/catalog/moving.ts';
import { movingIn } from '../../workout/catalog/moving.ts';
import { own } from '../../workout/own.ts';
import type { PoseId } from '../../workout/vocabulary.ts';
import { bodyOf } from './body.ts';
import type { Camera } from './camera.ts';
import { cameraFor } from './camera.ts';
import type { Change } from './changes.ts';
import { changesIn } from './changes.ts';
import type { Figures, StillFigure } from './figures.ts';
import { cameraKey, transitionKey } from './figures.ts';
import type { FrameNumbers } from './frame-numbers.ts';
import { numbersOf } from './frame-numbers.ts';
import { frameOf, transitionBetween } from './frames.ts';
import type { Pose, Poses } from './pose.ts';
import { parsePoses } from './pose.ts';

/**
 * @param files the text of the content files by path.
 * @throws ContentError with every fault in `poses.json`.
 */
export function parseFigures(files: Files, catalog: Catalog): Figures {
  const { value, faults } = parsePoses(files);
  if (faults.length > 0) throw new ContentError(faults);
  return figuresOf(catalog, value);
}

/** @throws RangeError for a pose that content names and `poses.json` has not. */
export function figuresOf(catalog: Catalog, poses: Poses): Figures {
  const moving = movingIn(catalog);
  const changes = moving.flatMap(({ from, set }) => (set ? changesIn(from, set) : []));
  return {
    poses: Object.fromEntries(Object.entries(poses).map(([id, pose]) => [id, stillFigure(pose)])),
    transitions: Object.fromEntries(changes.flatMap((change) => transitionOf(change, poses))),
    cameras: Object.fromEntries(moving.map((each) => [cameraKey(each.of, each.part), cameraOf(each, poses)])),
  };
}

function stillFigure(pose: Pose): StillFigure {
  return { frame: numbersOf(frameOf(pose)), camera: cameraFor([bodyOf(pose)]), chair: pose.chair };
}

function transitionOf({ from, to }: Change, poses: Poses): readonly (readonly [string, readonly FrameNumbers[]])[] {
  const [first = from, last = to] = [from, to].sort();
  const transition = transitionBetween(poseCalled(poses, first), poseCalled(poses, last));
  return transition.kind === 'fades' ? [] : [[transitionKey(first, last), transition.frames.map(numbersOf)]];
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
