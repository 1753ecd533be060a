import fc from 'fast-check';
import { formOf } from '../../../lambda/workout/catalog/catalog.ts';
import { possibleDoses } from '../../../lambda/workout/catalog/exercise.ts';
import { restingIn } from '../../../lambda/workout/plan/body.ts';
import type { Place } from '../../../lambda/workout/plan/place.ts';
import { beginningOf } from '../../../lambda/workout/plan/place.ts';
import { entryAt, exercisesIn, isDone, withDone } from '../../../lambda/workout/plan/plan.ts';
import { withForm } from '../../../lambda/workout/progress/form-change.ts';
import { isKnown } from '../../../lambda/workout/progress/is-known.ts';
import type { UnderWay } from '../../../lambda/workout/progress/progress.ts';
import { FORMS, POSTURES } from '../../../lambda/workout/vocabulary.ts';
import { aPlace, underWay } from '../../support/builders.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

function changed(from: UnderWay, form: (typeof FORMS)[number]): UnderWay {
  const change = withForm(catalog, from, form);
  if (!change) throw new Error(`nothing in the form ${form}`);
  return change.underWay;
}

function at({ plan: { entries }, place }: UnderWay): unknown {
  const { id, form = 'floor', ...entry } = entries[place.entry] ?? { id: 'none' };
  const dose = 'dose' in entry ? entry.dose : undefined;
  return [id, form, dose, place.at];
}

test.each([
  { repetition: 1, dose: 8 },
  { repetition: 2, dose: 7 },
  { repetition: 5, dose: 4 },
  { repetition: 6, dose: 3 },
  { repetition: 8, dose: 3 },
])('in repetition $repetition of eight cats, the easier form begins with $dose', ({ repetition, dose }) => {
  expect(at(changed(underWay(aPlace('cat', repetition)), 'easier'))).toEqual(['cat', 'easier', dose, 'steps']);
});

test('a set of more than the form has does its most, and one of both sides an even number', () => {
  const whole = entryOf('kneeling-fold');
  const many = { ...plan, entries: plan.entries.map((entry, at) => (at === whole ? { ...entry, dose: 15 } : entry)) };
  const folding = underWay(aPlace('kneeling-fold', 2), { plan: many });
  expect(at(changed(folding, 'chair'))).toEqual(['kneeling-fold', 'chair', 10, 'steps']);
  expect(at(changed(underWay(aPlace('seated-stretch', 4)), 'chair'))).toEqual(['seated-stretch', 'chair', 6, 'steps']);
});

test('getting ready for an exercise, or before it, it has the least of its form', () => {
  expect(at(changed(underWay(aPlace('cat', 'steps')), 'chair'))).toEqual(['cat', 'chair', 5, 'steps']);
  const { entries } = changed(underWay(aPlace('warm-up', 'steps')), 'easier').plan;
  expect(entries.flatMap((entry) => (entry.kind === 'exercise' ? [entry.dose] : []))).toEqual([5, 5, 5, 5, 5, 5]);
});

test('what is done stays as it was done, and its place is kept', () => {
  const done = underWay(aPlace('cat', 'done'), { plan: withDone(plan, [entryOf('cat')]) });
  const after = changed(done, 'chair');
  expect(at(after)).toEqual(['cat', 'floor', 8, 'done']);
});

test('an exercise that there is not on a chair is left for what comes after it', () => {
  const change = withForm(catalog, underWay(aPlace('boat', 3)), 'chair');
  expect(change?.gone).toEqual(['kneeling-lift', 'boat']);
  expect(at(change?.underWay ?? underWay(aPlace('boat', 3)))).toEqual(['cat', 'chair', 5, 'done']);
});

test('on the mat again, what was set aside for the chair comes where the workout has it, if that is still to come', () => {
  const onChair = changed(underWay(aPlace('fold-and-arch', 'steps')), 'chair');
  const back = changed(onChair, 'floor');
  expect(exercisesIn(back.plan)).toEqual(exercisesIn(plan));
  expect(back.plan.setAside).toBeUndefined();
  const late = changed(changed(underWay(aPlace('boat', 3)), 'chair'), 'floor');
  expect(exercisesIn(late.plan)).toEqual([
    'kneeling-fold',
    'fold-and-arch',
    'cat',
    'kneeling-lift',
    'boat',
    'seated-stretch',
  ]);
});

test('where nothing would be left, it stays', () => {
  const entries = plan.entries.filter(({ kind, id }) => kind !== 'exercise' || id === 'boat');
  const boat = { ...underWay(beginningOf(1)), plan: { ...plan, entries } };
  expect(withForm(catalog, boat, 'chair')).toBeUndefined();
});

test('a stored plan with a form that there is no more is not known', () => {
  const entries = plan.entries.map((entry) => (entry.id === 'boat' ? { ...entry, form: 'chair' as const } : entry));
  expect(isKnown(catalog, { ...underWay(aPlace('cat', 2)), plan: { ...plan, entries } })).toBe(false);
  expect(isKnown(catalog, changed(underWay(aPlace('cat', 2)), 'chair'))).toBe(true);
});

const anyWhere = fc.record({
  entry: fc.nat({ max: plan.entries.length - 1 }),
  number: fc.nat({ max: 10 }),
  done: fc.subarray(plan.entries.map((_, index) => index)),
  posture: fc.constantFrom(...POSTURES),
  forms: fc.array(fc.constantFrom(...FORMS), { minLength: 1, maxLength: 4 }),
});

function placeIn(entry: number, number: number): Place {
  const { kind } = entryAt(plan, entry);
  if (number > 8) return { entry, at: 'done' };
  return kind === 'exercise' && number > 0 ? { entry, at: 'set', repetition: number } : beginningOf(entry);
}

test('after any changes a workout can be narrated, is on the mat or on the chair, and has every exercise or has set it aside', () => {
  fc.assert(
    fc.property(anyWhere, ({ entry, number, done, posture, forms }) => {
      const before = done.filter((index) => index < entry);
      const from = underWay(placeIn(entry, number), { plan: withDone(plan, before), body: restingIn(posture) });
      const after = forms.reduce((here, form) => withForm(catalog, here, form)?.underWay ?? here, from);
      expect(isKnown(catalog, after)).toBe(true);
      const left = after.plan.entries.filter((each) => !isDone(each));
      expect(new Set(left.map(({ form }) => form === 'chair')).size).toBe(1);
      expect([...exercisesIn(after.plan), ...(after.plan.setAside ?? [])].sort()).toEqual(exercisesIn(plan).toSorted());
      for (const each of left) {
        if (each.kind !== 'exercise') continue;
        const { least, most, inPairs } = possibleDoses(formOf(catalog, each).dose);
        expect([each.dose >= least, each.dose <= most, inPairs ? each.dose % 2 : 0]).toEqual([true, true, 0]);
      }
    }),
    { numRuns: 500 },
  );
});
