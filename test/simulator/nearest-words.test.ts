import { likenTo } from '../../simulator/likeness.ts';
import type { Phrase } from '../../simulator/nearest.ts';
import { spellingIn } from '../../simulator/spelling.ts';
import { tellingIn, wordsOf } from '../../simulator/telling-words.ts';

const PHRASES: readonly Phrase[] = [
  { phrase: 'go on', intent: 'GoOnIntent' },
  { phrase: 'go on please', intent: 'GoOnIntent' },
  { phrase: "don't go on", intent: 'WaitIntent' },
  { phrase: 'go slower', intent: 'SlowerIntent' },
  { phrase: 'go faster', intent: 'FasterIntent' },
  { phrase: 'skip this stretch', intent: 'SkipIntent' },
  { phrase: 'skip this exercise', intent: 'SkipIntent' },
  { phrase: 'my knee hurts', intent: 'PainIntent' },
  { phrase: 'that hurts', intent: 'PainIntent' },
];

describe('a phrase is as like words as they have in common', () => {
  const liken = likenTo(PHRASES);
  const likeness = (words: string, phrase: string) =>
    liken(words).find((each) => each.phrase === phrase)?.likeness ?? 0;

  test('all of it, and nothing', () => {
    expect(likeness('go slower', 'go slower')).toBeCloseTo(1);
    expect(likeness('go slower', 'that hurts')).toBe(0);
  });

  test('a rare word counts for more than a frequent one', () => {
    expect(likeness('slower now', 'go slower')).toBeGreaterThan(likeness('go now', 'go slower'));
  });

  test('words in the same order are more like', () => {
    expect(likeness('go on now', 'go on')).toBeGreaterThan(likeness('on now go', 'go on'));
  });

  test('each word that no phrase has makes them less like', () => {
    const lessAndLess = ['go on', 'go on pancakes', 'go on pancakes syrup'].map((words) => likeness(words, 'go on'));
    expect(lessAndLess).toEqual(lessAndLess.toSorted((one, other) => other - one));
  });
});

test('a word tells, if with it, or with another in its place, a phrase means something else', () => {
  const telling = tellingIn(PHRASES, (intent) => intent);
  expect([...telling].sort()).toEqual(["don't", 'faster', 'on', 'slower']);
});

test('the words of an intent are those that hardly any other has', () => {
  expect([...wordsOf(new Set(['PainIntent']), PHRASES)].sort()).toEqual(['hurts', 'knee', 'my', 'that']);
});

describe('words are spelt as phrases have them', () => {
  const spell = spellingIn(PHRASES.map(({ phrase }) => phrase));

  test.each([
    { said: 'dont go on', spelt: "don't go on" },
    { said: 'go slowre', spelt: 'go slower' },
    { said: 'that hurtz', spelt: 'that hurts' },
    { said: 'go in', spelt: 'go in' },
    { said: 'pancakes', spelt: 'pancakes' },
  ])('"$said" is "$spelt"', ({ said, spelt }) => {
    expect(spell(said)).toBe(spelt);
  });
});
