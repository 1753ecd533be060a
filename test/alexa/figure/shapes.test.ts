import { COLOURS, FIGURE } from '../../../lambda/alexa/figure/figure.ts';
import { curveThrough } from '../../../lambda/alexa/figure/geometry.ts';
import { SHAPES, smoothPath } from '../../../lambda/alexa/figure/shapes.ts';
import { contrast } from '../../support/contrast.ts';

test('a path runs through all points of an outline, and closes; the canvas counts downward', () => {
  const path = smoothPath([
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ]);
  expect(path).toMatch(/^M0,0 C.* 10,0 C.* 10,-10 C.* 0,-10 C.* 0,0 Z$/);
});

test.each(Object.entries(SHAPES))('the outline of the %s goes around the joint that it hangs on', (_, outline) => {
  const [right, up] = [outline.map(([x]) => x), outline.map(([, above]) => above)];
  expect([Math.min(...right) < 0, Math.max(...right) > 0, Math.min(...up) < 0, Math.max(...up) > 0]).not.toContain(
    false,
  );
});

test('the curve through the points of a curve is that curve', () => {
  const [x, up] = [
    [0, 10, 30, 40],
    [0, 20, -20, 0],
  ];
  const at = (values: readonly number[], t: number) => {
    const [a = 0, b = 0, c = 0, d = 0] = values;
    return (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  };
  const points = Array.from({ length: 33 }, (_, index) => [at(x ?? [], index / 32), at(up ?? [], index / 32)] as const);
  const [first, second] = curveThrough(points);
  expect([...first, ...second].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([10, 20, 30, -20]);
});

test('the far limbs are drawn first, and the near arm last', () => {
  const joints = FIGURE.map((layer) => (layer.kind === 'joint' ? layer.turn : layer.kind));
  expect(joints).toEqual([
    { side: 'far', part: 'upper' },
    { side: 'far', part: 'thigh' },
    'neck',
    { side: 'near', part: 'thigh' },
    'shirt',
    'pelvis',
    { side: 'near', part: 'upper' },
  ]);
});

/** What may lie behind a figure: the ground, and the disc that shows the breath. */
const BEHIND = [COLOURS.ground, '#12353C'];

test.each(['skin', 'shirt', 'sleeve', 'trousers', 'hair', 'chair'] as const)(
  '%s stands out by 3:1, from the ground and from the disc',
  (colour) => {
    expect(Math.min(...BEHIND.map((behind) => contrast(COLOURS[colour], behind)))).toBeGreaterThanOrEqual(3);
  },
);

test.each([
  ['skinFar', 'skin'],
  ['sleeveFar', 'sleeve'],
  ['trousersFar', 'trousers'],
] as const)('%s stands out by 2:1, and is darker than %s by 1.4:1', (far, near) => {
  expect(Math.min(...BEHIND.map((behind) => contrast(COLOURS[far], behind)))).toBeGreaterThanOrEqual(2);
  expect(contrast(COLOURS[near], COLOURS[far])).toBeGreaterThanOrEqual(1.4);
});
