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

/** How round a shoulder is, between the two ends of the collar. Ours, by eye. */
const SHOULDER: Units = 12.5;

/** The outline of a shirt as SVG and AVG write it. @param at each of its points as a drawing writes it: "12,-34". */
export function shirtPath(at: (point: ShirtPoint) => string): string {
  return [
    `M${at('hemBack')} C${at('back1')} ${at('back2')} ${at('collarBack')}`,
    `A${SHOULDER},${SHOULDER} 0 0,1 ${at('collarFront')}`,
    `C${at('front1')} ${at('front2')} ${at('hemFront')} Z`,
  ].join(' ');
}

/** Where a breath lifts the stomach, most in the middle. Ours, by eye. */
const BELLY = { from: 0.05, to: 0.75 } as const;

/** From this share of the spine up a shirt is drawn along with the shoulders. Ours, by eye. */
const SHOULDERS = 0.6;

/**
 * A shirt is a ribbon around the spine, each of its long edges one cubic curve.
 * Shoulders that are drawn up draw the collar with them, a breath lifts the front.
 */
export function shirtAround(
  spine: readonly Vertebra[],
  { shrug = 0, belly = 0 }: Lifts,
): Readonly<Record<ShirtPoint, Point>> {
  const [back, front] = [edge(spine, BACK, 90, { shrug, belly: 0 }), edge(spine, FRONT, -90, { shrug, belly })];
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

interface Lifts {
  readonly shrug?: Units;
  readonly belly?: Units;
}

/** @param side what to add to the heading of the spine to look from it toward the edge. */
function edge(spine: readonly Vertebra[], girth: Girth, side: 90 | -90, lifts: Required<Lifts>): readonly Point[] {
  return spine.flatMap(({ at, heading }, index) => {
    const share = index / (spine.length - 1);
    const drawnUp = along(at, heading, (lifts.shrug * Math.max(0, share - SHOULDERS)) / (1 - SHOULDERS));
    return share < HEM ? [] : [along(drawnUp, heading + side, widthAt(girth, share) + lifts.belly * breathAt(share))];
  });
}

/** How much of a breath is seen at a share of the spine. */
function breathAt(share: number): number {
  const within = Math.max(0, Math.min(1, (share - BELLY.from) / (BELLY.to - BELLY.from)));
  return (1 - Math.cos(2 * Math.PI * within)) / 2;
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
