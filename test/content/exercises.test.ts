import { isInBreath, phaseLasts } from '../../lambda/workout/cadence.ts';
import { formOf } from '../../lambda/workout/catalog/catalog.ts';
import { exercisesIn } from '../../lambda/workout/plan/plan.ts';
import { catalog, plan } from '../support/shipped.ts';

/** The exercises that ship are the article's: their order, their doses, their breath. */

const ARTICLE = [
  { id: 'kneeling-fold', least: 8, most: 15, phases: 'inhale exhale stay move', quick: 14, normal: 20, slow: 24 },
  { id: 'fold-and-arch', least: 8, most: 8, phases: 'exhale inhale', quick: 7, normal: 10, slow: 12 },
  { id: 'kneeling-lift', least: 8, most: 15, phases: 'exhale inhale', quick: 7, normal: 10, slow: 12 },
  { id: 'cat', least: 8, most: 10, phases: 'inhale exhale', quick: 7, normal: 10, slow: 12 },
  {
    id: 'boat',
    least: 8,
    most: 15,
    phases: 'inhale exhale stay move inhale exhale stay move',
    quick: 28,
    normal: 40,
    slow: 48,
  },
  {
    id: 'seated-stretch',
    least: 8,
    most: 15,
    phases: 'inhale exhale stay move stay move',
    quick: 21,
    normal: 30,
    slow: 36,
  },
];

test('the whole workout has them in its order, between a warm-up and a cool-down', () => {
  const ids = ARTICLE.map(({ id }) => id);
  expect(exercisesIn(plan).filter((id) => ids.includes(id))).toEqual(ids);
  expect([plan.entries.at(0)?.kind, plan.entries.at(-1)?.kind]).toEqual(['warm-up', 'cool-down']);
});

test.each(ARTICLE)('$id: $least to $most times $phases', ({ id, least, most, phases }) => {
  const { dose, set } = formOf(catalog, { id });
  expect({ ...dose, phases: set.repetition.map(({ kind }) => kind).join(' ') }).toEqual({ least, most, phases });
});

test.each(ARTICLE)('a repetition of $id is $quick s, $normal s, or $slow s long', ({ id, quick, normal, slow }) => {
  const { repetition } = formOf(catalog, { id }).set;
  const lengths = (['quick', 'normal', 'slow'] as const).map((pace) => {
    return repetition.reduce((sum, { kind }) => sum + phaseLasts(kind, catalog.cadences[pace]), 0);
  });
  expect(lengths).toEqual([quick, normal, slow].map((seconds) => seconds * 1000));
});

test('the boat rests between its halves, for three whole breaths', () => {
  expect(formOf(catalog, { id: 'boat' }).set.rest?.filter(({ kind }) => isInBreath(kind))).toHaveLength(3);
});
