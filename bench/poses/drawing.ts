import { bodyOf } from '../../lambda/alexa/figure/body.ts';
import type { Camera } from '../../lambda/alexa/figure/camera.ts';
import { cameraFor } from '../../lambda/alexa/figure/camera.ts';
import { CHAIR, chairPath } from '../../lambda/alexa/figure/chair.ts';
import type { Layer, Turn } from '../../lambda/alexa/figure/figure.ts';
import { COLOURS, FIGURE } from '../../lambda/alexa/figure/figure.ts';
import type { Frame } from '../../lambda/alexa/figure/frames.ts';
import { frameOf } from '../../lambda/alexa/figure/frames.ts';
import type { Point } from '../../lambda/alexa/figure/geometry.ts';
import { CANVAS } from '../../lambda/alexa/figure/geometry.ts';
import type { Pose } from '../../lambda/alexa/figure/pose.ts';
import { SHAPES, smoothPath, tenths, written } from '../../lambda/alexa/figure/shapes.ts';
import { shirtPath } from '../../lambda/alexa/figure/shirt.ts';

/** The figure as SVG, on the canvas of the screen: the mat, a chair if there is one, the body. */
export function drawn(pose: Pose, camera: Camera = cameraFor([bodyOf(pose)])): string {
  const frame = frameOf(pose);
  const { x, times } = camera;
  const { width, floor } = CANVAS;
  const view = `translate(${tenths(width / 2)} ${floor}) scale(${Math.round(times * 1000) / 1000}) translate(${tenths(-x)} 0)`;
  return [
    `<path d="M14,${floor + 5} H${width - 14}" stroke="${COLOURS.mat}" stroke-width="7" stroke-linecap="round"/>`,
    `<g transform="${view}">${chair(pose.chair)}${FIGURE.map((layer) => layerText(layer, frame)).join('')}</g>`,
  ].join('');
}

/** The outlines, each once: `<use>` draws them. */
export function outlines(): string {
  const paths = Object.entries(SHAPES).map(([name, points]) => `<path id="${name}" d="${smoothPath(points)}"/>`);
  return `<defs>${paths.join('')}</defs>`;
}

function layerText(layer: Layer, frame: Frame): string {
  if (layer.kind === 'shape') return `<use href="#${layer.shape}" fill="${COLOURS[layer.colour]}"/>`;
  if (layer.kind === 'shirt') return shirt(frame);
  const at: Point = layer.kind === 'bone' ? [layer.after, 0] : moved(frame.points[layer.at], layer.aside);
  const inside = layer.layers.map((each) => layerText(each, frame)).join('');
  return `<g transform="translate(${written(at)}) rotate(${tenths(-turned(frame, layer.turn))})${sized(layer, frame)}">${inside}</g>`;
}

function sized(layer: Layer, { arms }: Frame): string {
  if (layer.kind !== 'joint' || !layer.size || arms[layer.size] === 1) return '';
  return ` scale(${Math.round(arms[layer.size] * 1000) / 1000})`;
}

function turned(frame: Frame, turn: Turn): number {
  return typeof turn === 'string' ? frame[turn] : frame[turn.side][turn.part];
}

function shirt({ points }: Frame): string {
  const path = shirtPath((point) => written(points[point]));
  const { shirt: colour } = COLOURS;
  return `<path d="${path}" fill="${colour}" stroke="${colour}" stroke-width="3" stroke-linejoin="round"/>`;
}

function chair(x: number | undefined): string {
  if (x === undefined) return '';
  const { thick } = CHAIR.seat;
  return `<path transform="translate(${x} 0)" d="${chairPath()}" fill="none" stroke="${COLOURS.chair}" stroke-width="${thick}" stroke-linecap="round"/>`;
}

function moved([x, up]: Point, [right, higher]: Point = [0, 0]): Point {
  return [x + right, up + higher];
}
