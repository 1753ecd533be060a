import { readContent } from '../../lambda/read-content.ts';
import { parseReview } from '../../lambda/workout/catalog/review.ts';
import { teachings } from '../../lambda/workout/catalog/teaching.ts';
import { catalog } from '../support/shipped.ts';

/** Where the numbers and the precautions of the content are from. */

const shipped = readContent();

test('every form and every cadence that ships names a source that there is, or our reading', () => {
  const { value, faults } = parseReview(shipped);
  expect(faults).toEqual([]);
  expect(Object.keys(value.forms)).toHaveLength(teachings(catalog).length);
  expect(Object.keys(value.cadences).sort()).toEqual(Object.keys(catalog.cadences).sort());
});

test('no source is left over', () => {
  const { sources, forms, cadences } = parseReview(shipped).value;
  const named = [
    ...Object.values(forms).flatMap(({ dose, precautions }) => [
      ...dose,
      ...precautions.flatMap((each) => each.sources),
    ]),
    ...Object.values(cadences).flat(),
  ];
  expect(Object.keys(sources).filter((id) => !named.includes(id))).toEqual([]);
});

const cat = JSON.parse(shipped['exercises/cat.json'] ?? '');

describe('a review', () => {
  test.each([
    { what: 'that is not there', review: undefined, says: 'forms.floor.review: got nothing' },
    { what: 'without a source for the dose', review: { dose: [], precautions: [] }, says: 'review.dose: got a list' },
    {
      what: 'with a precaution from nowhere',
      review: { dose: ['article'], precautions: [{ care: 'Slowly.' }] },
      says: 'review.precautions.0.sources: got nothing',
    },
    {
      what: 'with a source that there is not',
      review: { dose: ['hearsay'], precautions: [] },
      says: 'forms.floor.review: got "hearsay"; allowed: a source: article',
    },
  ])('$what is a fault', ({ review, says }) => {
    const changed = { ...cat, forms: { floor: { ...cat.forms.floor, review } } };
    const { faults } = parseReview({ ...shipped, 'exercises/cat.json': JSON.stringify(changed) });
    const told = faults.map(({ file, path, got, allowed }) => `${file}: ${path}: got ${got}; allowed: ${allowed}`);
    expect(told.join('\n')).toContain(says);
    expect(told).toHaveLength(1);
  });
});
