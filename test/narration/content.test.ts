import { ssml } from '../../lambda/alexa/ssml.ts';
import { parseContent } from '../../lambda/narration/content.ts';
import { speechTime } from '../../lambda/narration/speech-time.ts';
import { timedWords } from '../../lambda/narration/timed-words.ts';
import { lineWords } from '../../lambda/narration/wording.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { catalog, english } from '../support/shipped.ts';
import { files } from '../support/shipped-files.ts';

/** The content that ships is parsed whole, and fits. What is refused is the table of `test/content/faults.json`. */

test('every cue has at least 600 ms of quiet after it', () => {
  const spare = timedWords(english, catalog).map(({ said, slot }) => slot - speechTime(english, said));
  expect(spare.length).toBeGreaterThan(300);
  expect(Math.min(...spare)).toBeGreaterThanOrEqual(600);
});

test('text that looks like markup is allowed in content, and escaped when spoken', () => {
  const lines = { ...JSON.parse(files['words/en/lines.json'] ?? ''), goodbye: 'Goodbye, "Tom & Jerry" <b>.' };
  const { words } = parseContent({ ...files, 'words/en/lines.json': JSON.stringify(lines) }, pronounce);
  const goodbye = words.en && lineWords(words.en, { name: 'goodbye' });
  expect(ssml([{ words: goodbye ?? '', speaks: 0, quiet: 0 }])).toBe(
    '<speak>Goodbye, &quot;Tom &amp; Jerry&quot; &lt;b&gt;.</speak>',
  );
});
