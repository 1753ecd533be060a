import { dirname, join, relative } from 'node:path';
import Ajv from 'ajv';
import { schemaFile, schemaFiles } from '../../bench/schemas.ts';
import { readContent } from '../../lambda/read-content.ts';

/** What editors check the content with. */

const CONTENT = 'lambda/content';

/** The kind of each file that has a schema. */
const KINDS: Readonly<Record<string, RegExp>> = {
  exercise: /^exercises\//,
  passage: /^passages\//,
  workout: /^workouts\//,
  cadences: /^cadences\.json$/,
  sources: /^sources\.json$/,
  'exercise-words': /^words\/\w+\/exercises\//,
  'passage-words': /^words\/\w+\/passages\//,
  lines: /^words\/\w+\/lines\.json$/,
  'always-heard': /^words\/\w+\/always-heard\.json$/,
  prompts: /^words\/\w+\/prompts\.json$/,
};

const files = Object.entries(readContent()).flatMap(([file, text]) => {
  const kind = Object.keys(KINDS).find((each) => KINDS[each]?.test(file));
  return kind === undefined ? [] : [{ file, kind, json: JSON.parse(text) }];
});

const schemas = Object.fromEntries(Object.entries(schemaFiles()).map(([file, text]) => [file, JSON.parse(text)]));

function faultsIn(kind: string, json: unknown): readonly string[] {
  const check = new Ajv({ allErrors: true }).compile(schemas[schemaFile(kind)]);
  check(json);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('there is a schema for every kind of file, and no other', () => {
  expect(Object.keys(schemas).sort()).toEqual(Object.keys(KINDS).map(schemaFile).sort());
});

test.each(files)('$file names its schema, and is as that has it', ({ file, kind, json }) => {
  expect(json.$schema).toBe(relative(dirname(join(CONTENT, file)), schemaFile(kind)));
  expect(faultsIn(kind, json)).toEqual([]);
});

describe('a schema refuses', () => {
  const cat = files.find(({ file }) => file === 'exercises/cat.json')?.json;
  const floor = cat.forms.floor;
  const { review: _, ...unreviewed } = floor;
  const withFloor = (changes: object) => ({ ...cat, forms: { floor: { ...floor, ...changes } } });

  test.each([
    ['a posture that there is not', withFloor({ startsIn: 'upside-down' }), '/forms/floor/startsIn must be equal'],
    ['a name that nothing reads', withFloor({ begins: 1 }), '/forms/floor must NOT have additional properties'],
    ['a dose that is no number', withFloor({ dose: { least: 'a few', most: 8 } }), '/forms/floor/dose/least must be'],
    ['a form without a review', { ...cat, forms: { floor: unreviewed } }, "must have required property 'review'"],
    ['a file without forms', { load: 1 }, "must have required property 'forms'"],
  ])('%s', (_, json, fault) => {
    expect(faultsIn('exercise', json).join('\n')).toContain(fault);
  });
});
