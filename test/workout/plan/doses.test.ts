import type { Catalog } from '../../../lambda/workout/catalog/catalog.ts';
import { formOf } from '../../../lambda/workout/catalog/catalog.ts';
import { withDoses } from '../../../lambda/workout/plan/doses.ts';
import { planFor } from '../../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../../lambda/workout/plan/spared.ts';
import { planLasting } from '../../../lambda/workout/planner/planner.ts';
import { UNCHOSEN } from '../../../lambda/workout/progress/choices.ts';
import { unbegun } from '../../../lambda/workout/progress/progress.ts';
import { MINUTE } from '../../../lambda/workout/vocabulary.ts';
import { NOON } from '../../support/builders.ts';
import { catalog } from '../../support/shipped.ts';

const how = { cadence: catalog.cadences.normal, guidance: UNCHOSEN.guidance, spared: NOTHING_SPARED };

function doseIn(dosed: Catalog, id: string, form?: 'chair') {
  return formOf(dosed, { id, form }).dose;
}

test.each([
  { asked: 5, comes: 5 },
  { asked: 3, comes: 3 },
  { asked: 40, comes: 10 },
  { asked: 1, comes: 3 },
])('of $asked cats, $comes are possible', ({ asked, comes }) => {
  expect(doseIn(withDoses(catalog, { cat: asked }), 'cat')).toMatchObject({ least: comes, most: comes });
});

test('what is done to both sides is done in pairs', () => {
  const dosed = withDoses(catalog, { 'seated-stretch': 7 });
  expect(doseIn(dosed, 'seated-stretch', 'chair')).toEqual({ least: 8, most: 8, inPairs: true });
  expect(doseIn(dosed, 'seated-stretch')).toMatchObject({ least: 7, most: 7 });
});

test('the other exercises, and what is no exercise, stay as they are', () => {
  const dosed = withDoses(catalog, { cat: 5, constructor: 3, 'no-exercise': 4 });
  expect(dosed.exercises).toEqual({ ...catalog.exercises, cat: dosed.exercises.cat });
});

test('a plan for a time has the doses that were asked for, whatever the time', () => {
  const dosed = withDoses(catalog, { cat: 4, 'kneeling-fold': 12 });
  for (const minutes of [15, 25, 35, 60]) {
    const underWay = unbegun(planFor(dosed, 'back-stretches'), NOON);
    const { plan } = planLasting({ catalog: dosed, underWay, how }, minutes * MINUTE);
    const doses = plan.entries.flatMap((entry) =>
      entry.kind === 'exercise' && ['cat', 'kneeling-fold'].includes(entry.id) ? [`${entry.id} ${entry.dose}`] : [],
    );
    expect(['cat 4', 'kneeling-fold 12']).toEqual(expect.arrayContaining(doses));
  }
});
