import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Locale } from './locales.ts';
import type { Parts } from './patterns.ts';
import { PatternError } from './patterns.ts';

/** What the models are made from: `source/model.json`, the patterns of `source/phrases`, and what one locale says. */

const slot = v.strictObject({ name: v.string(), type: v.string() });
const value = v.strictObject({
  id: v.string(),
  name: v.strictObject({ value: v.string(), synonyms: v.optional(v.array(v.string())) }),
});

/** Intents with their slots, and the types of slots. */
const structure = v.strictObject({
  invocationName: v.string(),
  intents: v.array(v.strictObject({ name: v.string(), slots: v.optional(v.array(slot)) })),
  types: v.array(v.strictObject({ name: v.string(), values: v.array(value) })),
});

export type Structure = v.InferOutput<typeof structure>;

const partsFile = v.record(v.string(), v.string());

/** What people say for each intent, as patterns. */
const phrasesFile = v.record(v.string(), v.array(v.string()));

type Patterns = v.InferOutput<typeof phrasesFile>;

/** What people say, and what the patterns share. */
export interface Phrases {
  readonly parts: Parts;
  readonly intents: Patterns;
}

const SOURCE = join(import.meta.dirname, 'source');

/**
 * What one locale's model is made from: the phrases of all, and its own after them.
 * @throws ValiError for files that are not written so, PatternError for an intent that has phrases in two of them.
 */
export function readSource(locale: Locale): { readonly structure: Structure; readonly phrases: Phrases } {
  const files = readdirSync(join(SOURCE, 'phrases')).map((name) => ({ name, patterns: patternsIn(`phrases/${name}`) }));
  const own = patternsIn(`locales/${locale}.json`);
  const intents = { ...together(files) };
  for (const [intent, patterns] of Object.entries(own)) intents[intent] = [...(intents[intent] ?? []), ...patterns];
  return {
    structure: v.parse(structure, read('model.json')),
    phrases: { parts: v.parse(partsFile, read('parts.json')), intents },
  };
}

interface PhrasesFile {
  readonly name: string;
  readonly patterns: Patterns;
}

/** The phrases of all files; those of one intent stand in one of them. */
function together(files: readonly PhrasesFile[]): Patterns {
  const entries = files.flatMap(({ patterns }) => Object.entries(patterns));
  const doubled = entries.map(([intent]) => intent).filter((intent, index, all) => all.indexOf(intent) !== index);
  const where = (intent: string) => files.filter(({ patterns }) => intent in patterns).map(({ name }) => name);
  const faults = doubled.map((intent) => `${intent}: phrases in ${where(intent).join(' and ')}; allowed: in one file`);
  if (faults.length > 0) throw new PatternError(faults.join('\n'));
  return Object.fromEntries(entries);
}

function patternsIn(name: string): Patterns {
  return v.parse(phrasesFile, read(name));
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(SOURCE, name), 'utf8'));
}
