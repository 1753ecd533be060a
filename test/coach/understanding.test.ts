import { heardBy } from '../../bench/understanding/heard.ts';
import { readList } from '../../bench/understanding/said.ts';
import { readModel } from '../../simulator/read-model.ts';

/**
 * How much of what people say is understood, by the simulator's literal matching, of the lists that the model is tuned to; `npm
 * run bench:understanding -- --all` tells which.
 */

const model = readModel();

describe.each(['given', 'ours-moves', 'ours-questions', 'ours-new-user'])('of the list "%s"', (list) => {
  const all = heardBy(model, readList(list));
  const shareOf = (comes: 'right' | 'wrong') => all.filter((each) => each.comes === comes).length / all.length;

  test('nine of ten phrases are understood', () => {
    expect(shareOf('right')).toBeGreaterThanOrEqual(0.9);
  });

  test('two of a hundred at most are taken for something else', () => {
    expect(shareOf('wrong')).toBeLessThanOrEqual(0.02);
  });
});
