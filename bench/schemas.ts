import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import * as words from '../lambda/narration/words-schema.ts';
import * as catalog from '../lambda/workout/catalog/catalog-schema.ts';
import { cadenceReview, formReview, sourcesFile } from '../lambda/workout/catalog/review.ts';
import { NOTED } from '../lambda/workout/catalog/schema.ts';

/** What editors complete and check content files with: JSON Schemas, made from the schemas that the build reads them by. */

/** A kind of file, and how it is read. */
const FILES: Readonly<Record<string, GenericSchema>> = {
  exercise: catalog.exerciseFile,
  passage: catalog.passageFile,
  workout: catalog.workoutFile,
  cadences: catalog.cadencesFile,
  sources: sourcesFile,
  'exercise-words': words.exerciseWordsFile,
  'passage-words': words.passageWordsFile,
  lines: words.linesFile,
  'always-heard': words.alwaysHeardFile,
  prompts: words.promptsFile,
};

type Properties = Readonly<Record<string, JsonSchema>>;

/** What only people and editors read, in a file and in each form: no build reads it, or only the one for reviewers. */
const NOTES: Properties = { note: { type: 'string' }, $schema: { type: 'string' } };

/** What stands beside the rest of a form: in an exercise and a passage where it is from, too. */
const FORM_NOTES: Properties = { note: { type: 'string' } };
const REVIEWED = ['exercise', 'passage'];

/** Where the schema of a kind of file stands, from the root of the repository. */
export function schemaFile(kind: string): string {
  return `docs/schemas/${kind}.json`;
}

/** The schemas as JSON, by file. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(FILES).map(([kind, schema]) => {
      const ofForms: Properties = REVIEWED.includes(kind) ? { review: jsonSchemaOf(formReview) } : {};
      const ofFile: Properties = kind === 'cadences' ? { review: jsonSchemaOf(cadenceReview) } : {};
      const whole = withNotes(withFormNotes(jsonSchemaOf(schema), ofForms), NOTES, ofFile);
      return [schemaFile(kind), `${JSON.stringify({ ...whole, title: kind }, null, 2)}\n`];
    }),
  );
}

/** As a value is written, not as it is read: what a check looks for is left to the build. */
function jsonSchemaOf(schema: GenericSchema): JsonSchema {
  const { $defs = {}, ...made } = toJsonSchema(schema, { typeMode: 'output', errorMode: 'ignore' });
  const names = Object.keys($defs);
  return names.length === 0 ? made : { ...made, $defs: Object.fromEntries(names.map((name) => [name, WORDINGS])) };
}

/** A sentence, or several that mean the same: all that a schema of words looks at before it is chosen. */
const WORDINGS: JsonSchema = {
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 2 }],
};

/** Every form may have a note, and must have a review where there is one. */
function withFormNotes(schema: JsonSchema, review: Properties): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (_, part: unknown) => {
    return isNoted(part) ? withNotes(part, FORM_NOTES, review) : part;
  });
}

function isNoted(part: unknown): part is JsonSchema {
  return typeof part === 'object' && part !== null && 'description' in part && part.description === NOTED;
}

/** An object that may have some properties more, and must have others. */
function withNotes(schema: JsonSchema, mayHave: Properties, mustHave: Properties): JsonSchema {
  const properties = { ...mayHave, ...mustHave, ...schema.properties };
  return { ...schema, properties, required: [...Object.keys(mustHave), ...(schema.required ?? [])] };
}
