import type { Vertebra } from './body.ts';
import type { Point, Units } from './geometry.ts';
import { along, between, curveThrough } from './geometry.ts';

/** How far the shirt's edge is from the spine, by the share of the spine that lies below. Ours, by eye. */
type Girth = readonly (readonly [share: number, width: Units])[];
const BACK: Girth = [
  [0, 15.5],
  [0.35, 15.5],
  [0.7, 18],
  [1, 12],
];
const FRONT: Girth = [
  [0, 12],
  [0.3, 15],
  [0.72, 19],
  [1, 13],
];

/** The share of the spine below the hem, which trousers cover. Ours, by eye. */
const HEM = 0.08;

/** The corners of a shirt in order: up its back from hem to collar, over the shoulder, down its front. */
export const SHIRT = [
  'hemBack',
  'back1',
  'back2',
  'collarBack',
  'collarFront',
  'front1',
  'front2',
  'hemFront',
] as const;
export type ShirtPoint = (typeof SHIRT)[number];

/** A shirt is a ribbon around the spine, each of its long edges one cubic curve. */
export function shirtAround(spine: readonly Vertebra[]): Readonly<Record<ShirtPoint, Point>> {
  const [back, front] = [edge(spine, BACK, 90), edge(spine, FRONT, -90)];
  const [back1, back2] = curveThrough(back);
  const [front2, front1] = curveThrough(front);
  return {
    hemBack: endOf(back, 0),
    back1,
    back2,
    collarBack: endOf(back, -1),
    collarFront: endOf(front, -1),
    front1,
    front2,
    hemFront: endOf(front, 0),
  };
}

/** @param side what to add to the heading of the spine to look from it toward the edge. */
function edge(spine: readonly Vertebra[], girth: Girth, side: 90 | -90): readonly Point[] {
  return spine.flatMap(({ at, heading }, index) => {
    const share = index / (spine.length - 1);
    return share < HEM ? [] : [along(at, heading + side, widthAt(girth, share))];
  });
}

/** Smooth from one given width to the next. */
function widthAt(girth: Girth, share: number): Units {
  const next = Math.max(
    1,
    girth.findIndex(([at]) => at >= share),
  );
  const [[from, width], [to, wider]] = [girth[next - 1] ?? NONE, girth[next] ?? NONE];
  const t = (share - from) / (to - from);
  return between(width, wider, t * t * (3 - 2 * t));
}

const NONE = [0, 0] as const;

function endOf(points: readonly Point[], index: 0 | -1): Point {
  return points.at(index) ?? NONE;
}
