import { own } from '../../workout/own.ts';
import type { Camera } from '../figure/camera.ts';
import type { Figures, StillFigure } from '../figure/figures.ts';
import { transitionKey } from '../figure/figures.ts';
import type { FrameNumbers } from '../figure/frame-numbers.ts';
import { FRAMES } from '../figure/frames.ts';
import type { Beat } from './beat.ts';
import type { Stance } from './stance.ts';

/** What is seen through: this stands in the middle, so many times as large. */
export interface CameraData {
  readonly middle: number;
  readonly times: number;
}

/** How the figure is drawn in a beat, by numbers of what beats share. */
export interface DrawnBeat {
  /** Which of the transitions, and from where to where on its frames. */
  readonly transition: number;
  readonly u0: number;
  readonly u1: number;
  /** Which of the cameras. */
  readonly camera: number;
  /** Where a chair stands, if one does. */
  readonly chair?: number;
  /** Whether the figure appears anew: 1, or 0. */
  readonly fades: 0 | 1;
}

/** The figure in all beats, and what they share, each once. */
export interface Drawing {
  readonly drawn: readonly (DrawnBeat & { readonly beat: Beat })[];
  /** Frames from one pose to another; a pose that stands still is one frame, twice. */
  readonly transitions: readonly (readonly FrameNumbers[])[];
  readonly cameras: readonly CameraData[];
}

/** @throws RangeError for a pose or a camera that figures do not have. */
export function drawing(beats: readonly Beat[], figures: Figures): Drawing {
  const moved = beats.map((beat) => ({ ...spanOf(figures, beat.from, beat.to), beat }));
  const [transitions, cameras] = [
    distinct(moved.map(({ key }) => key)),
    distinct(beats.map(({ to }) => cameraName(to))),
  ];
  return {
    drawn: moved.map(({ key, u0, u1, beat }, index) => {
      const { from, to } = beat;
      const fades = isAnew(beats[index - 1]?.to, from, to) || (from.pose !== to.pose && u0 === u1) ? 1 : 0;
      const { chair } = stillOf(figures, to);
      return {
        beat,
        transition: transitions.indexOf(key),
        u0,
        u1,
        camera: cameras.indexOf(cameraName(to)),
        chair,
        fades,
      };
    }),
    transitions: transitions.map((key) => moved.find((each) => each.key === key)?.frames ?? []),
    cameras: cameras.flatMap((name) => {
      const seen = beats.find(({ to }) => cameraName(to) === name);
      return seen ? [seenBy(figures, seen.to)] : [];
    }),
  };
}

/** Whether the figure stands otherwise than it did, or is seen from elsewhere. */
function isAnew(before: Stance | undefined, from: Stance, to: Stance): boolean {
  return before !== undefined && (before.pose !== from.pose || before.camera !== to.camera);
}

/** Frames, and from where to where on them a beat leads. */
interface Span {
  readonly key: string;
  readonly frames: readonly FrameNumbers[];
  readonly u0: number;
  readonly u1: number;
}

/** A transition, in either direction; or the pose that it ends in, where it has nothing in between. */
function spanOf(figures: Figures, from: Stance, to: Stance): Span {
  const key = transitionKey(from.pose, to.pose);
  const frames = from.pose === to.pose ? undefined : own(figures.transitions, key);
  if (!frames) {
    const { frame } = stillOf(figures, to);
    return { key: to.pose, frames: [frame, frame], u0: 0, u1: 0 };
  }
  const last = FRAMES - 1;
  return from.pose < to.pose ? { key, frames, u0: 0, u1: last } : { key, frames, u0: last, u1: 0 };
}

function stillOf({ poses }: Figures, { pose }: Stance): StillFigure {
  return known('pose', poses, pose);
}

function cameraName({ camera, pose }: Stance): string {
  return camera ?? `of ${pose}`;
}

function seenBy(figures: Figures, stance: Stance): CameraData {
  const { camera } = stance;
  const { x, times }: Camera =
    camera === undefined ? stillOf(figures, stance).camera : known('camera', figures.cameras, camera);
  return { middle: hundredths(x), times: hundredths(times) };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function distinct(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}

function known<T>(what: string, all: Readonly<Record<string, T>>, id: string): T {
  const found = own(all, id);
  if (found === undefined) throw new RangeError(`no ${what} "${id}"; there are: ${Object.keys(all).join(', ')}`);
  return found;
}
