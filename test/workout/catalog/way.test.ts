import { legsBetween } from '../../../lambda/workout/catalog/way.ts';
import { POSTURES } from '../../../lambda/workout/vocabulary.ts';
import { catalog } from '../../support/structure.ts';

const legs = (from: (typeof POSTURES)[number], to: (typeof POSTURES)[number]) =>
  legsBetween(catalog.ways, from, to)?.map((leg) => `${leg.from} to ${leg.way.to}`);

test.each([
  { from: 'heels', to: 'heels', way: [] },
  { from: 'heels', to: 'face-down', way: ['heels to face-down'] },
  { from: 'standing', to: 'heels', way: ['standing to heels'] },
  { from: 'standing', to: 'back', way: ['standing to all-fours', 'all-fours to sitting', 'sitting to back'] },
  { from: 'back', to: 'standing', way: ['back to all-fours', 'all-fours to standing'] },
  { from: 'face-down', to: 'standing', way: ['face-down to all-fours', 'all-fours to standing'] },
] as const)('the way from $from to $to is $way', ({ from, to, way }) => {
  expect(legs(from, to)).toEqual(way);
});

test('every position is reached from every other, in three ways at most', () => {
  for (const from of POSTURES) {
    for (const to of POSTURES) expect(legs(from, to)?.length).toBeLessThanOrEqual(3);
  }
});

test('nothing leads where no way does', () => {
  expect(legsBetween([], 'heels', 'back')).toBeUndefined();
});
