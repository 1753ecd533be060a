import { heardBy, readList } from '../../bench/understanding.ts';
import { readModel } from '../../simulator/door.ts';

/** How much of what people say is understood, by the simulator's literal matching; `npm run bench:understanding` tells all. */

const model = readModel();

function shareOf(list: 'given' | 'second', comes: 'right' | 'wrong'): number {
  const all = heardBy(model, readList(list));
  return all.filter((each) => each.comes === comes).length / all.length;
}

test('nine of ten phrases of the given list are understood', () => {
  expect(shareOf('given', 'right')).toBeGreaterThanOrEqual(0.9);
});

test('two of a hundred at most are taken for something else', () => {
  expect(shareOf('given', 'wrong')).toBeLessThanOrEqual(0.02);
});
