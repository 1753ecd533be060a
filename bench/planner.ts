import { ENGLISH, parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import type { Catalog } from '../lambda/workout/catalog/catalog.ts';
import { WHOLE_WORKOUT } from '../lambda/workout/catalog/catalog.ts';
import { exercisesIn, planFor } from '../lambda/workout/plan/plan.ts';
import { planLasting } from '../lambda/workout/planner/planner.ts';
import { unbegun } from '../lambda/workout/progress/progress.ts';

/** `npm run bench:planner`: how long it takes to plan, by exercises in the catalogue and minutes asked for. */

const SIZES = [6, 12, 25, 50, 100];
const MINUTES = [10, 20, 30, 60];
const TRIES = 7;

const { catalog } = parseContent(readContent(), pronounce);

/** A catalogue of so many exercises: the shipped ones over and over, each a little longer than the one before. */
function catalogOf(size: number): Catalog {
  const shipped = Object.values(catalog.exercises);
  const exercises = Array.from({ length: size }, (_, index) => {
    const exercise = shipped[index % shipped.length] ?? fail();
    const round = Math.floor(index / shipped.length);
    const [first, ...rest] = exercise.getReady;
    const getReady = first ? [{ ...first, lasts: first.lasts + round / 2 }, ...rest] : rest;
    return { ...exercise, getReady, id: round === 0 ? exercise.id : `${exercise.id}-${round}` };
  });
  const workout = catalog.workouts[WHOLE_WORKOUT] ?? fail();
  return {
    ...catalog,
    exercises: Object.fromEntries(exercises.map((exercise) => [exercise.id, exercise])),
    workouts: { ...catalog.workouts, [WHOLE_WORKOUT]: { ...workout, exercises: exercises.map(({ id }) => id) } },
  };
}

function measure(size: number, minutes: number): { readonly median: number; readonly exercises: number } {
  const big = catalogOf(size);
  const underWay = unbegun(planFor(big, WHOLE_WORKOUT), 0);
  const how = { cadence: big.cadences.normal, spared: [] };
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
for (const size of SIZES) {
  const cells = MINUTES.map((minutes) => {
    const { median, exercises } = measure(size, minutes);
    return `${median.toFixed(1)} ms (${exercises} planned)`;
  });
  console.log(`| ${size} | ${cells.join(' | ')} |`);
}
