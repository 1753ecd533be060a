import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** The types of slots that are made of what people call exercises and workouts: the content's words have it. */

const names = v.array(v.string());
const entryWords = v.object({ called: names });
const slotWords = v.object({ workouts: v.record(v.string(), names) });

const WORDS = join(import.meta.dirname, '../lambda/content/words/en');

/** A value of a type, with what else people call it. */
interface NamedValue {
  readonly id: string;
  readonly name: { readonly value: string; readonly synonyms?: string[] };
}

/** EXERCISE, of exercises and passages, and WORKOUT. @throws ValiError for words without names. */
export function calledTypes() {
  const { workouts } = v.parse(slotWords, read('slots.json'));
  return [
    { name: 'EXERCISE', values: ['exercises', 'passages'].flatMap(valuesOf) },
    { name: 'WORKOUT', values: Object.entries(workouts).map(([id, called]) => namedValue(id, called)) },
  ];
}

function valuesOf(folder: string): readonly NamedValue[] {
  const files = readdirSync(join(WORDS, folder)).sort();
  return files.map((file) => {
    return namedValue(file.replace(/\.json$/, ''), v.parse(entryWords, read(`${folder}/${file}`)).called);
  });
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(WORDS, file), 'utf8'));
}

function namedValue(id: string, [value = id, ...synonyms]: readonly string[]): NamedValue {
  return { id, name: { value, ...(synonyms.length > 0 && { synonyms }) } };
}
