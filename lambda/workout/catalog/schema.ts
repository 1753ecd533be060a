import * as v from 'valibot';
import type { Fault } from './fault.ts';

/** What the schemas of all content files are made of, and what they say of a value, for people who write content. */

/** Lists are objects too, in JavaScript. */
const noList = v.pipe(
  v.unknown(),
  v.check((json) => !Array.isArray(json), 'an object'),
);

/** An object with these names and no others. */
export function objectOf<T extends v.ObjectEntries>(entries: T) {
  return v.pipe(noList, v.strictObject(entries, `one of the names ${Object.keys(entries).join(', ')}`));
}

/** What an editor shows of an object that may have notes. */
export const NOTED = 'May have a note for its next reader, and sources for people who review it.';

/** As `objectOf`, with notes where some are written. */
export function notedOf<T extends v.ObjectEntries>(entries: T) {
  return v.pipe(v.unknown(), v.transform(withoutNotes), objectOf(entries), v.description(NOTED));
}

const noted = v.looseObject({
  note: v.optional(v.string()),
  review: v.optional(v.unknown()),
  $schema: v.optional(v.string()),
});

/**
 * A file, and a form in it, may tell its next reader why it says what it says, in a `note`, people who review it where that is
 * from, in a `review`, and an editor what may stand there, in a `$schema`. The skill reads none of them.
 */
export function withoutNotes(json: unknown): unknown {
  const told = v.safeParse(noted, json);
  if (!told.success || Array.isArray(json)) return json;
  const { note: _, review: __, $schema: ___, ...rest } = told.output;
  return rest;
}

/** An object with any names of a kind, as the keys of sentences. */
export function recordOf<T>(name: v.GenericSchema<string, string>, value: v.GenericSchema<unknown, T>) {
  return v.pipe(noList, v.record(name, value));
}

/** The fault that an issue of a schema is. */
export function faultOf(file: string, issue: v.BaseIssue<unknown>): Fault {
  const path = v.getDotPath(issue) ?? '';
  if (issue.received === 'undefined') return { file, path, got: 'nothing', allowed: 'a value, as it is needed' };
  const got = SCHEMA_TERMS[issue.received] ?? issue.received;
  if (issue.type !== 'min_length') return { file, path, got, allowed: allowedBy(issue) };
  return { file, path, got: `a list of ${got}`, allowed: `${allowedBy(issue)} entries` };
}

const SCHEMA_TERMS: Readonly<Record<string, string>> = {
  Object: 'an object',
  Array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

/** "60 or less" for "<=60", and the bare values for `("standing" | "heels")`. */
function allowedBy({ expected, message }: v.BaseIssue<unknown>): string {
  if (expected === null || expected === 'never') return message;
  const term = SCHEMA_TERMS[expected] ?? expected.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ', ');
  return term
    .replace(/^>=(.*)/, '$1 or more')
    .replace(/^<=(.*)/, '$1 or less')
    .replace(/^>(.*)/, 'more than $1');
}
