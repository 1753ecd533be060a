import { lettersLast, soundsLast, wordsIn } from '../../lambda/narration/sounds.ts';
import type { Speaker } from '../../lambda/narration/speech-time.ts';
import { fits, speechTime } from '../../lambda/narration/speech-time.ts';
import { english } from '../support/content.ts';

const speaker: Speaker = {
  voice: { ...english.voice, rate: 1.1, comma: 300, constant: 100, betweenSentences: 700 },
  sounds: { in: 100, out: 200, round: 300 },
};

describe('speech is estimated by its sounds, its commas and its voice', () => {
  test.each([
    { words: 'In.', milliseconds: 210 }, // 1.1 × 100 + 100
    { words: 'Out, round.', milliseconds: 950 }, // 1.1 × 500 + 300 + 100
    { words: 'Out. In.', milliseconds: 1230 }, // 320 + 700 + 210
    { words: 'Shins.', milliseconds: 398 }, // five letters of a word that nobody knows: 1.1 × 270.5 + 100
    { words: 'Constructor.', milliseconds: 755 }, // eleven letters: nothing that every object has counts as a sound
    { words: 'In, "out".', milliseconds: 730 },
    { words: '', milliseconds: 0 },
    { words: '...', milliseconds: 0 },
  ])('"$words" takes $milliseconds ms', ({ words, milliseconds }) => {
    expect(speechTime(speaker, words)).toBe(milliseconds);
  });

  test('the one sentence of which Amazon tells the length, six seconds of an Alexa voice, is estimated within 3 %', () => {
    const sounds: Record<string, number> = {};
    for (const [word, pronunciation, isStressed] of SEATTLE) sounds[word] = soundsLast(pronunciation, isStressed);
    const words = "In Seattle, it's forty eight degrees and rainy. If you're headed outside, I suggest a rain jacket!";
    const estimate = speechTime({ voice: english.voice, sounds }, words);
    expect(Math.abs(estimate / 6000 - 1)).toBeLessThan(0.03);
  });
});

/** As the CMU dictionary has them, and whether a sentence stresses them. */
const SEATTLE: readonly (readonly [string, string, boolean])[] = [
  ['in', 'IH0 N', false],
  ['seattle', 'S IY0 AE1 T AH0 L', true],
  ["it's", 'IH1 T S', false],
  ['forty', 'F AO1 R T IY0', true],
  ['eight', 'EY1 T', true],
  ['degrees', 'D IH0 G R IY1 Z', true],
  ['and', 'AH0 N D', false],
  ['rainy', 'R EY1 N IY0', true],
  ['if', 'IH1 F', false],
  ["you're", 'Y UH1 R', false],
  ['headed', 'HH EH1 D IH0 D', true],
  ['outside', 'AW1 T S AY1 D', true],
  ['i', 'AY1', false],
  ['suggest', 'S AH0 G JH EH1 S T', true],
  ['a', 'AH0', false],
  ['rain', 'R EY1 N', true],
  ['jacket', 'JH AE1 K AH0 T', true],
];

describe('sounds', () => {
  test('last by their class, and longer where a word is stressed', () => {
    expect(soundsLast('B R IY1 DH', true)).toBeCloseTo(37.7 + 40.6 + 93.6 + 44.5 + 44.6);
    expect(soundsLast('B R IY1 DH', false)).toBeCloseTo(37.7 + 40.6 + 93.6 + 44.6);
  });

  test('that the dictionary does not have are refused, and named', () => {
    expect(() => soundsLast('B QQ', true)).toThrow('no sound "QQ"; there are: AA AO');
  });

  test('are guessed by letters of any language where no table has them', () => {
    expect(lettersLast('Größe')).toBe(lettersLast('Grobe'));
  });
});

test('words are found between punctuation, with their apostrophes', () => {
  expect(wordsIn("The warm-up. That's *eight*, in.")).toEqual(['the', 'warm', 'up', "that's", 'eight', 'in']);
});

test('the table that ships has every word that is ever said, and a few kilobytes', () => {
  expect(Object.keys(english.sounds).length).toBeGreaterThan(250);
  expect(JSON.stringify(english.sounds).length).toBeLessThan(7000);
});

test('words fit a slot that leaves 600 ms of quiet', () => {
  expect(fits(speaker, 'In.', 810)).toBe(true);
  expect(fits(speaker, 'In.', 809)).toBe(false);
});
