import type { Side } from './body.ts';
import { ASIDE, BONES } from './body.ts';
import type { Point, Units } from './geometry.ts';
import type { Shape } from './shapes.ts';

/** The figure as layers, the farthest first: what is drawn, where it hangs, and which number of a frame turns it. */

/**
 * Colours of the figure. Ours, by eye: the near parts 3:1 or more against the ground and against a breath's disc (#12353C),
 * the far ones darker.
 */
export const COLOURS = {
  ground: '#0B1319',
  mat: '#3A5162',
  chair: '#7C8C98',
  skin: '#EACDB5',
  skinFar: '#B79A86',
  shirt: '#6CC4B4',
  sleeve: '#86D6C7',
  sleeveFar: '#4A8F84',
  trousers: '#5288A6',
  trousersFar: '#3B6783',
  hair: '#A67A5B',
} as const;
export type Colour = keyof typeof COLOURS;

export type LimbPart = 'thigh' | 'shin' | 'foot' | 'upper' | 'fore' | 'hand';

/** A number of a frame. */
export type Turn = 'pelvis' | 'neck' | 'head' | { readonly side: Side; readonly part: LimbPart };

export type Layer =
  | { readonly kind: 'shape'; readonly shape: Shape; readonly colour: Colour }
  | { readonly kind: 'shirt' }
  /** Hangs on a point of the frame, or a little aside of it. */
  | {
      readonly kind: 'joint';
      readonly at: 'hip' | 'nape' | 'shoulder';
      readonly aside?: Point;
      readonly turn: Turn;
      /** All that hangs on it is as large as this arm looks. */
      readonly size?: Side;
      readonly layers: readonly Layer[];
    }
  /** Hangs on the far end of the bone around it. */
  | { readonly kind: 'bone'; readonly after: Units; readonly turn: Turn; readonly layers: readonly Layer[] };

const DRESSED = {
  near: { trousers: 'trousers', skin: 'skin', sleeve: 'sleeve' },
  far: { trousers: 'trousersFar', skin: 'skinFar', sleeve: 'sleeveFar' },
} as const satisfies Readonly<Record<Side, Readonly<Record<string, Colour>>>>;

export const FIGURE: readonly Layer[] = [
  arm('far', ASIDE.arm),
  leg('far', ASIDE.leg),
  {
    kind: 'joint',
    at: 'nape',
    turn: 'neck',
    layers: [shape('neck', 'skin'), bone(BONES.neck, 'head', [shape('head', 'skin'), shape('hair', 'hair')])],
  },
  leg('near'),
  { kind: 'shirt' },
  { kind: 'joint', at: 'hip', turn: 'pelvis', layers: [shape('pelvis', 'trousers')] },
  arm('near'),
];

function leg(side: Side, aside?: Point): Layer {
  const { trousers, skin } = DRESSED[side];
  const foot = bone(BONES.shin, { side, part: 'foot' }, [shape('foot', skin)]);
  const shin = bone(BONES.thigh, { side, part: 'shin' }, [foot, shape('shin', trousers)]);
  return { kind: 'joint', at: 'hip', aside, turn: { side, part: 'thigh' }, layers: [shin, shape('thigh', trousers)] };
}

function arm(side: Side, aside?: Point): Layer {
  const { skin, sleeve } = DRESSED[side];
  const hand = bone(BONES.fore, { side, part: 'hand' }, [shape('hand', skin)]);
  const fore = bone(BONES.upper, { side, part: 'fore' }, [hand, shape('fore', skin)]);
  const layers = [shape('upper', skin), fore, shape('sleeve', sleeve)];
  return { kind: 'joint', at: 'shoulder', aside, turn: { side, part: 'upper' }, size: side, layers };
}

function bone(after: Units, turn: Turn, layers: readonly Layer[]): Layer {
  return { kind: 'bone', after, turn, layers };
}

function shape(name: Shape, colour: Colour): Layer {
  return { kind: 'shape', shape: name, colour };
}
