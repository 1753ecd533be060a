import type { Side } from '../figure/body.ts';
import { CHAIR, chairPath } from '../figure/chair.ts';
import type { Layer, Turn } from '../figure/figure.ts';
import { COLOURS, FIGURE } from '../figure/figure.ts';
import { pointIndex, sizeIndex, turnIndex } from '../figure/frame-numbers.ts';
import { CANVAS } from '../figure/geometry.ts';
import { SHAPES, smoothPath } from '../figure/shapes.ts';
import type { ShirtPoint } from '../figure/shirt.ts';
import { shirtPath } from '../figure/shirt.ts';

/** What a vector graphic of APL (AVG 1.1) is made of. */
export interface GraphicItem {
  readonly type: 'group' | 'path' | 'text';
  readonly [property: string]: unknown;
}

export interface Graphic {
  readonly type: 'AVG';
  readonly version: '1.1';
  readonly width: number;
  readonly height: number;
  readonly parameters?: readonly { readonly name: string; readonly type: string; readonly default: unknown }[];
  readonly items: readonly GraphicItem[];
}

/** How wide the shirt's edge is drawn with empty lungs, and how much wider with full ones. Ours, by eye. */
const [EMPTY, SWELLS] = [2, 3];

/**
 * The figure as one graphic. All that moves is mixed from two frames: `before` and `after`, by the `share` that has gone by. It swells
 * with the `breath`, and is seen by a camera: `middle` and `times`. A `chair` stands where it says; below zero there is none.
 */
export function figureGraphic(): Graphic {
  const { width, height, floor } = CANVAS;
  const number = (name: string, value: number) => ({ name, type: 'number', default: value });
  const frame = (name: string) => ({ name, type: 'array', default: [] });
  return {
    ...{ type: 'AVG', version: '1.1', width, height },
    parameters: [
      ...[frame('before'), frame('after'), number('share', 0), number('breath', 0)],
      ...[number('middle', width / 2), number('times', 1), number('chair', -1)],
    ],
    items: [
      { type: 'path', pathData: matPath(), stroke: COLOURS.mat, strokeWidth: 7, strokeLineCap: 'round' },
      {
        ...{ type: 'group', translateX: width / 2, translateY: floor, scaleX: '${times}', scaleY: '${times}' },
        items: [{ type: 'group', translateX: '${-middle}', items: [chair(), ...FIGURE.map(itemOf)] }],
      },
    ],
  };
}

function matPath(): string {
  const { width, floor } = CANVAS;
  return `M14,${floor + 5} L${width - 14},${floor + 5}`;
}

/** A number of a frame, between the two frames. */
function mixed(index: number, moved = 0): string {
  const by = moved === 0 ? '' : ` + ${moved}`;
  return `\${before[${index}] + (after[${index}] - before[${index}]) * share${by}}`;
}

function itemOf(layer: Layer): GraphicItem {
  switch (layer.kind) {
    case 'shape':
      return { type: 'path', pathData: smoothPath(SHAPES[layer.shape]), fill: COLOURS[layer.colour] };
    case 'shirt':
      return shirt();
    case 'bone':
      return joint(layer.after, 0, layer);
    case 'joint': {
      const [x, y] = pointIndex(layer.at);
      const [right, higher] = layer.aside ?? [0, 0];
      return joint(mixed(x, right), mixed(y, -higher), layer);
    }
  }
}

function joint(
  translateX: string | number,
  translateY: string | number,
  { turn, size, layers }: { readonly turn: Turn; readonly size?: Side; readonly layers: readonly Layer[] },
): GraphicItem {
  const sized = size ? { scaleX: mixed(sizeIndex(size)), scaleY: mixed(sizeIndex(size)) } : {};
  return {
    type: 'group',
    translateX,
    translateY,
    rotation: mixed(turnIndex(turn)),
    ...sized,
    items: layers.map(itemOf),
  };
}

function shirt(): GraphicItem {
  const at = (name: ShirtPoint) =>
    pointIndex(name)
      .map((index) => mixed(index))
      .join(',');
  const { shirt: colour } = COLOURS;
  const edge = { stroke: colour, strokeWidth: `\${${EMPTY} + ${SWELLS} * breath}`, strokeLineJoin: 'round' };
  return { type: 'path', pathData: shirtPath(at), fill: colour, ...edge };
}

function chair(): GraphicItem {
  const { thick } = CHAIR.seat;
  const path = { type: 'path', pathData: chairPath(), stroke: COLOURS.chair, strokeWidth: thick } as const;
  const isShown = '${chair < 0 ? 0 : 1}';
  return { type: 'group', translateX: '${chair}', opacity: isShown, items: [{ ...path, strokeLineCap: 'round' }] };
}
