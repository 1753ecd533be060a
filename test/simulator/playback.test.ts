import { ssml } from '../../lambda/narration/ssml.ts';
import { lengthOf, playback } from '../../simulator/playback.ts';

test('markup is played as words and quiet, one after the other', () => {
  expect(playback('<speak>In.<break time="3736ms"/> Out.<break time="5000ms"/><break time="682ms"/></speak>')).toEqual([
    { at: 0, words: 'In.', speaks: 264, quiet: 3736 },
    { at: 4000, words: 'Out.', speaks: 318, quiet: 5682 },
  ]);
});

test('what was escaped is heard as it was written', () => {
  const words = `"Tom & Jerry's" <b>`;
  expect(playback(ssml([{ words, speaks: 0, quiet: 0 }]))).toEqual([expect.objectContaining({ words })]);
});

test('is as long as what was narrated', () => {
  expect(lengthOf(playback('<speak>In.<break time="3736ms"/> Out.<break time="5682ms"/></speak>'))).toBe(10_000);
});

test.each(['<speak>In.<audio src="x"/></speak>', '<speak>In.<break time="1s"/></speak>', 'In.'])(
  'refuses to play %s',
  (markup) => {
    expect(() => playback(markup)).toThrow(/cannot play|no <speak>/);
  },
);
