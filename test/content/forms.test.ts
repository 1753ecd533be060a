import fc from 'fast-check';
import { fits } from '../../lambda/narration/speech-time.ts';
import { cueWords } from '../../lambda/narration/wording.ts';
import { readContent } from '../../lambda/read-content.ts';
import { isInBreath, phaseLasts } from '../../lambda/workout/cadence.ts';
import { formOf, passageOf } from '../../lambda/workout/catalog/catalog.ts';
import { possibleDoses, wholePairs } from '../../lambda/workout/catalog/exercise.ts';
import { formsOf } from '../../lambda/workout/catalog/form.ts';
import { movingIn } from '../../lambda/workout/catalog/moving.ts';
import { restingIn } from '../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import type { ExerciseEntry } from '../../lambda/workout/plan/plan.ts';
import { timelineOf } from '../../lambda/workout/timeline/timeline.ts';
import type { Form } from '../../lambda/workout/vocabulary.ts';
import { POSTURES } from '../../lambda/workout/vocabulary.ts';
import { catalog, english, plan } from '../support/shipped.ts';

/** The forms that ship, as our notes on the exercises have them: what is left of the load, the dose, the breath, the seconds. */

interface Row {
  readonly id: string;
  readonly form: Form;
  readonly posture: string;
  readonly loads: string;
  readonly dose: readonly [number, number];
  readonly phases: string;
  /** One repetition at the quick, the normal and the slow pace. */
  readonly seconds: readonly [number, number, number];
}

const STRETCH = 'inhale exhale stay move stay move';

const FORMS: readonly Row[] = [
  {
    id: 'kneeling-fold',
    form: 'easier',
    posture: 'heels',
    loads: 'floor kneel bend-forward',
    dose: [5, 10],
    phases: 'inhale exhale stay move',
    seconds: [14, 20, 24],
  },
  {
    id: 'kneeling-fold',
    form: 'chair',
    posture: 'chair',
    loads: 'bend-forward',
    dose: [5, 10],
    phases: 'inhale exhale stay move inhale exhale',
    seconds: [21, 30, 36],
  },
  {
    id: 'fold-and-arch',
    form: 'easier',
    posture: 'heels',
    loads: 'floor kneel',
    dose: [5, 10],
    phases: 'exhale inhale',
    seconds: [7, 10, 12],
  },
  {
    id: 'fold-and-arch',
    form: 'chair',
    posture: 'chair',
    loads: 'bend-forward arch-back',
    dose: [5, 10],
    phases: 'exhale inhale',
    seconds: [7, 10, 12],
  },
  {
    id: 'kneeling-lift',
    form: 'easier',
    posture: 'heels',
    loads: 'floor kneel arch-back',
    dose: [5, 10],
    phases: 'exhale inhale',
    seconds: [7, 10, 12],
  },
  {
    id: 'cat',
    form: 'easier',
    posture: 'heels',
    loads: 'floor kneel bend-forward arch-back',
    dose: [5, 10],
    phases: 'inhale exhale',
    seconds: [7, 10, 12],
  },
  {
    id: 'cat',
    form: 'chair',
    posture: 'chair',
    loads: 'bend-forward arch-back',
    dose: [5, 10],
    phases: 'inhale exhale',
    seconds: [7, 10, 12],
  },
  {
    id: 'boat',
    form: 'easier',
    posture: 'face-down',
    loads: 'floor lie-face-down arch-back',
    dose: [5, 8],
    phases: 'inhale exhale stay move',
    seconds: [14, 20, 24],
  },
  {
    id: 'seated-stretch',
    form: 'easier',
    posture: 'sitting',
    loads: 'floor bend-forward',
    dose: [5, 10],
    phases: STRETCH,
    seconds: [21, 30, 36],
  },
  {
    id: 'seated-stretch',
    form: 'chair',
    posture: 'chair',
    loads: 'bend-forward',
    dose: [6, 10],
    phases: STRETCH,
    seconds: [21, 30, 36],
  },
];

const all = Object.values(catalog.exercises).flatMap(({ id, forms }) =>
  formsOf(forms).map(({ form }) => ({ id, form })),
);

test('each exercise has the forms of the table besides the floor, and no other', () => {
  const others = all.filter(({ form }) => form !== 'floor').map(({ id, form }) => `${id} ${form}`);
  expect(others.sort()).toEqual(FORMS.map(({ id, form }) => `${id} ${form}`).sort());
});

