import fc from 'fast-check';
import { CANARY } from '../support/canary.ts';

/** Something else at a place of a value: the place by its number among all places, so that it fits any value. */
export interface Mutation {
  readonly place: number;
  /** The number of what is there instead. */
  readonly is: number;
}

/** What no reader expects; undefined takes a place away. */
const STRANGE: readonly unknown[] = [
  ...[undefined, null, true, false, 0, -1, 0.5, 2, 1e21, -1e308, 99999],
  ...[
    '',
    ' ',
    '0',
    '-1',
    'NaN',
    'PT',
    'PT1H',
    'P999999D',
    '2026-13-45T99:99:99Z',
    '1970-01-01T00:00:00Z',
    'en',
    'xx-XX',
  ],
  ...['{', '{"person":{"history":{}}}', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'done', 'set', 'steps', 'exercise', 'LaunchRequest'],
  ...[CANARY, `${CANARY} & <break time="99s"/></speak>`, `${CANARY}\u0000\ud800`, `${CANARY} `.repeat(500)],
  ...[
    [],
    {},
    [[]],
    [null],
    [{}],
    { value: CANARY },
    JSON.parse('{ "__proto__": { "at": "set" }, "entry": 99, "repetition": -1 }'),
  ],
  ...[{ at: 'done', entry: 0 }, { at: 'steps', entry: 0, step: 1e9 }, Array(2_000).fill(0), deep(30), deep(5_000)],
];

function deep(levels: number): unknown {
  return JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
}

export const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(),
  is: fc.nat({ max: STRANGE.length - 1 }),
});

/** A value with something else in some of its places; it stays what it is as a whole. */
export function mutated(value: unknown, mutations: readonly Mutation[]): unknown {
  return mutations.reduce((before, { place, is }) => {
    const [, ...places] = placesIn(before);
    const path = places[place % places.length];
    return path ? replaced(before, path, STRANGE[is]) : before;
  }, value);
}

type Path = readonly string[];

/** Each part of a value, from the whole on, as deep as requests and rows go. */
function placesIn(value: unknown): readonly Path[] {
  const places: Path[] = [];
  const visit = (part: unknown, path: Path): void => {
    places.push(path);
    if (typeof part !== 'object' || part === null || path.length > 12) return;
    for (const [key, inner] of Object.entries(part)) visit(inner, [...path, key]);
  };
  visit(value, []);
  return places;
}

function replaced(value: unknown, [key, ...rest]: Path, is: unknown): unknown {
  if (key === undefined) return is;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? replaced(each, rest, is) : each));
  if (typeof value !== 'object' || value === null) return is;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return { ...fields, [key]: replaced(fields[key], rest, is) };
}
