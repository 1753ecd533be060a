import { CUES, calibrate } from '../../bench/voice/calibration.ts';
import { english } from '../../bench/voice/english.ts';
import { content } from '../support/content.ts';
import lengths from './took.json';

/**
 * Whose lengths are taken for a voice, and whose are refused. `took.json` has how long ten voices of four engines took for
 * the twelve cues, in milliseconds, each as `npm run calibrate -- --engine` measures its own.
 */

type Lengths = readonly number[];

const language = english();
const defaults = content.voices['polly-neural-en'] ?? fail('no defaults');
const voices = Object.entries<Lengths>(lengths).map(([voice, took]) => ({ voice, took }));

function fail(message: string): never {
  throw new Error(message);
}

const fitOf = (took: Lengths) => calibrate(took, defaults, language);
const meanOf = (all: Lengths) => all.reduce((sum, each) => sum + each, 0) / all.length;
const apart = (took: Lengths) => meanOf(took.map((each) => Math.abs(each - meanOf(took))));
const places = CUES.map((_, place) => place);
const pairs = places.flatMap((one) => places.filter((other) => other > one).map((other) => [one, other] as const));

const swapped = (took: Lengths, one: number, other: number): Lengths => {
  return took.with(one, took[other] ?? 0).with(other, took[one] ?? 0);
};

describe.each(voices)('$voice', ({ took }) => {
  test('is taken, with no length below zero', () => {
    const { constants, heldOut } = fitOf(took);
    expect(heldOut.length).toBe(12);
    expect(Math.min(...Object.values(constants))).toBeGreaterThanOrEqual(0);
  });

  test('is refused with all cues in another order', () => {
    const orders = places.slice(1).map((place) => [...took.slice(place), ...took.slice(0, place)]);
    for (const order of [[...took].reverse(), ...orders]) expect(() => fitOf(order)).toThrow('another text');
  });

  test('is refused with two cues swapped that are far from as long', () => {
    const unlike = pairs.filter(([one, other]) => Math.abs((took[one] ?? 0) - (took[other] ?? 0)) > 1.5 * apart(took));
    expect(unlike.length).toBeGreaterThan(20);
    for (const [one, other] of unlike) expect(() => fitOf(swapped(took, one, other))).toThrow('another text');
  });

  test.each(CUES.map((cue, place) => ({ cue, place })))('is refused without "$cue"', ({ place }) => {
    expect(() => fitOf([...took.toSpliced(place, 1), took[0] ?? 0])).toThrow('another text');
  });

  test.each(CUES.map((cue, place) => ({ cue, place })))('is refused with two seconds more in "$cue"', ({ place }) => {
    expect(() => fitOf(took.with(place, (took[place] ?? 0) + 2000))).toThrow('another text');
  });

  test('is refused with cues that are all as long', () => {
    expect(() => fitOf(took.map((_, place) => 1000 + place))).toThrow('another text');
    expect(() => fitOf(took.map((_, place) => took[place % 2 === 0 ? 0 : 11] ?? 0))).toThrow('another text');
  });

  test('is refused with breaks half a second shorter', () => {
    expect(() => fitOf(took.map((each) => each - 500))).toThrow(/"Now." takes -?\d+ ms, allowed: 140 or more/);
  });
});

/** The voice that is estimated worst: flite 2.2 slt, recorded with the quiet that its files have at either end. */
test('a voice is taken that rests at both ends of a cue, and hardly between two sentences', () => {
  expect(
    fitOf([730, 1060, 1345, 1540, 1440, 2110, 2915, 2180, 2250, 2995, 2210, 4285]).constants.betweenSentences,
  ).toBe(0);
});

/** What refuses lengths, if anything does. */
function refusalOf(took: Lengths): string {
  try {
    fitOf(took);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('a refusal', () => {
  const refusals = voices.flatMap(({ took }) => pairs.map(([one, other]) => refusalOf(swapped(took, one, other))));
  const told = refusals.filter((refusal) => refusal !== '');

  test('tells more than it allows, whichever limit it was', () => {
    for (const refusal of told) {
      const [, got, allowed] = /(-?\d+) ms off, allowed: (\d+) ms/.exec(refusal) ?? [];
      expect(Math.abs(Number(got))).toBeGreaterThan(Number(allowed));
    }
  });

  test.each([/^in the mean cues are \d+ ms off/, /^"Now\." is -?\d+ ms off/])('may be %s', (limit) => {
    expect(told.some((refusal) => limit.test(refusal))).toBe(true);
  });
});
