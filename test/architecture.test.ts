import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The ladder of the README: a file imports from its own room and from rooms below it, never upward. */
const CATALOG = ['lambda/workout', 'lambda/workout/catalog'];
const PLAN = [...CATALOG, 'lambda/workout/plan'];
const TIMELINE = [...PLAN, 'lambda/workout/timeline'];
const PROGRESS = [...TIMELINE, 'lambda/workout/progress'];
const PLANNER = [...PROGRESS, 'lambda/workout/planner'];
const NARRATION = [...PLANNER, 'lambda/narration'];
const COACH = [...NARRATION, 'lambda/coach', 'lambda/coach/handlers'];
const FIGURE = [...CATALOG, 'lambda/alexa/figure'];
const APL = [...NARRATION, ...FIGURE, 'lambda/alexa/apl'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lambda/workout': ['lambda/workout'],
  'lambda/workout/catalog': CATALOG,
  'lambda/workout/plan': PLAN,
  'lambda/workout/timeline': TIMELINE,
  'lambda/workout/progress': PROGRESS,
  'lambda/workout/planner': PLANNER,
  'lambda/narration': NARRATION,
  'lambda/storage': [...PROGRESS, 'lambda/storage'],
  'lambda/coach': COACH,
  'lambda/coach/handlers': COACH,
  'lambda/alexa/figure': FIGURE,
  'lambda/alexa/apl': APL,
  'lambda/alexa': [...COACH, ...APL, 'lambda/alexa'],
};

/** What each room may take from outside the project; the rooms of the workout all the same. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  'lambda/workout': ['valibot'],
  'lambda/narration': ['valibot'],
  'lambda/storage': ['valibot', '@aws-sdk/client-dynamodb', '@aws-sdk/util-dynamodb'],
  'lambda/coach': ['valibot'],
  'lambda/alexa': ['valibot', 'ask-sdk-core', 'ask-sdk-model'],
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

/** The floor of a room: `lambda/coach` for `lambda/coach/handlers`. */
function floorOf(room: string): string {
  return room.split('/').slice(0, 2).join('/');
}

test('every room of the Lambda stands on the ladder, and `content` is data only', () => {
  const rooms = new Set(sources.map(dirname).filter((room) => room.startsWith('lambda/')));
  expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

describe.each(Object.entries(MAY_IMPORT))('%s', (room, below) => {
  const files = sources.filter((file) => dirname(file) === room);

  test('imports only from itself and from below', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.endsWith('.ts') && !below.includes(dirname(name)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(upward).toEqual([]);
  });

  test(`uses only ${MAY_USE[floorOf(room)]?.join(', ')}`, () => {
    const foreign = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.endsWith('.ts') && !MAY_USE[floorOf(room)]?.includes(name))
        .map((name) => `${file} uses ${name}`),
    );
    expect(foreign).toEqual([]);
  });
});

test.each(['lambda/coach', 'lambda/workout', 'lambda/narration'])(
  '%s names no Alexa, no intent and no SSML',
  (floor) => {
    const files = sources.filter((file) => file.startsWith(`${floor}/`));
    expect(files.filter((file) => /alexa|ssml|\bapla?\b|intent\b|IntentRequest/i.test(read(file)))).toEqual([]);
  },
);

test('the domain has no clock, no randomness and nothing asynchronous', () => {
  const impure = sources
    .filter((file) => file.startsWith('lambda/workout/'))
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
  const inside = sources.filter((file) => file.startsWith('lambda/'));
  expect(inside.filter((file) => cast.test(read(file).replaceAll(/^import.*$|^ ?\/?\*.*$/gm, '')))).toEqual([]);
});
