import { ENGLISH, parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import type { Catalog } from '../lambda/workout/catalog/catalog.ts';
import { WHOLE_WORKOUT } from '../lambda/workout/catalog/catalog.ts';
import { exercisesIn, planFor } from '../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../lambda/workout/plan/spared.ts';
import { planLasting } from '../lambda/workout/planner/planner.ts';
import { unbegun } from '../lambda/workout/progress/progress.ts';

/** `npm run bench:planner`: how long it takes to plan, by exercises in the catalogue and minutes asked for. */

const SIZES = [6, 12, 25, 50, 100];
const MINUTES = [10, 20, 30, 60];
const TRIES = 7;

const { catalog } = parseContent(readContent(), pronounce);

/** What must come first, by the index of an exercise; as it ships where there is nothing here. */
type After = (index: number) => number | undefined;

const AFTERS: Readonly<Record<string, After>> = {
  'each after the one before': (index) => index - 1,
  'half of them each after another': (index) => (index < 50 ? undefined : index - 50),
};

/** A catalogue of so many exercises: the shipped ones over and over, each a little longer than the one before. */
function catalogOf(size: number, after?: After): Catalog {
  const shipped = Object.values(catalog.exercises);
  const exercises = Array.from({ length: size }, (_, index) => {
    const exercise = shipped[index % shipped.length] ?? fail();
    const round = Math.floor(index / shipped.length);
    const { floor } = exercise.forms;
    const [first, ...rest] = floor.getReady;
    const getReady = first ? [{ ...first, lasts: first.lasts + round / 2 }, ...rest] : rest;
    return {
      ...exercise,
      forms: { floor: { ...floor, getReady } },
      id: round === 0 ? exercise.id : `${exercise.id}-${round}`,
    };
  });
  const ruled = exercises.map((exercise, index) => {
    return after ? { ...exercise, after: [exercises[after(index) ?? -1]?.id ?? []].flat() } : exercise;
  });
  const workout = catalog.workouts[WHOLE_WORKOUT] ?? fail();
  return {
    ...catalog,
    exercises: Object.fromEntries(ruled.map((exercise) => [exercise.id, exercise])),
    workouts: { ...catalog.workouts, [WHOLE_WORKOUT]: { ...workout, exercises: exercises.map(({ id }) => id) } },
  };
}

function measure(big: Catalog, minutes: number): { readonly median: number; readonly exercises: number } {
  const underWay = unbegun(planFor(big, WHOLE_WORKOUT), 0);
  const how = { cadence: big.cadences.normal, spared: NOTHING_SPARED };
  const plan = () => planLasting({ catalog: big, underWay, how }, minutes * 60_000);
  const times = Array.from({ length: TRIES }, () => {
    const began = performance.now();
    plan();
    return performance.now() - began;
  }).sort((one, other) => one - other);
  return { median: times[Math.floor(TRIES / 2)] ?? 0, exercises: exercisesIn(plan().plan).length };
}

function fail(): never {
  throw new Error(`no content in ${ENGLISH}`);
}

console.log(`| exercises | ${MINUTES.map((minutes) => `${minutes} min`).join(' | ')} |`);
console.log(`|--:|${MINUTES.map(() => '--:|').join('')}`);
const catalogs = [
  ...SIZES.map((size) => [String(size), catalogOf(size)] as const),
  ...Object.entries(AFTERS).map(([name, after]) => [`100, ${name}`, catalogOf(100, after)] as const),
];
for (const [name, big] of catalogs) {
  const cells = MINUTES.map((minutes) => {
    const { median, exercises } = measure(big, minutes);
    return `${median.toFixed(1)} ms (${exercises} planned)`;
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
