import { phaseLasts } from '../../lambda/workout/cadence.ts';
import { catalog } from '../support/structure.ts';

test('a stay takes an in-breath and a way back an out-breath, so the breath is never held', () => {
  const { normal } = catalog.cadences;
  expect(phaseLasts('stay', normal)).toBe(phaseLasts('inhale', normal));
  expect(phaseLasts('move', normal)).toBe(phaseLasts('exhale', normal));
});
