import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { calledTypes } from './called-types.ts';
import type { Parts } from './patterns.ts';
import { expand, PatternError } from './patterns.ts';

/**
 * The interaction model that is deployed, made from `source/model.json`, the phrases of `source/phrases`, and what the words of
 * the content call exercises and workouts.
 */

const slot = v.strictObject({ name: v.string(), type: v.string() });
const value = v.strictObject({
  id: v.string(),
  name: v.strictObject({ value: v.string(), synonyms: v.optional(v.array(v.string())) }),
});

/** Intents with their slots, and the types of slots. */
const modelFile = v.strictObject({
  invocationName: v.string(),
  intents: v.array(v.strictObject({ name: v.string(), slots: v.optional(v.array(slot)) })),
  types: v.array(v.strictObject({ name: v.string(), values: v.array(value) })),
});

const partsFile = v.record(v.string(), v.string());

/** What people say for each intent, as patterns. */
const phrasesFile = v.record(v.string(), v.array(v.string()));

type ModelFile = v.InferOutput<typeof modelFile>;

/** What people say, and what the patterns share. */
interface Phrases {
  readonly parts: Parts;
  readonly intents: v.InferOutput<typeof phrasesFile>;
}

/** Samples of one intent at most, so that a reader can follow them. Our limit, not Amazon's. */
const MOST_SAMPLES = 250;

/** The model that is deployed, from the root of the repository. */
export const MODEL_FILE = 'interaction-models/en-US.json';

/** The text of `MODEL_FILE`. @throws PatternError for phrases with a fault. */
export function modelText(): string {
  const { model, phrases } = readSource();
  const types = [...calledTypes(), ...model.types];
  return `${JSON.stringify(modelOf({ ...model, types }, phrases), null, 2)}\n`;
}

/** @throws ValiError for files that are not written so. */
function readSource(): { readonly model: ModelFile; readonly phrases: Phrases } {
  const files = readdirSync(join(SOURCE, 'phrases')).map((name) => v.parse(phrasesFile, read(`phrases/${name}`)));
  const phrases = { parts: v.parse(partsFile, read('parts.json')), intents: Object.assign({}, ...files) };
  return { model: v.parse(modelFile, read('model.json')), phrases };
}

const SOURCE = join(import.meta.dirname, 'source');

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(SOURCE, name), 'utf8'));
}

/**
 * The model as Alexa takes it.
 * @throws PatternError that tells every fault: a pattern that cannot be expanded, too many phrases, one in two intents.
 */
export function modelOf({ invocationName, intents, types }: ModelFile, { parts, intents: patterns }: Phrases) {
  const said = Object.entries(patterns).map(([intent, each]) => phrasesOf(intent, each, parts));
  const samples = new Map(said.map(({ intent, phrases }) => [intent, phrases]));
  const unknown = [...samples.keys()].filter((name) => intents.every((intent) => intent.name !== name));
  const faults = [
    ...unknown.map((name) => `${name}: phrases for an intent that model.json does not have`),
    ...said.flatMap((each) => each.faults),
    ...sharedFaults(said),
  ];
  if (faults.length > 0) throw new PatternError(faults.join('\n'));
  const made = intents.map((intent) => ({ ...intent, samples: samples.get(intent.name) }));
  return { interactionModel: { languageModel: { invocationName, intents: made, types } } };
}

interface Expanded {
  readonly intent: string;
  readonly phrases: readonly string[];
  readonly faults: readonly string[];
}

function phrasesOf(intent: string, patterns: readonly string[], parts: Parts): Expanded {
  const faults: string[] = [];
  const expanded = patterns.flatMap((pattern) => {
    try {
      return expand(pattern, parts);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      faults.push(`${intent}: ${error.message}`);
      return [];
    }
  });
  const phrases = [...new Set(expanded)];
  if (phrases.length > MOST_SAMPLES) faults.push(`${intent}: ${phrases.length} phrases; allowed: ${MOST_SAMPLES}`);
  return { intent, phrases, faults };
}

/** A phrase means one thing. */
function sharedFaults(said: readonly Expanded[]): readonly string[] {
  const owners = new Map<string, string>();
  return said.flatMap(({ intent, phrases }) =>
    phrases.flatMap((phrase) => {
      const owner = owners.get(phrase);
      owners.set(phrase, owner ?? intent);
      return owner === undefined ? [] : [`${intent}: "${phrase}" is in ${owner} too; allowed: in one`];
    }),
  );
}
