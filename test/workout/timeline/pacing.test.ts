import fc from 'fast-check';
import { countFor, firstHalf, guidanceFor, reminds } from '../../../lambda/workout/timeline/pacing.ts';

const LETTERS = { full: 'F', brief: 'b', minimal: 'm' } as const;

function fading(dose: number, from = 1, isFamiliar = false): string {
  return range(from, dose)
    .map((repetition) => LETTERS[guidanceFor(repetition, { dose, from, isFamiliar })])
    .join('');
}

function counting(dose: number): string[] {
  return range(1, dose).map((repetition) => {
    const count = countFor(repetition, dose);
    if (!count) return '';
    if (count.kind === 'last') return 'last';
    return count.kind === 'number' ? `${count.number}` : `${count.number} of ${count.of}`;
  });
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

test.each([
  { dose: 8, from: 2, words: 'bbbbmmb' },
  { dose: 8, from: 6, words: 'bmb' },
  { dose: 8, from: 8, words: 'b' },
])('words are brief from the first for a movement that is still in the body: $words', ({ dose, from, words }) => {
  expect(fading(dose, from, true)).toBe(words);
});

describe('words fade as the movement becomes familiar', () => {
  test.each([
    { dose: 3, from: 1, words: 'FFb' },
    { dose: 4, from: 1, words: 'FFbb' },
    { dose: 8, from: 1, words: 'FFbbbmmb' },
    { dose: 10, from: 1, words: 'FFbbbbbmmb' },
    { dose: 15, from: 1, words: 'FFbbbbbbbbbbmmb' },
    { dose: 8, from: 4, words: 'FFmmb' },
    { dose: 8, from: 7, words: 'Fb' },
    { dose: 8, from: 8, words: 'F' },
    { dose: 1, from: 1, words: 'F' },
  ])('$words in a set of $dose from repetition $from', ({ dose, from, words }) => {
    expect(fading(dose, from)).toBe(words);
  });
});

describe('a number begins each repetition', () => {
  test.each([
    { dose: 4, counts: ['', '2', '3', 'last'] },
    { dose: 8, counts: ['', '2', '3', '4 of 8', '5', '6', '7', 'last'] },
    { dose: 10, counts: ['', '2', '3', '4', '5 of 10', '6', '7', '8', '9', 'last'] },
  ])('$counts', ({ dose, counts }) => {
    expect(counting(dose)).toEqual(counts);
  });

  test('the end is announced once, and the middle at most once, whatever the dose', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), (dose) => {
        const counts = counting(dose);
        expect(counts.filter((count) => count === 'last')).toHaveLength(1);
        expect(counts.at(-1)).toBe('last');
        expect(counts.filter((count) => count.includes('of')).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each([
  { dose: 4, reminders: [] },
  { dose: 8, reminders: [5] },
  { dose: 10, reminders: [5] },
  { dose: 15, reminders: [5, 10] },
])('a set of $dose is reminded at $reminders', ({ dose, reminders }) => {
  expect(range(1, dose).filter((repetition) => reminds(repetition, dose))).toEqual(reminders);
});

test.each([
  { dose: 8, half: 4 },
  { dose: 9, half: 5 },
  { dose: 15, half: 8 },
])('the rest of a set of $dose comes after repetition $half', ({ dose, half }) => {
  expect(firstHalf(dose)).toBe(half);
});
