import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePoses } from '../../lambda/alexa/figure/pose.ts';
import { parseContent } from '../../lambda/narration/content.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { readContent } from '../../lambda/read-content.ts';
import { unsayable } from '../../lambda/sayable.ts';
import { ContentError } from '../../lambda/workout/catalog/fault.ts';

/**
 * Every fault that can be in the content, and what the build says of it: the table in `faults.json`. It is tried on small
 * content of its own, with the lines and the prompts that ship, so that no fault depends on what is in an exercise.
 */

/** A file with other text, like another file, or with another value at a path; without a file or a value where none is given. */
interface Change {
  readonly file: string;
  readonly path?: string;
  readonly is?: unknown;
  readonly text?: string;
  readonly like?: string;
}

interface Row {
  readonly fault: string;
  readonly change: readonly Change[];
  /** One line for each fault, as it is told. */
  readonly says: readonly string[];
}

type Texts = Readonly<Record<string, string>>;

const rows: readonly Row[] = JSON.parse(read('faults.json'));
const small: Readonly<Record<string, object>> = JSON.parse(read('small-content.json'));

const good = withChanges(
  {
    ...Object.fromEntries(Object.entries(readContent()).filter(([file]) => /^words\/en\/[^/]+$/.test(file))),
    ...Object.fromEntries(Object.entries(small).map(([file, json]) => [file, JSON.stringify(json)])),
  },
  [
    { file: 'exercises/boat.json', like: 'exercises/cat.json' },
    { file: 'words/en/exercises/boat.json', like: 'words/en/exercises/cat.json' },
    { file: 'passages/cool-down.json', like: 'passages/warm-up.json' },
    { file: 'words/en/passages/cool-down.json', like: 'words/en/passages/warm-up.json' },
    { file: 'words/en/spoken.json', path: 'voice', is: 'calm' },
  ],
);

/** As the build reads it. */
const SAID = { EXERCISE: ['cat', 'boat'], WORKOUT: ['back-stretches', 'short-back-stretches'], BODY: ['knee'] };
const types = Object.entries(SAID).map(([name, ids]) => ({ name, values: ids.map((id) => ({ id })) }));
const model = JSON.stringify({ interactionModel: { languageModel: { types } } });

function read(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8');
}

function withChanges(texts: Texts, changes: readonly Change[]): Texts {
  return changes.reduce((before, { file, path, is, text, like }) => {
    const { [file]: old = '', ...others } = before;
    if (path !== undefined) return { ...others, [file]: JSON.stringify(put(JSON.parse(old), path.split('.'), is)) };
    const other = text ?? (like === undefined ? undefined : before[like]);
    return other === undefined ? others : { ...others, [file]: other };
  }, texts);
}

function put(json: Readonly<Record<string, unknown>>, [key = '', ...rest]: readonly string[], is: unknown): unknown {
  const copy: Record<string, unknown> = Array.isArray(json) ? Object.assign([], json) : { ...json };
  copy[key] = rest.length > 0 ? put(Object(copy[key]), rest, is) : is;
  return copy;
}

/** What the build says, and does not go on. */
function told(texts: Texts): string {
  try {
    const faults = [...unsayable(parseContent(texts, pronounce).catalog, model), ...parsePoses(texts).faults];
    if (faults.length > 0) throw new ContentError(faults);
    return 'no fault';
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

/** Of the structure, of words and of what fits. */
const SEVERAL = [
  'an exercise in a workout twice',
  'a breath shorter than 2 s',
  'a digit',
  'a danger in capitals, which is never heard',
  'a word of no dictionary',
  'words too long for the quickest breath',
];

test('the content before any change has no fault', () => {
  expect(told(good)).toBe('no fault');
});

test('a byte order mark before the text of a file is no fault', () => {
  const text = `\uFEFF${good['exercises/cat.json']}`;
  expect(told(withChanges(good, [{ file: 'exercises/cat.json', text }]))).toBe('no fault');
});

test.each(rows)('$fault', ({ change, says }) => {
  const count = says.length === 1 ? '1 fault' : `${says.length} faults`;
  expect(told(withChanges(good, change))).toBe(
    [`${count} in the content:`, ...says.map((line) => `  ${line}`)].join('\n'),
  );
});

test('faults in different files are told at once', () => {
  const several = rows.filter(({ fault }) => SEVERAL.includes(fault));
  const message = told(
    withChanges(
      good,
      several.flatMap(({ change }) => change),
    ),
  );
  expect(several).toHaveLength(SEVERAL.length);
  expect(message).toContain(`${SEVERAL.length} faults in the content:`);
  for (const line of several.flatMap(({ says }) => says)) expect(message).toContain(`\n  ${line}`);
});
