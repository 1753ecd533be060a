import type { Point, Units } from './geometry.ts';

/** Where a round end is cut at half a right angle, by its radius. */
const DIAGONAL = Math.SQRT1_2;

/**
 * The outlines of the body's parts, each in its own place: its bone begins at 0, 0 and points right. "Up" is the front of a
 * leg and the back of the head, as a standing figure looks to the right. All of them are ours, drawn by eye.
 */
export const SHAPES = {
  thigh: closed(
    [-12, 7],
    [-3, 15],
    [22, 15.5],
    [54, 12.5],
    [77, 10.5],
    [86, 5],
    [86.5, -5],
    [76, -10],
    [50, -12],
    [22, -15.5],
    [-2, -16],
    [-13, -8],
  ),
  shin: closed(
    [-9, 4],
    [0, 9.5],
    [30, 8],
    [60, 6],
    [76, 5.5],
    [80, 0],
    [76, -5.5],
    [56, -6.5],
    [32, -10.5],
    [12, -10.5],
    [-2, -9],
    [-9, -4],
  ),
  foot: closed([-6, 4], [2, 6.5], [16, 5], [28, 4], [33, 0], [29, -4], [14, -5.5], [0, -7.5], [-8, -6], [-10, -1]),
  pelvis: closed(
    [-16.5, 4],
    [-11, 13.5],
    [1, 17.8],
    [14, 17.6],
    [20, 12],
    [22.5, 0],
    [20, -10],
    [13, -16.4],
    [0, -16.4],
    [-11, -12.5],
    [-16.5, -4],
  ),
  upper: tapered(53, 9, 7),
  sleeve: tapered(34, 10.2, 9),
  fore: tapered(48, 6.8, 4.8),
  hand: closed([-3, 4], [6, 4.6], [14, 3.4], [18, 0], [14, -3], [5, -4.4], [-3, -4]),
  neck: tapered(28, 9, 7.2),
  head: closed(
    [-7, 6],
    [3, 14],
    [14, 16.5],
    [25, 13.5],
    [31, 5],
    [30.5, -5],
    [25, -12.5],
    [18.5, -14.8],
    [12.5, -18.4],
    [9.5, -15.8],
    [2, -15],
    [-5, -12],
    [-9, -4],
  ),
  hair: closed(
    [24, -14],
    [31.5, -8],
    [34, 3],
    [28, 15],
    [15, 19.5],
    [3, 17],
    [-4.5, 10],
    [2, 6],
    [9, 5.5],
    [15, 3],
    [20, -4],
    [21, -10],
  ),
} as const satisfies Readonly<Record<string, readonly Point[]>>;

export type Shape = keyof typeof SHAPES;

/** A path that runs smoothly through all points of a closed outline (Catmull and Rom), as SVG and AVG write it. */
export function smoothPath(outline: readonly Point[]): string {
  const at = (index: number) => outline.at(index % outline.length) ?? ORIGIN;
  const curves = outline.map((here, index) => {
    const [before, next, after] = [at(index - 1), at(index + 1), at(index + 2)];
    return `C${written(pulled(here, before, next))} ${written(pulled(next, after, here))} ${written(next)}`;
  });
  return `M${written(at(0))} ${curves.join(' ')} Z`;
}

/** A control point: from a point on, as if from one neighbour to the other. */
function pulled([x, up]: Point, from: Point, to: Point): Point {
  return [x + (to[0] - from[0]) / 6, up + (to[1] - from[1]) / 6];
}

/** The canvas counts downward. */
export function written([x, up]: Point): string {
  return `${tenths(x)},${tenths(-up)}`;
}

export function tenths(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

const ORIGIN: Point = [0, 0];

function closed(...points: readonly Point[]): readonly Point[] {
  return points;
}

/** A bone with round ends; its long sides have points near their ends too, or the curve would swing beyond the ends. */
function tapered(length: Units, begin: Units, end: Units): readonly Point[] {
  const slope = (end - begin) / length;
  const upper: readonly Point[] = [
    [0, begin],
    [begin, begin + slope * begin],
    [length - end, end - slope * end],
    [length, end],
    [length + end * DIAGONAL, end * DIAGONAL],
  ];
  const lower = upper.map(([x, up]): Point => [x, -up]).reverse();
  return [
    [-begin, 0],
    [-begin * DIAGONAL, begin * DIAGONAL],
    ...upper,
    [length + end, 0],
    ...lower,
    [-begin * DIAGONAL, -begin * DIAGONAL],
  ];
}
