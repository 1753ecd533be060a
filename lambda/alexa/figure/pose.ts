import * as v from 'valibot';
import type { Files, Parsed } from '../../workout/catalog/content-file.ts';
import { key, parseFile } from '../../workout/catalog/content-file.ts';
import { objectOf, recordOf } from '../../workout/catalog/schema.ts';
import type { PoseId } from '../../workout/vocabulary.ts';
import type { Degrees, Point, Units } from './geometry.ts';

/** What of a body stays where it is put: all else hangs on it. */
export const PLANTED = ['knee', 'hip', 'ankle'] as const;
export type Planted = (typeof PLANTED)[number];

/** To which side of the line from shoulder to wrist the elbow goes: the upper arm turns this way from that line. */
export const BENDS = ['clockwise', 'counterclockwise'] as const;
export type Bend = (typeof BENDS)[number];

/** The headings of a leg, each away from the hip: hip to knee, knee to ankle, ankle to toes. */
export interface LegPose {
  readonly thigh: Degrees;
  readonly shin: Degrees;
  readonly foot: Degrees;
}

/** An arm reaches for a point; its two bones follow. */
export interface ArmPose {
  readonly wrist: Point;
  readonly elbow: Bend;
  /** The heading from the wrist to the fingertips. */
  readonly palm: Degrees;
  /** How long it looks where it points out to the side, by its full length. */
  readonly looks?: number;
}

/** The headings of the spine at its lower and its upper end, between which it turns evenly, and of neck and head. */
export interface SpinePose {
  readonly pelvis: Degrees;
  readonly chest: Degrees;
  readonly neck: Degrees;
  readonly head: Degrees;
  /** How far the shoulders are drawn up toward the ears. */
  readonly shrug?: Units;
  /** How far a breath lifts the stomach. */
  readonly belly?: Units;
}

/** A body seen from its right side, as content writes it: headings, and the two or three points that matter. */
export interface Pose {
  readonly planted: { readonly part: Planted; readonly at: Point };
  readonly spine: SpinePose;
  readonly leg: LegPose;
  readonly arm: ArmPose;
  /** The far leg and the far arm, where they do something else than the near ones. */
  readonly farLeg?: LegPose;
  readonly farArm?: ArmPose;
  /** Where the middle of a chair's seat stands, if the body needs one. */
  readonly chair?: Units;
}

export type Poses = Readonly<Record<PoseId, Pose>>;

const POSES_FILE = 'poses.json';

const heading = v.pipe(v.number(), v.minValue(-360), v.maxValue(360));
const point: v.GenericSchema<unknown, Point> = v.strictTuple([v.number(), v.number()]);

const spine: v.GenericSchema<unknown, SpinePose> = objectOf({
  pelvis: heading,
  chest: heading,
  neck: heading,
  head: heading,
  shrug: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(20))),
  belly: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(15))),
});
const leg: v.GenericSchema<unknown, LegPose> = objectOf({ thigh: heading, shin: heading, foot: heading });
const arm: v.GenericSchema<unknown, ArmPose> = objectOf({
  wrist: point,
  elbow: v.picklist(BENDS),
  palm: heading,
  looks: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(1))),
});

const pose: v.GenericSchema<unknown, Pose> = objectOf({
  planted: objectOf({ part: v.picklist(PLANTED), at: point }),
  spine,
  leg,
  arm,
  farLeg: v.optional(leg),
  farArm: v.optional(arm),
  chair: v.optional(v.number()),
});

/** Reads the poses. That those which content names are among them is a rule of the catalog. */
export function parsePoses(files: Files): Parsed<Poses> {
  const { value, faults } = parseFile(recordOf(key, pose), POSES_FILE, files[POSES_FILE]);
  return { value: value ?? {}, faults };
}
