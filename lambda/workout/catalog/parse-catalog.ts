import type { Catalog } from './catalog.ts';
import { catalogFaults, wayFaults } from './catalog-rules.ts';
import {
  bodyPartsFile,
  cadencesFile,
  conditionsFile,
  cuesFile,
  exerciseFile,
  gettingUpFile,
  passageFile,
  poseNames,
  posturesFile,
  waysFile,
  workoutFile,
} from './catalog-schema.ts';
import type { Files, Parsed } from './content-file.ts';
import { parseFile, parseFolder } from './content-file.ts';
import type { Forms } from './form.ts';
import { mapForms } from './form.ts';
import { poseFaults } from './pose-rules.ts';

/** Reads the structure files: text by path, as `exercises/cat.json`. The files of words are left alone. */
export function parseCatalog(files: Files): Parsed<Catalog> {
  const parsed = parseAll(files);
  const { exercises, passages, workouts, ways, postures, poses, gettingUp, bodyParts, conditions, cues, cadences } =
    parsed;
  const catalog: Catalog = {
    exercises: named(inForms(exercises.value)),
    passages: named(inForms(passages.value)),
    workouts: named(workouts.value),
    ways: ways.value ?? [],
    postures: postures.value ?? NO_POSTURES,
    gettingUp: gettingUp.value ?? NO_GETTING_UP,
    bodyParts: bodyParts.value ?? {},
    conditions: conditions.value ?? {},
    cues: cues.value ?? NO_CUES,
    cadences: cadences.value ?? NO_CADENCES,
  };
  const faults = [
    ...Object.values(parsed).flatMap((each) => each.faults),
    ...catalogFaults(catalog, files),
    ...(ways.value ? wayFaults(ways.value) : []),
    ...(poses.value && postures.value ? poseFaults(catalog, Object.keys(poses.value)) : []),
  ];
  return { value: catalog, faults };
}

function parseAll(files: Files) {
  return {
    exercises: parseFolder(exerciseFile, 'exercises', files),
    passages: parseFolder(passageFile, 'passages', files),
    workouts: parseFolder(workoutFile, 'workouts', files),
    ways: parseFile(waysFile, 'ways.json', files['ways.json']),
    postures: parseFile(posturesFile, 'postures.json', files['postures.json']),
    poses: parseFile(poseNames, 'poses.json', files['poses.json']),
    gettingUp: parseFile(gettingUpFile, 'getting-up.json', files['getting-up.json']),
    bodyParts: parseFile(bodyPartsFile, 'body-parts.json', files['body-parts.json']),
    conditions: parseFile(conditionsFile, 'conditions.json', files['conditions.json']),
    cues: parseFile(cuesFile, 'cues.json', files['cues.json']),
    cadences: parseFile(cadencesFile, 'cadences.json', files['cadences.json']),
  };
}

/** In place of slots that could not be read: no words are held against them. */
const NO_CUES = { title: { lasts: 60 }, 'from-repetition': { lasts: 60 }, 'set-done': { lasts: 60 } };

const NO_POSTURES = { standing: '', heels: '', 'all-fours': '', 'face-down': '', sitting: '', back: '', chair: '' };

const NO_GETTING_UP = { 'with-chair': [], 'without-chair': [], 'onto-chair': [] };

const LONG = { inhale: 60, exhale: 60 };
const NO_CADENCES = { quick: LONG, normal: LONG, slow: LONG };

/** Each value with the name of its file as its id. */
function named<T extends object>(
  all: Readonly<Record<string, T>>,
): Readonly<Record<string, T & { readonly id: string }>> {
  return Object.fromEntries(Object.entries(all).map(([id, value]) => [id, { ...value, id }]));
}

/** Each form of each value with an id of its own. */
function inForms<T extends { readonly forms: Forms<Form> }, Form extends object>(
  all: Readonly<Record<string, T & { readonly forms: Forms<Form> }>>,
) {
  return Object.fromEntries(
    Object.entries(all).map(([id, value]) => {
      return [id, { ...value, forms: mapForms(id, value.forms, (is: Form, of) => ({ ...is, id: of })) }];
    }),
  );
}
