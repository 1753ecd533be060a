import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heardBy } from '../../bench/understanding.ts';
import { readModel } from '../../simulator/door.ts';

/** Answers and moves as people say them, by the simulator's literal matching: four lists, the model was tuned to each. */

const LIST = join(import.meta.dirname, '../said/ours-moves.json');
const all = heardBy(readModel(), JSON.parse(readFileSync(LIST, 'utf8')));

test('nine of ten answers and moves are understood', () => {
  expect(all.filter(({ comes }) => comes === 'right').length / all.length).toBeGreaterThanOrEqual(0.9);
});

test('two of a hundred answers and moves at most are taken for something else', () => {
  expect(all.filter(({ comes }) => comes === 'wrong').length / all.length).toBeLessThanOrEqual(0.02);
});
