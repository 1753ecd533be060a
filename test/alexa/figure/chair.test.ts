import { join } from 'node:path';
import { bodyOf } from '../../../lambda/alexa/figure/body.ts';
import { cameraFor } from '../../../lambda/alexa/figure/camera.ts';
import { CHAIR } from '../../../lambda/alexa/figure/chair.ts';
import { canMove, transitionBetween } from '../../../lambda/alexa/figure/frames.ts';
import { CANVAS } from '../../../lambda/alexa/figure/geometry.ts';
import { parsePoses } from '../../../lambda/alexa/figure/pose.ts';
import { readContent } from '../../../lambda/read-content.ts';
import { bodyFaults, frameFaults, plantedFaults, stepsBetween } from '../../support/figure.ts';

/** A form on a chair is rows of data: these are none of the content, and all that it needs (`npm run poses` draws them). */

const { value: poses, faults } = parsePoses(readContent(join(import.meta.dirname, 'chair')));

function poseCalled(name: string) {
  const pose = poses[name];
  if (!pose) throw new Error(`no pose "${name}"`);
  return pose;
}

test('poses on a chair are read', () => {
  expect([faults, Object.keys(poses)]).toEqual([[], ['sit-tall', 'round', 'one-leg-long', 'over-the-leg']]);
});

test.each([
  ['sit-tall', 'round'],
  ['sit-tall', 'one-leg-long'],
  ['round', 'one-leg-long'],
  ['one-leg-long', 'over-the-leg'],
  ['over-the-leg', 'sit-tall'],
])('%s moves to %s: nothing sinks, what is planted stays, the frames are near', (from, to) => {
  const [begin, end] = [poseCalled(from), poseCalled(to)];
  const transition = transitionBetween(begin, end);
  const frames = transition.kind === 'moves' ? transition.frames : [];
  const sunk = stepsBetween(begin, end).flatMap(bodyFaults);
  expect([canMove(begin, end), sunk, plantedFaults(begin, end), frameFaults(begin, end, frames)]).toEqual([
    true,
    [],
    [],
    [],
  ]);
});

test('a leg grows long alone: its heel slides along the floor, the other foot stays flat', () => {
  const [bent, long] = [poseCalled('sit-tall'), poseCalled('one-leg-long')];
  const steps = stepsBetween(bent, long).map(bodyOf);
  expect(steps.filter(({ near }) => near.leg.ankle[1] < 7.9 || near.leg.ankle[1] > 12)).toEqual([]);
  const standing = steps.map(({ far }) => far.leg.ankle.map(Math.round));
  expect(new Set(standing.map(String)).size).toBe(1);
});

test('a camera sees the whole of a chair', () => {
  const pose = poseCalled('over-the-leg');
  const camera = cameraFor([bodyOf(pose)]);
  const left = (pose.chair ?? 0) + CHAIR.seat.left + CHAIR.back.lean;
  expect(CANVAS.width / 2 + (left - camera.x) * camera.times).toBeGreaterThan(0);
  expect(cameraFor([bodyOf({ ...pose, chair: 100 })]).x).toBeLessThan(camera.x);
});
