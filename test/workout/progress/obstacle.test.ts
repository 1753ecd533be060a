import { readyIn, STANDING } from '../../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../../lambda/workout/plan/place.ts';
import { withDone } from '../../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../../lambda/workout/plan/spared.ts';
import type { Obstacle } from '../../../lambda/workout/progress/obstacle.ts';
import { obstacleTo, pastWarmUp } from '../../../lambda/workout/progress/obstacle.ts';
import type { UnderWay } from '../../../lambda/workout/progress/progress.ts';
import type { Milliseconds, Movement } from '../../../lambda/workout/vocabulary.ts';
import { aPlace, NOON, seconds, sore, underWay } from '../../support/builders.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

/** A workout at the beginning of an entry, whose body has just moved on hands and knees, the cat being done. */
function at(entry: string, changes: Partial<UnderWay> = {}) {
  const body = readyIn('all-fours');
  const kept = { plan: withDone(plan, [entryOf('cat')]), body, begunAt: NOON, movedAt: NOON, ...changes };
  return { ...underWay(aPlace(entry, 'steps'), kept), place: beginningOf(entryOf(entry)) };
}

const HALF_AN_HOUR = seconds(30 * 60);

const ALL_DONE: Partial<UnderWay> = { plan: withDone(plan, [1, 2, 3, 4, 5, 6]) };

interface Case {
  readonly name: string;
  readonly entry: string;
  readonly changes?: Partial<UnderWay>;
  readonly spared?: readonly Movement[];
  readonly later?: Milliseconds;
  readonly obstacle: Obstacle | undefined;
}

test.each<Case>([
  { name: 'nothing stands in the way of an exercise that is free and warm', entry: 'boat', obstacle: undefined },
  { name: 'what it loads', entry: 'boat', spared: ['arch-back'], obstacle: 'load' },
  { name: 'what the way to it loads', entry: 'kneeling-fold', spared: ['kneel'], obstacle: 'load' },
  { name: 'an exercise that must come first', entry: 'boat', changes: { plan }, obstacle: 'first' },
  {
    name: 'an exercise that must come first, and cannot',
    entry: 'boat',
    changes: { plan },
    spared: ['bend-forward'],
    obstacle: 'needs-another',
  },
  { name: 'a body that has not moved for half an hour', entry: 'boat', later: HALF_AN_HOUR, obstacle: 'cold' },
  { name: 'no cold body before a passage', entry: 'warm-up', later: HALF_AN_HOUR, obstacle: undefined },
  { name: 'what was passed over before the cool-down', entry: 'cool-down', obstacle: 'passed-over' },
  {
    name: 'nothing before the cool-down where all is done',
    entry: 'cool-down',
    changes: ALL_DONE,
    obstacle: undefined,
  },
  {
    name: 'what was passed over, once',
    entry: 'cool-down',
    changes: { plan: { ...plan, restOffered: true } },
    obstacle: undefined,
  },
  {
    name: 'nothing that would load what is spared',
    entry: 'cool-down',
    changes: { plan: withDone(plan, [1, 2, 4, 6]) },
    spared: ['arch-back'],
    obstacle: undefined,
  },
  {
    name: 'no cold body where nothing of the warm-up is free',
    entry: 'seated-stretch',
    changes: { body: readyIn('sitting') },
    spared: ['kneel'],
    later: HALF_AN_HOUR,
    obstacle: undefined,
  },
  { name: 'a passage of which something is free', entry: 'warm-up', spared: ['floor', 'kneel'], obstacle: undefined },
])('$name: $obstacle', ({ entry, changes, spared = [], later = 0, obstacle }) => {
  expect(obstacleTo(catalog, at(entry, changes), { spared: sore(...spared), now: NOON + later })).toBe(obstacle);
});

describe('a person in the warm-up', () => {
  const from = underWay(aPlace('warm-up', 'steps'), { begunAt: NOON, leftAt: NOON });

  test.each([
    {
      entry: 'kneeling-fold',
      later: 0,
      obstacle: undefined,
      name: 'who goes on to what follows is not offered another',
    },
    { entry: 'seated-stretch', later: 0, obstacle: 'cold', name: 'who goes elsewhere is offered a short one' },
    { entry: 'kneeling-fold', later: HALF_AN_HOUR, obstacle: 'cold', name: 'who comes back is offered a short one' },
  ])('$name', ({ entry, later, obstacle }) => {
    const to = at(entry, { begunAt: NOON, movedAt: undefined, body: STANDING });
    const now = NOON + later;
    expect(obstacleTo(catalog, pastWarmUp(from, to, now), { from, spared: NOTHING_SPARED, now })).toBe(obstacle);
  });
});
