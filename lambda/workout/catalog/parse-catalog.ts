import type { Cadences } from '../cadence.ts';
import type { Catalog } from './catalog.ts';
import { catalogFaults, wayFaults } from './catalog-rules.ts';
import {
  bodyPartsFile,
  cadencesFile,
  cuesFile,
  exerciseFile,
  gettingUpFile,
  passageFile,
  waysFile,
  workoutFile,
} from './catalog-schema.ts';
import type { Parsed } from './content-file.ts';
import { parseFile, parseFolder } from './content-file.ts';

/** Reads the structure files: text by path, as `exercises/cat.json`. The files of words are left alone. */
export function parseCatalog(files: Readonly<Record<string, string>>): Parsed<Catalog> {
  const exercises = parseFolder(exerciseFile, 'exercises', files);
  const passages = parseFolder(passageFile, 'passages', files);
  const workouts = parseFolder(workoutFile, 'workouts', files);
  const ways = parseFile(waysFile, 'ways.json', files['ways.json']);
  const gettingUp = parseFile(gettingUpFile, 'getting-up.json', files['getting-up.json']);
  const bodyParts = parseFile(bodyPartsFile, 'body-parts.json', files['body-parts.json']);
  const cues = parseFile(cuesFile, 'cues.json', files['cues.json']);
  const cadences = parseFile(cadencesFile, 'cadences.json', files['cadences.json']);
  const catalog: Catalog = {
    exercises: named(exercises.value),
    passages: named(passages.value),
    workouts: named(workouts.value),
    ways: ways.value ?? [],
    gettingUp: gettingUp.value ?? NO_GETTING_UP,
    bodyParts: bodyParts.value ?? {},
    cues: cues.value ?? NO_CUES,
    cadences: withoutNote(cadences.value ?? NO_CADENCES),
  };
  return {
    value: catalog,
    faults: [
      ...[exercises, passages, workouts, ways, gettingUp, bodyParts, cues, cadences].flatMap(({ faults }) => faults),
      ...catalogFaults(catalog, files),
      ...(ways.value ? wayFaults(ways.value) : []),
    ],
  };
}

/** In place of slots that could not be read: no words are held against them. */
const NO_CUES = { title: { lasts: 60 }, 'from-repetition': { lasts: 60 }, 'set-done': { lasts: 60 } };

const NO_GETTING_UP = { 'with-chair': [], 'without-chair': [], 'onto-chair': [] };

/** A file's note is for its next reader only. */
function withoutNote({ quick, normal, slow }: Cadences): Cadences {
  return { quick, normal, slow };
}

const LONG = { inhale: 60, exhale: 60 };
const NO_CADENCES = { quick: LONG, normal: LONG, slow: LONG };

/** Each value with the name of its file as its id, and without the note for the file's next reader. */
function named<T extends object>(
  all: Readonly<Record<string, T>>,
): Readonly<Record<string, T & { readonly id: string }>> {
  return Object.fromEntries(Object.entries(all).map(([id, value]) => [id, { ...value, note: undefined, id }]));
}
