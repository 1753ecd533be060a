import { phaseLasts } from '../../lambda/workout/cadence.ts';
import { exerciseOf } from '../../lambda/workout/catalog/catalog.ts';
import { catalog } from '../support/content.ts';

describe('a repetition is as long as its breaths', () => {
  test.each([
    { exercise: 'kneeling-fold', quick: 14, normal: 20, slow: 24 },
    { exercise: 'fold-and-arch', quick: 7, normal: 10, slow: 12 },
    { exercise: 'kneeling-lift', quick: 7, normal: 10, slow: 12 },
    { exercise: 'cat', quick: 7, normal: 10, slow: 12 },
    { exercise: 'boat', quick: 28, normal: 40, slow: 48 },
    { exercise: 'seated-stretch', quick: 21, normal: 30, slow: 36 },
  ])('$exercise: $quick s quick, $normal s normal, $slow s slow', ({ exercise, ...seconds }) => {
    const { repetition } = exerciseOf(catalog, exercise).set;
    const lengths = (['quick', 'normal', 'slow'] as const).map((pace) =>
      repetition.reduce((sum, { kind }) => sum + phaseLasts(kind, catalog.cadences[pace]), 0),
    );
    expect(lengths).toEqual([seconds.quick * 1000, seconds.normal * 1000, seconds.slow * 1000]);
  });
});

test('a stay takes an in-breath and a way back an out-breath, so nobody holds the breath', () => {
  const { normal } = catalog.cadences;
  expect(phaseLasts('stay', normal)).toBe(phaseLasts('inhale', normal));
  expect(phaseLasts('move', normal)).toBe(phaseLasts('exhale', normal));
});
