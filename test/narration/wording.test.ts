import { fits } from '../../lambda/narration/speech-time.ts';
import { countedWords, cueWords, lineWords, numberWord, promptWords } from '../../lambda/narration/wording.ts';
import { STANDING } from '../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import { timelineOf } from '../../lambda/workout/timeline/timeline.ts';
import { catalog, plan } from '../support/content.ts';
import { wordsWith } from '../support/own-words.ts';
import { entryOf } from '../support/structure.ts';

const own = wordsWith({
  counting: { number: '{number}, {words}', 'number-of': '{number} of {of}, {words}', last: 'last one, {words}' },
  lines: { 'were-on': 'At {exercise}, number {repetition} of {dose}.' },
  prompts: { 'next-exercise': { asks: 'Now {exercise}, {exercise.where}. {exercise.invite}', say: 'next' } },
  entries: {
    cat: { name: 'the cat' },
    boat: {
      name: 'the boat',
      where: 'lying down',
      invite: 'Say *next*.',
      phases: {
        forearms: { full: 'Breathe out, down.', brief: 'Out, down.', minimal: 'Out.', last: 'Out, all down.' },
      },
    },
    'kneeling-fold': {
      phases: {
        tall: { full: 'Breathe in, grow tall, then taller.', brief: 'In, grow tall.', minimal: 'In.' },
        fold: { full: 'Breathe out, and fold.', brief: 'Out, fold.', minimal: 'Out.' },
        folded: { full: 'Breathe in, and stay.', brief: 'In, stay.', minimal: 'In.', reminder: 'In, soft neck.' },
        'roll-up': { full: 'Breathe out, and come up.', brief: 'Out, up.', minimal: 'Out.' },
      },
    },
  },
});

function heard(exercise: string, cadence = catalog.cadences.normal as { inhale: number; exhale: number }): string[] {
  const place = beginningOf(entryOf(exercise));
  const { cues } = timelineOf(catalog, { plan, place, body: STANDING, cadence, away: 0 });
  return cues.filter(({ about }) => about.kind === 'phase').map((cue) => cueWords(own, cue));
}

describe('the words of a set', () => {
  const fold = heard('kneeling-fold');

  test.each([
    { repetition: 1, words: 'Breathe in, grow tall, then taller.' },
    { repetition: 2, words: 'Two, breathe in, grow tall, then taller.' },
    { repetition: 3, words: 'Three, in, grow tall.' },
    { repetition: 4, words: 'Four of eight, in, grow tall.' },
    { repetition: 7, words: 'Seven, in.' },
    { repetition: 8, words: 'Last one, in, grow tall.' },
  ])('begin repetition $repetition with "$words"', ({ repetition, words }) => {
    expect(fold[(repetition - 1) * 4]).toBe(words);
  });

  test('remind once, in the fifth repetition', () => {
    expect(fold.filter((words) => words === 'In, soft neck.')).toHaveLength(1);
    expect(fold[4 * 4 + 2]).toBe('In, soft neck.');
  });

  test("end the boat's halves and no other repetition on the floor", () => {
    expect(heard('boat').filter((words) => words === 'Out, all down.')).toHaveLength(2);
    expect(heard('boat').at(-1)).toBe('Out, all down.');
  });

  test('are the fullest that fit: fewer for a breath of two seconds, and a shorter number', () => {
    const quick = heard('kneeling-fold', { inhale: 2, exhale: 2 });
    expect(quick[0]).toBe('In, grow tall.');
    expect(quick[12]).toBe('Four of eight, in.');
    expect(quick.every((words) => fits(own, words, 2000))).toBe(true);
  });
});

test.each([
  { count: undefined, words: 'In, round.' },
  { count: { kind: 'number', number: 3 }, words: 'Three, in, round.' },
  { count: { kind: 'number-of', number: 4, of: 8 }, words: 'Four of eight, in, round.' },
  { count: { kind: 'last' }, words: 'Last one, in, round.' },
] as const)('counts aloud: "$words"', ({ count, words }) => {
  expect(countedWords(own.counting, count, 'In, round.')).toBe(words);
});

test('lines and prompts fill in names and numbers', () => {
  expect(lineWords(own, { name: 'were-on', exercise: 'cat', repetition: 4, dose: 8 })).toBe(
    'At the cat, number four of eight.',
  );
  expect(promptWords(own, { name: 'next-exercise', exercise: 'boat' })).toEqual({
    asks: 'Now the boat, lying down. Say *next*.',
    say: 'next',
  });
});

test.each([
  { saidBefore: undefined, words: 'On we go.' },
  { saidBefore: 1, words: 'And on.' },
  { saidBefore: 2, words: 'On we go.' },
  { saidBefore: 101, words: 'And on.' },
])('what has two wordings, and was said $saidBefore times, is "$words"', ({ saidBefore, words }) => {
  const inTwo = wordsWith({ lines: { 'going-on': ['On we go.', 'And on.'] } });
  expect(lineWords(inTwo, { name: 'going-on', saidBefore })).toBe(words);
});

test('refuses what it has no words for, and names what there is', () => {
  expect(() => numberWord(own.counting, 100)).toThrow('no word for the number 100; there are 0 to 99');
  expect(() => lineWords(own, { name: 'rest', exercise: 'banana' })).toThrow('no words for the entry "banana"');
});
