import { fits } from '../../lambda/narration/speech-time.ts';
import { countedWords, cueWords, lineWords, numberWord, promptWords } from '../../lambda/narration/wording.ts';
import { STANDING } from '../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import { timelineOf } from '../../lambda/workout/timeline/timeline.ts';
import { catalog, english, entryOf, plan } from '../support/content.ts';

function heard(exercise: string, cadence = catalog.cadences.normal as { inhale: number; exhale: number }): string[] {
  const place = beginningOf(entryOf(exercise));
  const { cues } = timelineOf(catalog, { plan, place, body: STANDING, cadence, away: 0 });
  return cues.filter(({ about }) => about.kind === 'phase').map((cue) => cueWords(english, cue));
}

describe('the words of a set', () => {
  const fold = heard('kneeling-fold');

  test.each([
    { repetition: 1, words: 'Breathe in, top of your head up.' },
    { repetition: 2, words: 'Two, breathe in, top of your head up.' },
    { repetition: 3, words: 'Three, in, head tall.' },
    { repetition: 4, words: 'Four of eight, in, head tall.' },
    { repetition: 7, words: 'Seven, in.' },
    { repetition: 8, words: 'Last one, in, head tall.' },
  ])('begin repetition $repetition with "$words"', ({ repetition, words }) => {
    expect(fold[(repetition - 1) * 4]).toBe(words);
  });

  test('remind once, in the fifth repetition', () => {
    expect(fold.filter((words) => words === 'In and stay, soft shoulders.')).toHaveLength(1);
    expect(fold[4 * 4 + 2]).toBe('In and stay, soft shoulders.');
  });

  test("end the boat's halves and no other repetition on the floor", () => {
    expect(heard('boat').filter((words) => words === 'Breathe out, lower all the way.')).toHaveLength(2);
    expect(heard('boat').at(-1)).toBe('Breathe out, lower all the way.');
  });

  test('are the fullest that fit: fewer for a breath of two seconds, and a shorter number', () => {
    const quick = heard('kneeling-fold', { inhale: 2, exhale: 2 });
    expect(quick[0]).toBe('In, head tall.');
    expect(quick[12]).toBe('Four of eight, in.');
    expect(quick.every((words) => fits(english, words, 2000))).toBe(true);
  });
});

test.each([
  { count: undefined, words: 'In, round.' },
  { count: { kind: 'number', number: 3 }, words: 'Three, in, round.' },
  { count: { kind: 'number-of', number: 4, of: 8 }, words: 'Four of eight, in, round.' },
  { count: { kind: 'last' }, words: 'Last one, in, round.' },
] as const)('counts aloud: "$words"', ({ count, words }) => {
  expect(countedWords(english.counting, count, 'In, round.')).toBe(words);
});

test('lines and prompts fill in names and numbers', () => {
  expect(lineWords(english, { name: 'were-on', exercise: 'cat', repetition: 4, dose: 8 })).toBe(
    'You were on the cat, repetition four of eight.',
  );
  expect(promptWords(english, { name: 'next-exercise', exercise: 'boat' })).toEqual({
    asks: 'Next is the boat, face down on the mat. It is the strongest of the six. Say *next* to begin, or, *leave it out*.',
    say: 'next',
  });
});

test('refuses what it has no words for, and names what there is', () => {
  expect(() => numberWord(english.counting, 100)).toThrow('no word for the number 100; there are 0 to 99');
  expect(() => lineWords(english, { name: 'rest', exercise: 'banana' })).toThrow('no words for the entry "banana"');
});
