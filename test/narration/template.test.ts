import { fill, placeholders, sayable, spoken } from '../../lambda/narration/template.ts';

test.each<{ template: string; filling: Record<string, string>; words: string }>([
  {
    template: '{exercise}, {number} of {count}.',
    filling: { exercise: 'the cat', number: 'four', count: 'six' },
    words: 'The cat, four of six.',
  },
  { template: 'Now, then. {dose} times.', filling: { dose: 'eight' }, words: 'Now, then. Eight times.' },
  { template: 'Nothing to fill in.', filling: {}, words: 'Nothing to fill in.' },
])('fills "$template"', ({ template, filling, words }) => {
  expect(fill(template, filling)).toBe(words);
});

test('refuses a name that it is not given, and says which it may use', () => {
  expect(() => fill('{banana} times.', { dose: 'eight' })).toThrow('uses {banana}, it may use: dose');
});

test('knows what a sentence uses, and what it tells people to say', () => {
  const sentence = 'Next is {exercise}, {exercise.where}. Say *next*, or *repeat*.';
  expect(placeholders(sentence)).toEqual(['exercise', 'exercise.where']);
  expect(sayable(sentence)).toEqual(['next', 'repeat']);
  expect(spoken(sentence)).toBe('Next is {exercise}, {exercise.where}. Say next, or repeat.');
});
