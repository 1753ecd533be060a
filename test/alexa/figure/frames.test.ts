import { bodyOf } from '../../../lambda/alexa/figure/body.ts';
import { canMove, frameOf, transitionBetween } from '../../../lambda/alexa/figure/frames.ts';
import { distance } from '../../../lambda/alexa/figure/geometry.ts';
import type { Pose } from '../../../lambda/alexa/figure/pose.ts';
import { poseBetween } from '../../../lambda/alexa/figure/pose-between.ts';
import { poseCalled } from '../../support/figure.ts';

const fours = poseCalled('fours');
const bentOtherwise = { ...fours.arm, elbow: 'counterclockwise' } as const;

test.each([
  { change: 'an elbow that bends otherwise', to: { ...fours, arm: bentOtherwise, farArm: fours.arm } },
  { change: 'a far elbow that bends otherwise', to: { ...fours, farArm: bentOtherwise } },
  { change: 'another part that is planted', to: { ...fours, planted: { part: 'hip', at: [226, 88] } } },
  { change: 'a chair that comes', to: { ...fours, chair: 200 } },
] satisfies readonly { change: string; to: Pose }[])('$change fades in, and is never moved to', ({ to }) => {
  expect(transitionBetween(fours, to)).toEqual({ kind: 'fades', frame: frameOf(to) });
});

test.each([
  ['forearms', 'head-on-hands'],
  ['standing', 'fours'],
  ['sitting', 'chair'],
])('%s fades into %s', (from, to) => {
  expect(canMove(poseCalled(from), poseCalled(to))).toBe(false);
});

test('the frames begin in one pose and end in the other', () => {
  const [from, to] = [poseCalled('sink'), poseCalled('arch')];
  const transition = transitionBetween(from, to);
  const frames = transition.kind === 'moves' ? transition.frames : [];
  expect(frames[0]).toEqual(frameOf(poseBetween(from, to, 0)));
  expect(frames.at(-1)?.points).toEqual(frameOf(to).points);
});

test('a heading goes the short way: from 170 to -170 it passes 180', () => {
  const turned = (neck: number): Pose => ({ ...fours, spine: { ...fours.spine, neck } });
  expect(poseBetween(turned(170), turned(-170), 0.5).spine.neck).toBe(180);
});

test('hands that are free swing around the shoulder, as long as they are', () => {
  const [from, to] = [poseCalled('sitting'), poseCalled('arms-up')];
  const halfway = poseBetween(from, to, 0.5).arm.wrist;
  const straight = (from.arm.wrist[0] + to.arm.wrist[0]) / 2;
  expect(halfway[0]).toBeGreaterThan(straight + 40);
});

test('an arm that looks shorter is drawn smaller, and grows on the way to one that does not', () => {
  const [back, resting] = [poseCalled('back'), poseCalled('hands-on-stomach')];
  expect(frameOf(resting).arms).toEqual({ near: 0.75, far: 0.75 });
  expect(frameOf(poseBetween(resting, back, 0.5)).arms).toEqual({ near: 0.875, far: 0.875 });
});

test('a breath lifts the front of the shirt, and leaves its back where it is', () => {
  const [resting, full] = [frameOf(poseCalled('hands-on-stomach')).points, frameOf(poseCalled('stomach-up')).points];
  expect([full.back1, full.back2]).toEqual([resting.back1, resting.back2]);
  expect(full.front2[1]).toBeGreaterThan(resting.front2[1] + 8);
});

test('shoulders that are drawn up take the collar along, not the neck', () => {
  const [down, up] = [fours, { ...fours, spine: { ...fours.spine, shrug: 10 } }].map((pose) => frameOf(pose).points);
  expect(up?.nape).toEqual(down?.nape);
  expect(up?.collarBack[0]).toBeGreaterThan((down?.collarBack[0] ?? 0) + 9);
});

test('hands that come to the floor are down early, and slide along it', () => {
  const [from, to] = [poseCalled('heels'), poseCalled('child')];
  const [begin, end] = [from.arm.wrist, to.arm.wrist];
  const [x, up] = poseBetween(from, to, 0.5).arm.wrist;
  expect(x).toBe((begin[0] + end[0]) / 2);
  expect(up - end[1]).toBeLessThan((begin[1] - end[1]) / 3);
});

test('straight arms that leave the floor stay straight', () => {
  const [from, to] = [poseCalled('arms-forward'), poseCalled('boat')];
  const { shoulder, wrist } = bodyOf(poseBetween(from, to, 0.5)).near.arm;
  expect(distance(shoulder, wrist)).toBeGreaterThan(99);
});

test('hands that leave the floor leave it late: the way back is the way there', () => {
  const [from, to] = [poseCalled('heels'), poseCalled('child')];
  expect(poseBetween(to, from, 0.25).arm.wrist).toEqual(poseBetween(from, to, 0.75).arm.wrist);
});
