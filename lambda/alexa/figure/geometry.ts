/** A length on the canvas, which is 480 wide and 270 high. */
export type Units = number;

/** A heading: 0 points right, 90 up, counterclockwise. */
export type Degrees = number;

/** How far right on the canvas, and how high above the floor. */
export type Point = readonly [x: Units, up: Units];

/** The floor lies this far down the canvas. */
export const CANVAS = { width: 480, height: 270, floor: 258 } as const;

/** The point that lies so far from another in a heading. */
export function along([x, up]: Point, heading: Degrees, length: Units): Point {
  const radians = (heading * Math.PI) / 180;
  return [x + length * Math.cos(radians), up + length * Math.sin(radians)];
}

export function distance(from: Point, to: Point): Units {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

export function headingTo(from: Point, to: Point): Degrees {
  return (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
}

export function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** A heading on the way to another, the short way round. */
export function headingBetween(from: Degrees, to: Degrees, share: number): Degrees {
  return between(from, near(from, to), share);
}

export function pointBetween(from: Point, to: Point, share: number): Point {
  return [between(from[0], to[0], share), between(from[1], to[1], share)];
}

/** The same heading within half a turn of another, so that a part turns the short way: 181 beside -170 is -179. */
export function near(other: Degrees, heading: Degrees): Degrees {
  return heading - 360 * Math.round((heading - other) / 360);
}

/**
 * The two control points of the cubic Bézier curve that runs from the first point to the last and passes the others
 * as closely as one can: least squares, the points taken as evenly spaced on it.
 */
export function curveThrough(points: readonly Point[]): readonly [Point, Point] {
  const [x1, x2] = controlsOf(points.map(([x]) => x));
  const [up1, up2] = controlsOf(points.map(([, up]) => up));
  return [
    [x1, up1],
    [x2, up2],
  ];
}

/** The same along one axis: two unknowns, and the two equations of least squares. */
function controlsOf(values: readonly number[]): readonly [number, number] {
  const [start = 0, end = start] = [values[0], values.at(-1)];
  const terms = values.map((value, index) => {
    const t = index / (values.length - 1);
    const [first, second] = [3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2];
    return { first, second, rest: value - (1 - t) ** 3 * start - t ** 3 * end };
  });
  const sum = (term: (each: (typeof terms)[number]) => number) => terms.reduce((total, each) => total + term(each), 0);
  const [a, b, c] = [sum(({ first }) => first ** 2), sum((t) => t.first * t.second), sum(({ second }) => second ** 2)];
  const [p, q] = [sum(({ first, rest }) => first * rest), sum(({ second, rest }) => second * rest)];
  const determinant = a * c - b * b;
  return [(c * p - b * q) / determinant, (a * q - b * p) / determinant];
}
