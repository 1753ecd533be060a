import { dirname, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Arrows } from './structure/arrows.ts';
import { arrowsOf, countOf, cyclesIn, depthOf } from './structure/arrows.ts';
import { listOf, median, sum, table } from './structure/markdown.ts';
import type { Escapes, MeasuredFunction, Source } from './structure/source.ts';
import { sourcesIn } from './structure/source.ts';

/**
 * `npm run bench:structure`: the structure of `lambda`, or of the folders that are named (`-- lambda simulator`), as it
 * is on disk: how big its files and functions are, how its rooms hang together, and what escapes the compiler. A room is
 * a folder that holds files of TypeScript itself; it is measured without the rooms within it.
 */

const LONG = 25;
const TESTS = 'test';
const COLUMNS = [
  'folder',
  'files',
  'lines',
  'median file',
  'longest file',
  'functions',
  'median function',
  'longest function',
  `functions over ${LONG} lines`,
  'exported types',
  'lines per exported type',
];

const { positionals } = parseArgs({ allowPositionals: true });
const folders = positionals.length > 0 ? positionals : ['lambda'];
const sources = folders.flatMap(sourcesIn);
const repository = sourcesIn('.').filter(({ path }) => !path.split(sep).includes(TESTS));

console.log(
  [
    sizesTable(folders.map((folder) => `${folder.replace(/\/$/, '')}/`).join(' and '), sources),
    shapeTable(sources),
    listOf(`Functions over ${LONG} lines`, longFunctionsIn(sources).map(told)),
    listOf('Cycles between files', cyclesIn(fileArrows(sources)).map(joined)),
    listOf('Cycles between rooms', cyclesIn(roomArrows(sources)).map(joined)),
    listOf('Type names defined more than once in the repository, but for tests', typesDefinedTwice(repository)),
  ].join('\n\n'),
);

/** As a table in Markdown: a row for the whole, and one for each room of it. */
function sizesTable(name: string, whole: readonly Source[]): string {
  const rows = roomsOf(whole).map((room) => sizesRow(room, filesIn(whole, room)));
  return table(COLUMNS, [sizesRow(`**${name}**`, whole), ...rows]);
}

function sizesRow(name: string, files: readonly Source[]): readonly (string | number)[] {
  const lines = files.map((file) => file.lines);
  const functions = files.flatMap((file) => file.functions.map((each) => each.lines));
  const types = sum(files.map((file) => file.exportedTypes));
  return [
    name,
    files.length,
    sum(lines),
    median(lines),
    Math.max(0, ...lines),
    functions.length,
    median(functions),
    Math.max(0, ...functions),
    longFunctionsIn(files).length,
    types,
    types === 0 ? '-' : (sum(lines) / types).toFixed(1),
  ];
}

/** As a table in Markdown: how the rooms hang together, and how often the compiler is told to trust. */
function shapeTable(whole: readonly Source[]): string {
  const rooms = roomArrows(whole);
  const cycles = cyclesIn(rooms).length;
  const escapes = (of: keyof Escapes) => sum(whole.map((file) => file.escapes[of]));
  return table(
    ['of the whole', ''],
    [
      ['rooms', roomsOf(whole).length],
      ['arrows between rooms', countOf(rooms)],
      ['rooms deep, on the longest chain of arrows', cycles > 0 ? 'endless, by a cycle' : depthOf(rooms)],
      ['import cycles between files', cyclesIn(fileArrows(whole)).length],
      ['cycles between rooms', cycles],
      ['uses of `any`', escapes('any')],
      ['uses of `as`, but for `as const`', escapes('as')],
      ['uses of the non-null `!`', escapes('nonNull')],
    ],
  );
}

/** An arrow for each import of a file of the whole by another, also of types only. */
function fileArrows(files: readonly Source[]): Arrows {
  const paths = new Set(files.map(({ path }) => path));
  return arrowsOf(
    files.flatMap(({ path, imports }) => imports.filter((to) => paths.has(to)).map((to) => [path, to] as const)),
  );
}

function roomArrows(files: readonly Source[]): Arrows {
  const pairs = [...fileArrows(files)].flatMap(([from, next]) => [...next].map((to) => [from, to] as const));
  return arrowsOf(pairs.map(([from, to]) => [dirname(from), dirname(to)]));
}

function roomsOf(files: readonly Source[]): readonly string[] {
  return [...new Set(files.map(({ path }) => dirname(path)))].sort();
}

function filesIn(files: readonly Source[], room: string): readonly Source[] {
  return files.filter(({ path }) => dirname(path) === room);
}

function longFunctionsIn(files: readonly Source[]): readonly MeasuredFunction[] {
  return files
    .flatMap(({ functions }) => functions)
    .filter(({ lines }) => lines > LONG)
    .sort((one, other) => other.lines - one.lines);
}

/** Each name of an interface or an alias that stands for two types or more, with the files that define it. */
function typesDefinedTwice(files: readonly Source[]): readonly string[] {
  const definitions = files.flatMap(({ path, types }) => types.map((name) => ({ name, path })));
  return [...new Set(definitions.map(({ name }) => name))].sort().flatMap((name) => {
    const paths = definitions.filter((each) => each.name === name).map(({ path }) => path);
    return paths.length > 1 ? [`\`${name}\`: ${paths.join(', ')}`] : [];
  });
}

function told({ name, at, lines }: MeasuredFunction): string {
  return `\`${name}\`, ${lines} lines (${at})`;
}

function joined(names: readonly string[]): string {
  return names.join(', ');
}
