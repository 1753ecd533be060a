import type { PoseId, TeachingId } from '../../workout/vocabulary.ts';
import type { Camera } from './camera.ts';
import type { FrameNumbers } from './frame-numbers.ts';

/** All that a screen can draw of the content, made when the project is built: plain data. */
export interface Figures {
  readonly poses: Readonly<Record<PoseId, StillFigure>>;
  /** By `transitionKey`. Poses with nothing in between have none: they fade. */
  readonly transitions: Readonly<Record<string, readonly FrameNumbers[]>>;
  /** One for all poses of an exercise or a passage's part, so that the floor does not move under them. By "cat" and "warm-up.2", "cat.chair" and "warm-up.chair.2". */
  readonly cameras: Readonly<Record<string, Camera>>;
}

/** A pose as it stands alone. */
export interface StillFigure {
  readonly frame: FrameNumbers;
  readonly camera: Camera;
  /** Where a chair stands, if the body needs one. */
  readonly chair?: number;
}

/** A transition and its way back are one, and seen from either end. */
export function transitionKey(one: PoseId, other: PoseId): string {
  return [one, other].sort().join('-');
}

/** The key of a camera. @param part the index of a passage's part. */
export function cameraKey(of: TeachingId, part?: number): string {
  return part === undefined ? of : `${of}.${part}`;
}
