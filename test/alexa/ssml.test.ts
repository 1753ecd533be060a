import fc from 'fast-check';
import { check } from 'ssml-check';
import { ssml } from '../../lambda/alexa/ssml.ts';

const sentence = (words: string, quiet: number) => ({ words, speaks: 0, quiet });

test.each([
  { name: 'words and quiet', sentences: [sentence('In.', 3736)], markup: 'In.<break time="3736ms"/>' },
  { name: 'no break where there is no quiet', sentences: [sentence('Who is there?', 0)], markup: 'Who is there?' },
  {
    name: 'breaks in a row beyond ten seconds',
    sentences: [sentence('Rest.', 24_500)],
    markup: 'Rest.<break time="10000ms"/><break time="10000ms"/><break time="4500ms"/>',
  },
  {
    name: 'text that looks like markup',
    sentences: [sentence(`"Tom & Jerry's" <b>`, 0)],
    markup: '&quot;Tom &amp; Jerry&apos;s&quot; &lt;b&gt;',
  },
])('writes $name', ({ sentences, markup }) => {
  expect(ssml(sentences)).toBe(`<speak>${markup}</speak>`);
});

test('refuses more characters than Alexa takes', () => {
  const long = Array.from({ length: 300 }, () => sentence('A sentence of thirty letters.', 4000));
  expect(() => ssml(long)).toThrow('Alexa takes at most 8000');
});

test('is valid whatever the words and the quiet', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ words: fc.string(), speaks: fc.constant(0), quiet: fc.nat({ max: 60_000 }) }), {
        maxLength: 5,
      }),
      async (sentences) => {
        const printable = sentences.map((each) => ({ ...each, words: each.words.replaceAll(/[^\x20-\x7e]/g, '') }));
        expect(await check(ssml(printable), { platform: 'amazon', locale: 'en-US' })).toBeUndefined();
      },
    ),
    { numRuns: 50 },
  );
});
