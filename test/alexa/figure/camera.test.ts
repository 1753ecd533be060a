import { bodyOf } from '../../../lambda/alexa/figure/body.ts';
import type { Camera } from '../../../lambda/alexa/figure/camera.ts';
import { cameraFor } from '../../../lambda/alexa/figure/camera.ts';
import { CHAIR } from '../../../lambda/alexa/figure/chair.ts';
import { changesIn } from '../../../lambda/alexa/figure/changes.ts';
import type { Point } from '../../../lambda/alexa/figure/geometry.ts';
import { CANVAS } from '../../../lambda/alexa/figure/geometry.ts';
import { movingIn } from '../../../lambda/workout/catalog/moving.ts';
import { catalog } from '../../support/content.ts';
import { joints, poseCalled, poses, stepsBetween } from '../../support/figure.ts';

const exercises = movingIn(catalog).flatMap(({ of: id, from, set, part }) => {
  if (!set || part !== undefined) return [];
  const steps = changesIn(from, set).flatMap((change) => stepsBetween(poseCalled(change.from), poseCalled(change.to)));
  const bodies = steps.map(bodyOf);
  return [{ id, bodies, camera: cameraFor(bodies) }];
});

/** Where a point is on the canvas, from its left and above its floor. */
function seen([x, up]: Point, camera: Camera): Point {
  return [CANVAS.width / 2 + (x - camera.x) * camera.times, up * camera.times];
}

test.each(exercises)('$id: every joint is in the picture, from the first pose to the last', ({ bodies, camera }) => {
  const points = bodies.flatMap((body) => Object.values(joints(body))).map((point) => seen(point, camera));
  const outside = points.filter(([x, up]) => x < 0 || x > CANVAS.width || up > CANVAS.floor);
  expect(outside).toEqual([]);
});

test.each([
  ['kneeling-fold', 1.3],
  ['fold-and-arch', 1.5],
  ['kneeling-lift', 1.5],
  ['cat', 1.55],
  ['boat', 1.15],
  ['seated-stretch', 1.1],
])('%s is seen %d times as large as it is drawn, or larger', (id, least) => {
  expect(exercises.find((each) => each.id === id)?.camera.times).toBeGreaterThanOrEqual(least);
});

test('no figure is seen larger than 1.65 times as it is drawn', () => {
  expect(cameraFor([bodyOf(poseCalled('cat'))]).times).toBe(1.65);
});

test.each(Object.entries(poses))('the pose %s alone is seen in the middle', (_, pose) => {
  const camera = cameraFor([bodyOf(pose)]);
  const chair: readonly Point[] = pose.chair === undefined ? [] : [[pose.chair + CHAIR.seat.left, CHAIR.seat.top]];
  const across = [...Object.values(joints(bodyOf(pose))), ...chair].map((point) => seen(point, camera)[0]);
  const middle = (Math.min(...across) + Math.max(...across)) / 2;
  expect(Math.abs(middle - CANVAS.width / 2)).toBeLessThan(25);
});
