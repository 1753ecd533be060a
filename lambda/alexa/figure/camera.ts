import type { Body } from './body.ts';
import { CHAIR } from './chair.ts';
import type { Point, Units } from './geometry.ts';
import { CANVAS } from './geometry.ts';

/** What lies at `x` stands in the middle, and all is so many times as large; the floor stays where it is. */
export interface Camera {
  readonly x: Units;
  readonly times: number;
}

/** How much is left free around a figure. Ours, by eye. */
const MARGIN: Units = 5;

/** Beyond this a figure looks like another one than in the exercises beside it. Ours, by eye. */
const NEAREST = 1.65;

/** How thick a body is around its joints. Ours, from the outlines. */
const AROUND = {
  hip: 18,
  knee: 11,
  ankle: 8,
  toes: 6,
  shoulder: 13,
  elbow: 9,
  wrist: 6,
  fingertips: 3,
  skull: 34,
} as const;

/** The nearest camera that sees the whole of every body: one for an exercise, so that the floor does not move under it. */
export function cameraFor(bodies: readonly Body[]): Camera {
  const seen = bodies.flatMap(extents);
  const [left, right] = [Math.min(...seen.map(({ left }) => left)), Math.max(...seen.map(({ right }) => right))];
  const top = Math.max(...seen.map(({ top }) => top));
  const [wide, high] = [CANVAS.width - 2 * MARGIN, CANVAS.floor - MARGIN];
  return { x: (left + right) / 2, times: Math.min(NEAREST, wide / (right - left), high / top) };
}

function extents({ spine, skull, chair, ...sides }: Body) {
  const hips = spine.slice(0, 1).map(({ at }) => around(at, AROUND.hip));
  const limbs = [sides.near, sides.far].flatMap(({ leg, arm }) => [
    around(leg.knee, AROUND.knee),
    around(leg.ankle, AROUND.ankle),
    around(leg.toes, AROUND.toes),
    around(arm.shoulder, AROUND.shoulder),
    around(arm.elbow, AROUND.elbow),
    around(arm.wrist, AROUND.wrist),
    around(arm.fingertips, AROUND.fingertips),
  ]);
  return [...hips, around(skull, AROUND.skull), ...limbs, ...(chair === undefined ? [] : [chairAt(chair)])];
}

function chairAt(x: Units) {
  const { seat, back } = CHAIR;
  const edge = seat.thick / 2;
  return { left: x + seat.left + back.lean - edge, right: x + seat.right + edge, top: back.top + edge };
}

function around([x, up]: Point, by: Units) {
  return { left: x - by, right: x + by, top: up + by };
}
