import { formFor } from '../../../lambda/workout/plan/form.ts';
import { entryIn, exercisesIn, planFor, teachingsIn } from '../../../lambda/workout/plan/plan.ts';
import type { Form, Movement } from '../../../lambda/workout/vocabulary.ts';
import { FORMS, MOVEMENTS } from '../../../lambda/workout/vocabulary.ts';
import { catalog } from '../../support/structure.ts';

const WHOLE = 'back-stretches';
const ALL = ['kneeling-fold', 'fold-and-arch', 'kneeling-lift', 'cat', 'boat', 'seated-stretch'];

test.each([
  { form: 'floor', has: ALL, setAside: undefined },
  { form: 'easier', has: ALL.map((id) => `${id}.easier`), setAside: undefined },
  {
    form: 'chair',
    has: ['kneeling-fold.chair', 'fold-and-arch.chair', 'cat.chair', 'seated-stretch.chair'],
    setAside: ['kneeling-lift', 'boat'],
  },
] as const)('a workout in the form $form has $has', ({ form, has, setAside }) => {
  const plan = planFor(catalog, WHOLE, form);
  expect(teachingsIn(plan)).toEqual(has);
  expect(plan.setAside).toEqual(setAside);
});

test.each<{ out: readonly Movement[]; has: readonly string[] }>([
  { out: ['lift-both-ends'], has: [...ALL.slice(0, 4), 'boat.easier', 'seated-stretch'] },
  {
    out: ['wrists'],
    has: [
      'kneeling-fold',
      'fold-and-arch.easier',
      'kneeling-lift.easier',
      'cat.easier',
      'boat.easier',
      'seated-stretch',
    ],
  },
  { out: ['bend-forward'], has: ['fold-and-arch.easier', 'kneeling-lift', 'boat'] },
  { out: ['arch-back'], has: ['kneeling-fold', 'fold-and-arch.easier', 'seated-stretch'] },
  { out: ['kneel'], has: ['kneeling-fold.chair', 'fold-and-arch.chair', 'cat.chair', 'seated-stretch.chair'] },
  { out: ['floor'], has: ['kneeling-fold.chair', 'fold-and-arch.chair', 'cat.chair', 'seated-stretch.chair'] },
  { out: ['floor', 'bend-forward'], has: [] },
])('without $out it takes the first form that is free of it: $has', ({ out, has }) => {
  expect(teachingsIn(planFor(catalog, WHOLE, 'floor', out))).toEqual(has);
});

test('asked easier, what is left out still is: the floor form that is free of it is taken before none', () => {
  expect(entryIn(catalog, 'boat', 'easier', ['arch-back'])).toBeUndefined();
  expect(formFor('easier', ['kneel'])).toBe('chair');
});

test.each(FORMS.flatMap((form) => [...MOVEMENTS.map((out) => ({ form, out }))]))(
  'a plan in the form $form without $out is wholly on the mat or wholly on the chair, and free of it',
  ({ form, out }) => {
    const { entries } = planFor(catalog, WHOLE, form, [out]);
    const forms = new Set(entries.map((entry): Form => (entry.form === 'chair' ? 'chair' : 'floor')));
    expect(forms.size).toBe(1);
    const loads = exercisesIn({ workout: WHOLE, entries }).flatMap((id) => {
      const entry = entries.find((each) => each.id === id);
      return catalog.exercises[id]?.forms[entry?.form ?? 'floor']?.movements ?? [];
    });
    expect(loads).not.toContain(out);
  },
);
