import * as v from 'valibot';
import { own } from '../own.ts';
import type { Files, Parsed } from './content-file.ts';
import { key, parseFile } from './content-file.ts';
import type { Fault } from './fault.ts';
import { faultOf, objectOf, recordOf } from './schema.ts';

/** Where each number and each precaution in the content is from: for people who review it, and for no other reader. */

/** The name of a source in `sources.json`: "article", "ours". */
export type SourceId = string;

/** What is to be minded in a form, as "Sore wrists: on fists." */
export interface Precaution {
  readonly care: string;
  readonly sources: readonly SourceId[];
}

/** Of a form: where its dose is from, and its precautions. */
export interface FormReview {
  readonly dose: readonly SourceId[];
  readonly precautions: readonly Precaution[];
}

/** All that people who review content read besides it. */
export interface Review {
  readonly sources: Readonly<Record<SourceId, string>>;
  /** By the path of the form: "exercises/cat.json: forms.floor". */
  readonly forms: Readonly<Record<string, FormReview>>;
  readonly cadences: Readonly<Record<string, readonly SourceId[]>>;
}

const sourced = v.pipe(v.array(key), v.minLength(1));
const sentence = v.pipe(v.string(), v.minLength(1));

export const formReview: v.GenericSchema<unknown, FormReview> = objectOf({
  dose: sourced,
  precautions: v.array(objectOf({ care: sentence, sources: sourced })),
});

export const cadenceReview: v.GenericSchema<unknown, Review['cadences']> = objectOf({
  quick: sourced,
  normal: sourced,
  slow: sourced,
});

export const sourcesFile: v.GenericSchema<unknown, Review['sources']> = recordOf(key, sentence);

/**
 * Reads the reviews in the structure files: text by path. Every form of an exercise or a passage has one, and so have the
 * cadences; each names sources that there are.
 */
export function parseReview(files: Files): Parsed<Review> {
  const sources = parseFile(sourcesFile, 'sources.json', files['sources.json']);
  const forms = Object.entries(files)
    .filter(([file]) => /^(exercises|passages)\//.test(file))
    .flatMap(([file, text]) =>
      formsIn(text).map(([form, json]) => reviewIn(`${file}`, `forms.${form}`, formReview, json)),
    );
  const cadences = reviewIn('cadences.json', '', cadenceReview, parsed(files['cadences.json']));
  const value = {
    sources: sources.value ?? {},
    forms: Object.fromEntries(forms.flatMap(({ at, value }) => (value ? [[at, value]] : []))),
    cadences: cadences.value ?? {},
  };
  const known = sources.value ? unknownSources(value) : [];
  return { value, faults: [...sources.faults, ...forms.flatMap(({ faults }) => faults), ...cadences.faults, ...known] };
}

function reviewIn<T>(file: string, path: string, schema: v.GenericSchema<unknown, T>, json: unknown) {
  const { review } = v.parse(v.looseObject({ review: v.optional(v.unknown()) }), json);
  const read = v.safeParse(schema, review);
  const inside = [path, 'review'].filter(Boolean).join('.');
  const faults: readonly Fault[] = read.success
    ? []
    : read.issues.map((issue) => {
        const fault = faultOf(file, issue);
        return { ...fault, path: [inside, fault.path].filter(Boolean).join('.') };
      });
  return { at: `${file}: ${path}`, value: read.success ? read.output : undefined, faults };
}

function unknownSources({ sources, forms, cadences }: Review): readonly Fault[] {
  const named = [
    ...Object.entries(forms).flatMap(([at, { dose, precautions }]) =>
      [...dose, ...precautions.flatMap((each) => each.sources)].map((id) => ({ at, id })),
    ),
    ...Object.values(cadences).flatMap((ids) => ids.map((id) => ({ at: 'cadences.json: ', id }))),
  ];
  return named.flatMap(({ at, id }) => {
    if (own(sources, id) !== undefined) return [];
    const [file = '', path = ''] = at.split(': ');
    const allowed = `a source: ${Object.keys(sources).join(', ')}`;
    return [{ file, path: [path, 'review'].filter(Boolean).join('.'), got: `"${id}"`, allowed }];
  });
}

const withForms = v.looseObject({ forms: v.record(v.string(), v.looseObject({})) });

/** The forms as they are written; none where they cannot be read, which is another's to say. */
function formsIn(text: string): readonly (readonly [string, unknown])[] {
  const read = v.safeParse(withForms, parsed(text));
  return read.success ? Object.entries(read.output.forms) : [];
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}
