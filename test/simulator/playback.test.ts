import { ssml } from '../../lambda/alexa/ssml.ts';
import { lengthOf, playback } from '../../simulator/playback.ts';

/** A voice that takes a tenth of a second for each letter. */
const speechTime = (words: string) => 100 * (words.match(/\w/g)?.length ?? 0);

test('markup is played as words and quiet, one after the other', () => {
  const markup = '<speak>In.<break time="3800ms"/> Out.<break time="5000ms"/><break time="700ms"/></speak>';
  expect(playback(markup, speechTime)).toEqual([
    { at: 0, words: 'In.', speaks: 200, quiet: 3800 },
    { at: 4000, words: 'Out.', speaks: 300, quiet: 5700 },
  ]);
});

test('what was escaped is heard as it was written', () => {
  const words = `"Tom & Jerry's" <b>`;
  expect(playback(ssml([{ words, speaks: 0, quiet: 0 }]), speechTime)).toEqual([expect.objectContaining({ words })]);
});

test('is as long as what was narrated', () => {
  const markup = '<speak>In.<break time="3800ms"/> Out.<break time="5700ms"/></speak>';
  expect(lengthOf(playback(markup, speechTime))).toBe(10_000);
});

test.each(['<speak>In.<audio src="x"/></speak>', '<speak>In.<break time="1s"/></speak>', 'In.'])(
  'refuses to play %s',
  (markup) => {
    expect(() => playback(markup, speechTime)).toThrow(/cannot play|no <speak>/);
  },
);