test.each(FORMS)('$id, $form: from $posture, $dose times, it loads $loads', (row) => {
  const { startsIn, endsIn, movements, dose, set } = formOf(catalog, row);
  expect([startsIn, endsIn]).toEqual([row.posture, row.posture]);
  expect([...movements].sort()).toEqual(row.loads.split(' ').sort());
  expect([dose.least, dose.most]).toEqual(row.dose);
  expect(set.repetition.map(({ kind }) => kind).join(' ')).toBe(row.phases);
  const seconds = (['quick', 'normal', 'slow'] as const).map((pace) => {
    return set.repetition.reduce((sum, { kind }) => sum + phaseLasts(kind, catalog.cadences[pace]), 0) / 1000;
  });
  expect(seconds).toEqual(row.seconds);
});

test('a form keeps the breath of its exercise: it begins with the same half of it', () => {
  for (const { id, form } of all) {
    const halves = [id, { id, form }].map((each) => {
      const { set } = formOf(catalog, typeof each === 'string' ? { id: each } : each);
      return set.repetition.slice(0, 2).map(({ kind }) => isInBreath(kind));
    });
    expect(halves[1]).toEqual(halves[0]);
  }
});

test('on a chair nothing begins, ends or loads anything elsewhere', () => {
  const onChair = all.filter(({ form }) => form === 'chair').map((each) => formOf(catalog, each));
  const parts = Object.keys(catalog.passages).flatMap((id) => passageOf(catalog, { id, form: 'chair' }).parts);
  const postures = [...onChair, ...parts].map(({ startsIn }) => startsIn);
  expect([...new Set([...postures, ...onChair.map(({ endsIn }) => endsIn)])]).toEqual(['chair']);
  const loads = [...onChair, ...parts].flatMap(({ movements = [] }) => movements);
  expect([...new Set(loads)].sort()).toEqual(['arch-back', 'bend-forward']);
});

test('every pose of a chair form has a chair in it, and no other has', () => {
  const poses: Readonly<Record<string, { readonly chair?: number }>> = JSON.parse(readContent()['poses.json'] ?? '{}');
  const chairs = movingIn(catalog).flatMap(({ of, from, set }) => {
    const named = [from, ...(set?.repetition ?? []).map(({ to }) => to)];
    return named.filter((pose) => (poses[pose]?.chair !== undefined) !== of.endsWith('.chair'));
  });
  expect(chairs).toEqual([]);
});

/** What a note must name: somebody else, or ourselves. */
const SOURCE = /NHS|McGill|AAOS|Eskenazi|article|[Oo]urs?\b/;

test('every form and every file tells in a note whose reading it is', () => {
  const files = Object.entries(readContent()).filter(([path]) => /^(exercises|passages)\//.test(path));
  const notes = files.flatMap(([path, text]) => {
    const { note, forms }: { note?: string; forms: Record<string, { note?: string }> } = JSON.parse(text);
    const others = Object.entries(forms).filter(([form]) => form !== 'floor');
    return [{ path, note }, ...others.map(([form, { note }]) => ({ path: `${path} ${form}`, note }))];
  });
  expect(notes.filter(({ note = '' }) => !SOURCE.test(note))).toEqual([]);
});

const half = fc.integer({ min: 2, max: 10 });
const anySet = fc.record({
  inForm: fc.constantFrom(...all),
  extra: fc.nat(),
  cadence: fc.record({ inhale: half, exhale: half }),
  posture: fc.constantFrom(...POSTURES),
  from: fc.nat(),
});

test('no form breaks the breath or has words longer than their slot, at any dose and any breath, from any posture', () => {
  fc.assert(
    fc.property(anySet, ({ inForm, extra, cadence, posture, from }) => {
      const { dose: bounds } = formOf(catalog, inForm);
      const { least, most } = possibleDoses(bounds);
      const dose = wholePairs(bounds, least + (extra % (most - least + 1)));
      const entry: ExerciseEntry = { kind: 'exercise', ...inForm, dose };
      const repetition = 1 + (from % dose);
      const place = from % 2 === 0 ? beginningOf(0) : ({ entry: 0, at: 'set', repetition } as const);
      const start = { plan: { ...plan, entries: [entry] }, place, body: restingIn(posture), cadence, away: 0 };
      const { cues } = timelineOf(catalog, start);
      const breaths = cues.flatMap(({ about }) => (about.kind === 'phase' ? [isInBreath(about.phase)] : []));
      expect(breaths.filter((isIn, index) => isIn === breaths[index + 1])).toEqual([]);
      expect(cues.filter((cue) => !fits(english, cueWords(english, cue), cue.lasts))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
