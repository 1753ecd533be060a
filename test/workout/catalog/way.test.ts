import { legsBetween } from '../../../lambda/workout/catalog/way.ts';
import type { Posture } from '../../../lambda/workout/vocabulary.ts';
import { POSTURES } from '../../../lambda/workout/vocabulary.ts';
import { catalog } from '../../support/structure.ts';

const legs = (from: Posture, to: Posture) =>
  legsBetween(catalog.ways, from, to)?.map((leg) => `${leg.from} to ${leg.way.to}`);

test.each([
  { from: 'heels', to: 'heels', way: [] },
  { from: 'heels', to: 'face-down', way: ['heels to face-down'] },
  { from: 'standing', to: 'heels', way: ['standing to heels'] },
  { from: 'standing', to: 'back', way: ['standing to heels', 'heels to sitting', 'sitting to back'] },
  { from: 'chair', to: 'heels', way: ['chair to standing', 'standing to heels'] },
  {
    from: 'face-down',
    to: 'chair',
    way: ['face-down to all-fours', 'all-fours to standing', 'standing to chair'],
  },
  { from: 'back', to: 'standing', way: ['back to all-fours', 'all-fours to standing'] },
  { from: 'face-down', to: 'standing', way: ['face-down to all-fours', 'all-fours to standing'] },
] as const)('the way from $from to $to is $way', ({ from, to, way }) => {
  expect(legs(from, to)).toEqual(way);
});

test('every position is reached from every other, in three ways at most, and from a chair or to it in one more', () => {
  for (const from of POSTURES) {
    const most = (to: Posture) => (from === 'chair' || to === 'chair' ? 4 : 3);
    for (const to of POSTURES) expect(legs(from, to)?.length).toBeLessThanOrEqual(most(to));
  }
});

test('nothing leads where no way does', () => {
  expect(legsBetween([], 'heels', 'back')).toBeUndefined();
});
