import { CUES, calibrate, DEFAULT_VOICE } from '../../bench/voice/calibration.ts';
import { english } from '../../bench/voice/english.ts';
import { meanOf, meanSizeOf } from '../../bench/voice/statistics.ts';
import { content } from '../support/content.ts';
import cueLengths from './cue-lengths.json';

/**
 * Whose lengths are taken for a voice, and whose are refused. `cue-lengths.json` has how long ten voices of four engines
 * take for the twelve cues, in milliseconds, each as `npm run calibrate -- --engine` measures its own.
 */

type Lengths = readonly number[];

const language = english();
const defaults = content.voices[DEFAULT_VOICE] ?? fail('no defaults');
const voices = Object.entries<Lengths>(cueLengths).map(([voice, lengths]) => ({ voice, lengths }));

function fail(message: string): never {
  throw new Error(message);
}

const fitOf = (lengths: Lengths) => calibrate(lengths, defaults, language);
const apart = (lengths: Lengths) => meanSizeOf(lengths.map((each) => each - meanOf(lengths)));
const places = CUES.map((_, place) => place);
const pairs = places.flatMap((one) => places.filter((other) => other > one).map((other) => [one, other] as const));

const swapped = (lengths: Lengths, one: number, other: number): Lengths => {
  return lengths.with(one, lengths[other] ?? 0).with(other, lengths[one] ?? 0);
};

describe.each(voices)('$voice', ({ lengths }) => {
  test('is taken, with no length below zero', () => {
    const { constants, heldOut } = fitOf(lengths);
    expect(heldOut.length).toBe(12);
    expect(Math.min(...Object.values(constants))).toBeGreaterThanOrEqual(0);
  });

  test('is refused with all cues in another order', () => {
    const orders = places.slice(1).map((place) => [...lengths.slice(place), ...lengths.slice(0, place)]);
    for (const order of [[...lengths].reverse(), ...orders]) expect(() => fitOf(order)).toThrow('another text');
  });

  test('is refused with two cues swapped that are far from as long', () => {
    const unlike = pairs.filter(
      ([one, other]) => Math.abs((lengths[one] ?? 0) - (lengths[other] ?? 0)) > 1.5 * apart(lengths),
    );
    expect(unlike.length).toBeGreaterThan(20);
    for (const [one, other] of unlike) expect(() => fitOf(swapped(lengths, one, other))).toThrow('another text');
  });

  test.each(CUES.map((cue, place) => ({ cue, place })))('is refused without "$cue"', ({ place }) => {
    expect(() => fitOf([...lengths.toSpliced(place, 1), lengths[0] ?? 0])).toThrow('another text');
  });

  test.each(CUES.map((cue, place) => ({ cue, place })))('is refused with two seconds more in "$cue"', ({ place }) => {
    expect(() => fitOf(lengths.with(place, (lengths[place] ?? 0) + 2000))).toThrow('another text');
  });

  test('is refused with cues that are all as long', () => {
    expect(() => fitOf(lengths.map((_, place) => 1000 + place))).toThrow('another text');
    expect(() => fitOf(lengths.map((_, place) => lengths[place % 2 === 0 ? 0 : 11] ?? 0))).toThrow('another text');
  });

  test('is refused with breaks half a second shorter', () => {
    expect(() => fitOf(lengths.map((each) => each - 500))).toThrow(/"Now." takes -?\d+ ms, allowed: 140 or more/);
  });
});

/** The voice that is estimated worst: flite 2.2 slt, recorded with the quiet that its files have at either end. */
test('a voice is taken that rests at both ends of a cue, and hardly between two sentences', () => {
  expect(
    fitOf([730, 1060, 1345, 1540, 1440, 2110, 2915, 2180, 2250, 2995, 2210, 4285]).constants.betweenSentences,
  ).toBe(0);
});

/** What refuses lengths, if anything does. */
function refusalOf(lengths: Lengths): string {
  try {
    fitOf(lengths);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('a refusal', () => {
  const refusals = voices.flatMap(({ lengths }) =>
    pairs.map(([one, other]) => refusalOf(swapped(lengths, one, other))),
  );
  const messages = refusals.filter((refusal) => refusal !== '');

  test('tells more than it allows, whichever limit it was', () => {
    for (const refusal of messages) {
      const [, got, allowed] = /(-?\d+) ms off, allowed: (\d+) ms/.exec(refusal) ?? [];
      expect(Math.abs(Number(got))).toBeGreaterThan(Number(allowed));
    }
  });

  test.each([
    { limit: 'of the mean', begins: 'in the mean cues are ' },
    { limit: 'of one cue', begins: '"Now." is ' },
  ])('may be by the limit $limit', ({ begins }) => {
    expect(messages.some((message) => message.startsWith(begins))).toBe(true);
  });
});
