import { heardBy } from '../../bench/understanding/heard.ts';
import { readList } from '../../bench/understanding/said.ts';
import { readModel } from '../../simulator/door.ts';

/** How much of what people say is understood, by the simulator's literal matching; `npm run bench:understanding -- --all` tells which. */

const all = heardBy(readModel(), readList('given'));

function shareOf(comes: 'right' | 'wrong'): number {
  return all.filter((each) => each.comes === comes).length / all.length;
}

test('nine of ten phrases of the given list are understood', () => {
  expect(shareOf('right')).toBeGreaterThanOrEqual(0.9);
});

test('two of a hundred at most are taken for something else', () => {
  expect(shareOf('wrong')).toBeLessThanOrEqual(0.02);
});
