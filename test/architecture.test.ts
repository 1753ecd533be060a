import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** The ladder of the README: a file imports from its own folder and from folders below it, never upward. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lambda/content': [],
  'lambda/workout': ['lambda/content'],
  'lambda/narration': ['lambda/workout', 'lambda/content'],
  'lambda/storage': ['lambda/workout'],
  'lambda/skill': ['lambda/narration', 'lambda/workout'],
};

/** What each folder may take from outside the project. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  'lambda/content': ['node:fs', 'node:path', 'valibot', 'cmu-pronouncing-dictionary'],
  'lambda/workout': ['valibot'],
  'lambda/narration': ['valibot'],
  'lambda/storage': ['valibot', '@aws-sdk/client-dynamodb', '@aws-sdk/util-dynamodb'],
  'lambda/skill': ['valibot', 'ask-sdk-core', 'ask-sdk-model'],
};

const ROOT = join(import.meta.dirname, '..');
const sources = ['lambda', 'simulator', 'bench'].flatMap(typescriptIn).sort();

function typescriptIn(folder: string): string[] {
  const found = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return found.filter((file) => file.endsWith('.ts')).map((file) => join(folder, file));
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? normalize(join(dirname(file), name)) : name,
  );
}

/** The rung of the ladder that a file stands on: `lambda/skill` for `lambda/skill/handlers/help.ts`. */
function rungOf(file: string): string {
  return relative('.', file).split('/').slice(0, 2).join('/');
}

describe.each(Object.entries(MAY_IMPORT))('%s', (rung, below) => {
  const files = sources.filter((file) => rungOf(file) === rung);

  test(`imports only from itself and from ${below.join(', ') || 'nothing below it'}`, () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.endsWith('.ts') && ![rung, ...below].includes(rungOf(name)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(upward).toEqual([]);
  });

  test(`uses only ${MAY_USE[rung]?.join(', ')}`, () => {
    const foreign = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.endsWith('.ts') && !MAY_USE[rung]?.includes(name))
        .map((name) => `${file} uses ${name}`),
    );
    expect(foreign).toEqual([]);
  });
});

test('the domain has no clock, no randomness and nothing asynchronous', () => {
  const impure = sources
    .filter((file) => rungOf(file) === 'lambda/workout')
    .filter((file) => /Date\b|Math\.random|performance\.|process\.|setTimeout|\bawait\b/.test(read(file)));
  expect(impure).toEqual([]);
});

test('no file imports itself through others', () => {
  const cycles = sources.filter((file) => reaches(file, file, new Set()));
  expect(cycles).toEqual([]);
});

function reaches(from: string, target: string, seen: Set<string>): boolean {
  return importsOf(from).some((next) => {
    if (next === target) return true;
    if (seen.has(next) || !sources.includes(next)) return false;
    seen.add(next);
    return reaches(next, target, seen);
  });
}

test('no file is over 300 lines', () => {
  expect(sources.filter((file) => read(file).split('\n').length > 300)).toEqual([]);
});

test('types are cast at the outer edges only', () => {
  const cast = /\bas (?!const\b)[A-Z]/;
  const inside = sources.filter((file) => rungOf(file).startsWith('lambda/'));
  expect(inside.filter((file) => cast.test(read(file).replaceAll(/^import.*$|^ ?\/?\*.*$/gm, '')))).toEqual([]);
});
