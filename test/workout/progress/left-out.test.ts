import fc from 'fast-check';
import { formOf } from '../../../lambda/workout/catalog/catalog.ts';
import { keptOutBy } from '../../../lambda/workout/plan/form.ts';
import type { Plan } from '../../../lambda/workout/plan/plan.ts';
import { entryAt, isDone, planFor, teachingsIn, withDone } from '../../../lambda/workout/plan/plan.ts';
import type { FormChange } from '../../../lambda/workout/progress/form-change.ts';
import { withForm } from '../../../lambda/workout/progress/form-change.ts';
import { isKnown } from '../../../lambda/workout/progress/is-known.ts';
import { goTo, insertBefore } from '../../../lambda/workout/progress/moves.ts';
import type { UnderWay } from '../../../lambda/workout/progress/progress.ts';
import { unbegun } from '../../../lambda/workout/progress/progress.ts';
import type { Movement } from '../../../lambda/workout/vocabulary.ts';
import { FORMS, MOVEMENTS } from '../../../lambda/workout/vocabulary.ts';
import { aPlace, underWay } from '../../support/builders.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

function without(from: UnderWay, ...out: readonly Movement[]): FormChange {
  const change = withForm(catalog, from, 'floor', out);
  if (!change) throw new Error(`nothing without ${out.join()}`);
  return change;
}

function here({ underWay: { plan, place } }: FormChange): unknown {
  const { id, form = 'floor' } = entryAt(plan, place.entry);
  return [id, form, place.at];
}

test.each([
  { out: 'wrists', at: aPlace('cat', 4), is: ['cat', 'easier', 'steps'], gone: [] },
  { out: 'lie-face-down', at: aPlace('boat', 2), is: ['cat', 'floor', 'done'], gone: ['boat'] },
  { out: 'lift-both-ends', at: aPlace('boat', 2), is: ['boat', 'easier', 'steps'], gone: [] },
  { out: 'kneel', at: aPlace('cat', 4), is: ['cat', 'chair', 'steps'], gone: ['kneeling-lift', 'boat'] },
  {
    out: 'arch-back',
    at: aPlace('kneeling-fold', 4),
    is: ['kneeling-fold', 'floor', 'set'],
    gone: ['kneeling-lift', 'cat', 'boat'],
  },
] as const)('without $out at $at it is at $is, and $gone go', ({ out, at, is, gone }) => {
  const change = without(underWay(at), out);
  expect(here(change)).toEqual(is);
  expect(change.gone).toEqual(gone);
});

test('in the small cats of the warm-up, without bending it is past them', () => {
  expect(here(without(underWay(aPlace('warm-up', 'steps')), 'bend-forward'))).toEqual(['warm-up', 'floor', 'steps']);
  const inCats = underWay({ entry: 0, at: 'steps', step: 5 });
  expect(here(without(inCats, 'bend-forward'))).toEqual(['warm-up', 'floor', 'done']);
});

test('an exercise that is done, and taken up again, is over where it is not free; an easier form of it begins', () => {
  const again = underWay(aPlace('boat', 3), { plan: withDone(plan, [entryOf('boat')]) });
  expect(here(without(again, 'lie-face-down'))).toEqual(['boat', 'floor', 'done']);
  expect(here(without(again, 'lift-both-ends'))).toEqual(['boat', 'easier', 'steps']);
});

test('what is brought back comes where the workout has it, in the form that was asked for', () => {
  const { underWay: on } = without(underWay(aPlace('warm-up', 'steps')), 'kneel');
  const change = without(on);
  expect(teachingsIn(change.underWay.plan)).toEqual(teachingsIn(plan));
  expect(change.underWay.plan).toEqual(
    expect.objectContaining({ form: undefined, freeOf: undefined, setAside: undefined }),
  );
  expect(change.back).toEqual(['kneeling-lift', 'boat']);
});

test('without all that is left, there is none', () => {
  expect(withForm(catalog, underWay(aPlace('cat', 2)), 'floor', ['kneel', 'bend-forward'])).toBeUndefined();
  expect(teachingsIn(planFor(catalog, 'back-stretches', 'floor', ['kneel', 'bend-forward']))).toEqual([]);
});

test('another form is free of what is left out too', () => {
  const { underWay: on } = without(underWay(aPlace('cat', 4)), 'arch-back', 'wrists');
  const change = withForm(catalog, on, 'easier');
  expect(change && teachingsIn(change.underWay.plan)).not.toContain('cat.easier');
});

test('an exercise is not gone to, nor put before another, in a form that has what is left out', () => {
  const { underWay: on } = without(underWay(aPlace('kneeling-fold', 4)), 'arch-back');
  expect(goTo(catalog, on, 'boat')).toBeUndefined();
  const to = insertBefore(catalog, { ...on, place: { ...on.place, entry: 2 } }, 'fold-and-arch');
  expect(teachingsIn(to.plan)).toContain('fold-and-arch.easier');
});

test.each([
  { id: 'boat', out: ['wrists', 'lie-face-down'], by: 'lie-face-down' },
  { id: 'cat', out: ['arch-back'], by: 'arch-back' },
  { id: 'cat', out: ['wrists'], by: undefined },
  { id: 'boat', out: ['kneel'], by: undefined },
] as const)('$id without $out is kept out by $by', ({ id, out, by }) => {
  expect(keptOutBy(catalog, id, 'floor', out)).toBe(by);
});

const anyOut = fc.uniqueArray(fc.constantFrom(...MOVEMENTS));

/** The kinds of movement in what is left of a plan. */
function loadsOf({ entries }: Plan): readonly Movement[] {
  return entries.flatMap((entry) =>
    entry.kind === 'exercise' && !isDone(entry) ? formOf(catalog, entry).movements : [],
  );
}

test('no plan ever holds what was left out, whatever is left out and brought back, and it is on the mat or on the chair', () => {
  const change = fc.record({ out: anyOut, form: fc.constantFrom(...FORMS) });
  const from = fc.record({ entry: fc.nat(plan.entries.length - 1), step: fc.constantFrom(1, 2) });
  fc.assert(
    fc.property(from, fc.array(change, { maxLength: 4 }), ({ entry, step }, changes) => {
      let on: UnderWay = { ...unbegun(plan, 0), place: { entry, at: 'steps', step } };
      for (const { out, form } of changes) {
        const next = withForm(catalog, on, form, out);
        if (!next) continue;
        on = next.underWay;
        expect(loadsOf(on.plan).filter((movement) => out.includes(movement))).toEqual([]);
        expect(new Set(on.plan.entries.map((each) => each.form === 'chair')).size).toBe(1);
        expect(on.plan.form === 'chair').toBe(on.plan.entries[0]?.form === 'chair');
        expect(isKnown(catalog, on)).toBe(true);
      }
    }),
  );
});
