import type { Read } from '../content/content-file.ts';
import { readFile, readFolder } from '../content/content-file.ts';
import { catalogFaults, wayFaults } from './catalog-rules.ts';
import { exerciseFile, passageFile, waysFile, workoutFile } from './catalog-schema.ts';
import type { Catalog } from './workout.ts';

/** Reads the structure files: text by path, as `exercises/cat.json`. The files of words are left alone. */
export function readCatalog(files: Readonly<Record<string, string>>): Read<Catalog> {
  const exercises = readFolder(exerciseFile, 'exercises', files);
  const passages = readFolder(passageFile, 'passages', files);
  const workouts = readFolder(workoutFile, 'workouts', files);
  const ways = readFile(waysFile, 'ways.json', files['ways.json']);
  const catalog: Catalog = {
    exercises: named(exercises.value),
    passages: named(passages.value),
    workouts: named(workouts.value),
    ways: ways.value ?? [],
  };
  return {
    value: catalog,
    faults: [
      ...[exercises, passages, workouts, ways].flatMap(({ faults }) => faults),
      ...catalogFaults(catalog, files),
      ...(ways.value ? wayFaults(ways.value) : []),
    ],
  };
}

function named<T>(all: Readonly<Record<string, T>>): Readonly<Record<string, T & { readonly id: string }>> {
  return Object.fromEntries(Object.entries(all).map(([id, value]) => [id, { ...value, id }]));
}
