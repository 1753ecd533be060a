import type { Side } from './body.ts';
import type { LimbPart, Turn } from './figure.ts';
import type { Frame } from './frames.ts';
import type { Point } from './geometry.ts';
import { tenths } from './shapes.ts';
import { SHIRT } from './shirt.ts';

/** A frame as a screen gets it: 39 numbers in a fixed order, as the canvas counts them: downward, and turned clockwise. */
export type FrameNumbers = readonly number[];

const POINTS = ['hip', 'nape', 'shoulder', ...SHIRT] as const satisfies readonly (keyof Frame['points'])[];

const PARTS: readonly LimbPart[] = ['thigh', 'shin', 'foot', 'upper', 'fore', 'hand'];

const SIDES: readonly Side[] = ['near', 'far'];

const TURNS: readonly Turn[] = [
  'pelvis',
  'neck',
  'head',
  ...SIDES.flatMap((side) => PARTS.map((part) => ({ side, part }))),
];

/** To a tenth of a unit or of a degree, and a hundredth of a size. */
export function numbersOf(frame: Frame): FrameNumbers {
  return [
    ...POINTS.flatMap((name) => onCanvas(frame.points[name])),
    ...TURNS.map((turn) => tenths(-turned(frame, turn))),
    ...SIDES.map((side) => Math.round(frame.arms[side] * 100) / 100),
  ];
}

/** Where the two numbers of a point stand among those of a frame. */
export function pointIndex(name: keyof Frame['points']): readonly [x: number, y: number] {
  const index = POINTS.indexOf(name) * 2;
  return [index, index + 1];
}

/** Where the number of a turn stands among those of a frame. */
export function turnIndex(turn: Turn): number {
  const same = JSON.stringify(turn);
  return POINTS.length * 2 + TURNS.findIndex((each) => JSON.stringify(each) === same);
}

/** Where the number that tells how large an arm looks stands among those of a frame. */
export function sizeIndex(side: Side): number {
  return POINTS.length * 2 + TURNS.length + SIDES.indexOf(side);
}

function turned(frame: Frame, turn: Turn): number {
  return typeof turn === 'string' ? frame[turn] : frame[turn.side][turn.part];
}

function onCanvas([x, up]: Point): Point {
  return [tenths(x), tenths(-up)];
}
