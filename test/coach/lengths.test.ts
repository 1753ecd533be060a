import type { Turn } from '../../lambda/coach/turn.ts';
import { minutesOf } from '../../lambda/coach/workout-meant.ts';
import type { Catalog } from '../../lambda/workout/catalog/catalog.ts';
import { WHOLE_WORKOUT } from '../../lambda/workout/catalog/catalog.ts';
import { restingIn } from '../../lambda/workout/plan/body.ts';
import { planFor } from '../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../lambda/workout/plan/spared.ts';
import { UNCHOSEN } from '../../lambda/workout/progress/choices.ts';
import { aPlace, NOON, progress, sore, underWay } from '../support/builders.ts';
import { catalog, plan } from '../support/shipped.ts';

/** How long workouts are said to be: what is worked out with the content is told wherever it is true, and nowhere else. */

type Given = Partial<Pick<Turn, 'progress' | 'spared'>>;

function turnWith(catalogOf: Catalog, given: Given): Turn {
  return {
    catalog: catalogOf,
    now: NOON,
    isNewSession: true,
    progress: progress(),
    said: {},
    spared: NOTHING_SPARED,
    missed: 0,
    isSafetySaid: true,
    longest: 60_000,
    ...given,
  };
}

function catalogWith(lasts: number | undefined): Catalog {
  const workouts = Object.entries(catalog.workouts).map(([id, workout]) => [id, { ...workout, lasts }]);
  return { ...catalog, workouts: Object.fromEntries(workouts) };
}

const without = catalogWith(undefined);
const HUNDRED = catalogWith(100 * 60_000);

test.each(Object.keys(catalog.workouts))('%s: what is worked out with the content is how long it takes', (id) => {
  expect(catalog.workouts[id]?.lasts).toBeGreaterThan(0);
  expect(minutesOf(turnWith(catalog, {}), planFor(catalog, id))).toBe(
    minutesOf(turnWith(without, {}), planFor(catalog, id)),
  );
});

test('a person who has chosen nothing is told what was worked out with the content', () => {
  expect(minutesOf(turnWith(HUNDRED, {}), plan)).toBe(100);
});

const chosen = (choices: Partial<typeof UNCHOSEN>): Given => ({
  progress: progress(undefined, { choices: { ...UNCHOSEN, ...choices } }),
});

test.each<readonly [string, Given, typeof plan]>([
  ['a slower pace', chosen({ pace: 'slow' }), plan],
  ['fewer words', chosen({ guidance: 'brief' }), plan],
  ['a chair', chosen({ form: 'chair' }), planFor(catalog, WHOLE_WORKOUT, 'chair')],
  [
    'a movement that is left out',
    chosen({ leftOut: ['wrists'] }),
    planFor(catalog, WHOLE_WORKOUT, 'floor', ['wrists']),
  ],
  ['pain in this session', { spared: sore('arch-back') }, plan],
  ['a body that sits by now', { progress: progress(underWay(aPlace('cat', 2), { body: restingIn('chair') })) }, plan],
  [
    'another dose',
    {},
    {
      ...plan,
      entries: plan.entries.map((entry) => ({ ...entry, ...(entry.kind === 'exercise' && { dose: entry.dose + 2 }) })),
    },
  ],
  ['a workout that is no longer taught', {}, { ...plan, workout: 'of-another-year' }],
])('with %s it is worked out anew', (_, given, planned) => {
  expect(minutesOf(turnWith(HUNDRED, given), planned)).toBe(minutesOf(turnWith(without, given), planned));
});
