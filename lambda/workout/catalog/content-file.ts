import * as v from 'valibot';
import type { Fault } from './fault.ts';
import { missing } from './fault.ts';
import { faultOf, withoutNotes } from './schema.ts';

/** The text of content files, by path. */
export type Files = Readonly<Record<string, string>>;

/** What could be read, and what is wrong with the rest. */
export interface Parsed<T> {
  readonly value: T;
  readonly faults: readonly Fault[];
}

/** The name of a file is an id, and so is the key of a sentence. */
export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const ID_ALLOWED = 'lower-case letters and digits, a letter first, and hyphens between, as "hands-and-knees"';

/** A name, as it is written in content. */
export const key = v.pipe(
  v.string(),
  v.check((name) => ID.test(name), ID_ALLOWED),
);

/** Some editors put one before the text. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Parses one JSON file by a schema; `value` is undefined where it has a fault. */
export function parseFile<T>(
  schema: v.GenericSchema<unknown, T>,
  file: string,
  text: string | undefined,
): Parsed<T | undefined> {
  if (text === undefined) return faulty(missing(file));
  let json: unknown;
  try {
    json = JSON.parse(text.replace(BYTE_ORDER_MARK, ''));
  } catch (error) {
    return faulty({ file, path: '', got: String(error), allowed: 'JSON' });
  }
  const parsed = v.safeParse(schema, withoutNotes(json), { abortPipeEarly: true });
  if (parsed.success) return { value: parsed.output, faults: [] };
  return { value: undefined, faults: parsed.issues.map((issue) => faultOf(file, issue)) };
}

/** Parses every JSON file of a folder: its value by its name without the ending. */
export function parseFolder<T>(
  schema: v.GenericSchema<unknown, T>,
  folder: string,
  files: Files,
): Parsed<Readonly<Record<string, T>>> {
  const reads = Object.keys(files).flatMap((file) => {
    const name = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).replace(/\.json$/, '') : '/';
    if (name.includes('/')) return [];
    const misnamed = { file, path: '', got: `the name "${name}"`, allowed: ID_ALLOWED };
    return [{ name, read: ID.test(name) ? parseFile(schema, file, files[file]) : faulty(misnamed) }];
  });
  return {
    value: Object.fromEntries(
      reads.flatMap(({ name, read }) => (read.value === undefined ? [] : [[name, read.value]])),
    ),
    faults: reads.flatMap(({ read }) => read.faults),
  };
}

function faulty(fault: Fault): Parsed<undefined> {
  return { value: undefined, faults: [fault] };
}
