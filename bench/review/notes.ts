import { basename } from 'node:path';
import * as v from 'valibot';
import type { Files } from '../../lambda/workout/catalog/content-file.ts';

/** What the content's files say of themselves, by the name of the file; of a form, as "cat.chair". */
export type Notes = Readonly<Record<string, string>>;

const note = v.optional(v.string());
const file = v.looseObject({ note, forms: v.optional(v.record(v.string(), v.looseObject({ note }))) });

/** The notes of all structure files, and of the forms in them. */
export function notesIn(files: Files): Notes {
  const structure = Object.entries(files).filter(([path]) => !path.startsWith('words/'));
  const notes = structure.flatMap(([path, text]) => {
    const read = v.safeParse(file, JSON.parse(text));
    if (!read.success) return [];
    const id = basename(path, '.json');
    const { note: whole, forms = {} } = read.output;
    return [[id, whole], ...Object.entries(forms).map(([form, each]) => [`${id}.${form}`, each.note])];
  });
  return Object.fromEntries(notes.filter(([, words]) => words !== undefined));
}
