import { fits, speechTime } from '../../lambda/narration/speech-time.ts';

describe('speech is estimated by letters and commas', () => {
  test.each([
    { words: 'In.', milliseconds: 264 }, // 156 + 2 × 54.1
    { words: 'Three, in, round.', milliseconds: 1363 }, // 156 + 12 × 54.1 + 2 × 279
    { words: 'Good. Sit tall.', milliseconds: 1637 }, // two sentences: 372 + 730 + 535
    { words: '', milliseconds: 0 },
    { words: '...', milliseconds: 0 },
  ])('"$words" takes $milliseconds ms', ({ words, milliseconds }) => {
    expect(speechTime(words)).toBe(milliseconds);
  });

  test('letters of any language count', () => {
    expect(speechTime('Größe.')).toBe(speechTime('Grobe.'));
  });
});

test('words fit a slot that leaves 600 ms of quiet', () => {
  expect(fits('In.', 864)).toBe(true);
  expect(fits('In.', 863)).toBe(false);
});
