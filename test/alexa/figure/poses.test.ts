import { ASIDE, bodyOf } from '../../../lambda/alexa/figure/body.ts';
import { canMove, FRAMES, transitionBetween } from '../../../lambda/alexa/figure/frames.ts';
import type { Pose } from '../../../lambda/alexa/figure/pose.ts';
import {
  bodyFaults,
  changes,
  frameFaults,
  plantedFaults,
  poseCalled,
  poses,
  stepsBetween,
} from '../../support/figure.ts';

/** What must be true of every pose and every movement of the content, and of what is broken. */

const moving = changes.filter(({ from, to }) => canMove(poseCalled(from), poseCalled(to)));

describe.each(Object.entries(poses))('the pose %s', (_, pose) => {
  test('has nothing in the floor, and arms that reach', () => {
    expect(bodyFaults(pose)).toEqual([]);
  });

  test('has a spine that turns by less than half a turn', () => {
    expect(Math.abs(pose.spine.chest - pose.spine.pelvis)).toBeLessThan(180);
  });

  test('has far limbs that mirror the near ones, where it says nothing else of them', () => {
    const { near, far } = bodyOf(pose);
    const { leg, arm } = { leg: beside(near.leg.ankle, far.leg.ankle), arm: beside(near.arm.wrist, far.arm.wrist) };
    if (!pose.farLeg) expect(leg).toEqual(ASIDE.leg);
    if (!pose.farArm) expect(arm).toEqual(ASIDE.arm);
  });
});

describe.each(moving)('from $from to $to', (change) => {
  const [from, to] = [poseCalled(change.from), poseCalled(change.to)];

  test('nothing sinks into the floor, and the arms reach', () => {
    expect([...new Set(stepsBetween(from, to).flatMap(bodyFaults))]).toEqual([]);
  });

  test('what lies on the floor at one place in both stays there', () => {
    expect(plantedFaults(from, to)).toEqual([]);
  });

  test('the frames are where the poses are, and no part turns over 180 degrees from one to the next', () => {
    const transition = transitionBetween(from, to);
    const frames = transition.kind === 'moves' ? transition.frames : [];
    expect(frames).toHaveLength(FRAMES);
    expect(frameFaults(from, to, frames)).toEqual([]);
  });
});

function beside([x, up]: readonly [number, number], [farX, farUp]: readonly [number, number]): readonly number[] {
  return [farX - x, farUp - up].map((value) => Math.round(value * 1e6) / 1e6);
}

const [fours, child] = [poseCalled('fours'), poseCalled('child')];
const withArm = (arm: Partial<Pose['arm']>): Pose => ({ ...fours, arm: { ...fours.arm, ...arm } });
const withLeg = (leg: Partial<Pose['leg']>): Pose => ({ ...fours, leg: { ...fours.leg, ...leg } });

test.each([
  {
    fault: 'a hand in the floor',
    pose: { ...child, arm: { ...child.arm, wrist: [330, -2] } },
    says: 'hand in the floor',
  },
  { fault: 'a hand that points into the floor', pose: withArm({ palm: -60 }), says: 'hand in the floor' },
  {
    fault: 'a knee in the floor',
    pose: { ...fours, planted: { part: 'knee', at: [226, 4] } },
    says: 'thigh in the floor',
  },
  { fault: 'a shin in the floor', pose: withLeg({ shin: 190 }), says: 'shin in the floor' },
  { fault: 'a foot in the floor', pose: withLeg({ foot: 215 }), says: 'foot in the floor' },
  { fault: 'a head in the floor', pose: { ...child, spine: { ...child.spine, neck: -70 } }, says: 'head in the floor' },
  { fault: 'a wrist out of reach', pose: withArm({ wrist: [360, 6] }), says: 'an arm that does not reach' },
  {
    fault: 'a far leg in the floor',
    pose: { ...fours, farLeg: { thigh: -89, shin: 200, foot: 181 } },
    says: 'shin in the floor',
  },
] satisfies readonly { fault: string; pose: Pose; says: string }[])('$fault is found', ({ pose, says }) => {
  expect(bodyFaults(pose)).toContain(says);
});

test('a knee on the floor that does not stay there is found', () => {
  const upright: Pose = { ...withLeg({ thigh: -90 }), planted: { part: 'hip', at: [226, 88] } };
  const fallen: Pose = { ...withLeg({ thigh: 180 }), planted: { part: 'hip', at: [304, 10] } };
  expect(plantedFaults(upright, fallen)).toContain('near knee');
});

test('frames of another transition are found', () => {
  const transition = transitionBetween(fours, poseCalled('cow'));
  const frames = transition.kind === 'moves' ? transition.frames : [];
  expect(frameFaults(fours, poseCalled('cat'), frames)).toContain('skull astray');
});

test('a turn over 180 degrees from one frame to the next is found', () => {
  const transition = transitionBetween(fours, poseCalled('cow'));
  const frames = transition.kind === 'moves' ? transition.frames : [];
  const spun = frames.map((frame, index) => (index === 3 ? { ...frame, head: frame.head + 360 } : frame));
  expect(frameFaults(fours, poseCalled('cow'), spun)).toContain('a turn over 180 degrees');
});
