import type { BeatData } from '../../../lambda/alexa/apl/screen-data.ts';
import { nameOf } from '../../../lambda/alexa/apl/told.ts';
import { formsOf } from '../../../lambda/workout/catalog/form.ts';
import { expectGolden } from '../../support/golden.ts';
import { readIn, SHOWN } from '../../support/screen/shown.ts';
import { catalog, english } from '../../support/shipped.ts';

/** What a screen shows of a response, beat by beat. */

describe.each(SHOWN)('$id', ({ id, narrated, data }) => {
  const { beats } = data;

  test('has beats without a gap, from the first word to the last', () => {
    const ends = beats.map(({ at, ms }) => at + ms);
    expect(beats.map(({ at }) => at)).toEqual([0, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBe(narrated.lasts);
    expect(beats.filter(({ at, ms }) => !Number.isInteger(at) || !Number.isInteger(ms) || ms <= 0)).toEqual([]);
  });

  test('has a beat that begins with each sentence', () => {
    const begins = beats.map(({ at }) => at);
    expect(narrated.sentences.filter(({ at }) => !begins.includes(at))).toEqual([]);
  });

  test('fills the lungs in each in-breath, and empties them in each out-breath', () => {
    const breathing = beats.filter(({ state }) => state === 'set');
    for (const { breathing: half, b0, b1 } of breathing) expect([b0, b1]).toEqual(half === 'in' ? [0, 1] : [1, 0]);
  });

  test('shows each repetition with its number, and a rest with none', () => {
    const phases = narrated.sentences.flatMap(({ at, cue }) =>
      cue?.about.kind === 'phase' ? [{ at, isResting: cue.body.isResting, ...cue.about }] : [],
    );
    const shown = beats.filter(({ state }) => state === 'set').map(({ at, number, of }) => ({ at, number, of }));
    expect(shown).toEqual(
      phases.map(({ at, repetition, dose, isResting }) => {
        return isResting ? { at, number: '', of: '' } : { at, number: String(repetition), of: `of ${dose}` };
      }),
    );
  });

  test('moves from where the figure was, or lets it appear anew', () => {
    const jumps = beats.slice(1).filter((beat, index) => {
      const before = beats[index];
      return beat.fades === 0 && before && !isSameFrame(frameAt(before, 'u1'), frameAt(beat, 'u0'));
    });
    expect(jumps).toEqual([]);
  });

  test('stands still in one place, as far as nothing is done', () => {
    const moved = beats.filter(({ state, u0, u1 }) => !['set', 'look'].includes(state) && u0 !== u1);
    expect(moved).toEqual([]);
  });

  test('ends in what leads on', () => {
    expect(beats.at(-1)?.hint).toMatch(/^Say “Alexa, (next|done|yes|go on|stop|finish)”$/);
  });

  test('is read as it was found good', () => {
    const lines = beats.map((beat) => `${seconds(beat.at)}  ${beat.state.padEnd(6)}  ${readIn(beat)}`);
    expectGolden(`${id}.screen.txt`, `${lines.join('\n')}\n`);
  });

  function frameAt({ transition, ...beat }: BeatData, end: 'u0' | 'u1'): readonly number[] {
    return data.transitions[transition]?.[beat[end]] ?? [];
  }
});

/** To a tenth of a unit or of a degree; a part may be turned around by whole turns. */
function isSameFrame(one: readonly number[], other: readonly number[]): boolean {
  return one.every((value, index) => Math.abs((value - (other[index] ?? Number.NaN)) % 360) < 0.11);
}

function seconds(time: number): string {
  return (time / 1000).toFixed(1).padStart(6);
}

test('a movement is explained by being done, and each of its stages can be followed', () => {
  const looks = SHOWN.flatMap(({ data }) => data.beats.filter(({ state, u0, u1 }) => state === 'look' && u0 !== u1));
  const names = Object.values(catalog.exercises).flatMap(({ forms }) => {
    return formsOf(forms).map(({ is }) => nameOf(english, is.id));
  });
  expect(new Set(looks.map(({ head }) => head))).toEqual(new Set(names));
  expect(Math.min(...looks.map(({ ms }) => ms))).toBeGreaterThanOrEqual(1400);
});

test('captions of a set fit one line: at most twenty-two letters', () => {
  const captions = Object.values(english.screen.captions).flatMap((phases) => Object.values(phases));
  expect(captions.filter((caption) => caption.length > 22)).toEqual([]);
});

test('what is read stays small beside the limit of a response', () => {
  const largest = Math.max(...SHOWN.map(({ directive }) => JSON.stringify(directive.datasources).length));
  expect(largest).toBeLessThan(60_000);
  expect(JSON.stringify(SHOWN[0]?.directive.document).length).toBeLessThan(30_000);
});
