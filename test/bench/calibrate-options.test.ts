import { optionsIn } from '../../bench/voice/calibrate-options.ts';
import { parseContent } from '../../lambda/narration/content.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { readContent } from '../../lambda/read-content.ts';
import { ID_ALLOWED } from '../../lambda/workout/catalog/content-file.ts';

/** What `npm run calibrate` takes: a name that it takes is one that the build reads, and overwrites nothing that is needed. */

const RECORDING = 'recording.wav';

test.each(['my-echo', 'echo-dot-5', 'e2'])('the build reads a voice that is named "%s"', (name) => {
  expect(optionsIn([RECORDING, '--name', name])).toEqual({ file: RECORDING, name });
  const files = readContent();
  const { voices } = parseContent(
    { ...files, [`voices/${name}.json`]: files['voices/espeak-en-us.json'] ?? '' },
    pronounce,
  );
  expect(voices).toHaveProperty(name);
});

test.each(['-echo', 'echo-', 'echo--dot', '5', '5-echo', 'Echo', 'my echo', '../echo', ''])(
  'no voice is named "%s"',
  (name) => {
    expect(() => optionsIn([RECORDING, `--name=${name}`])).toThrow(`the name "${name}", allowed: ${ID_ALLOWED}`);
  },
);

test.each(['polly-neural-en', 'espeak-en-us'])('a recording does not overwrite "%s"', (name) => {
  expect(() => optionsIn([RECORDING, '--name', name])).toThrow(
    /any but polly-neural-en, espeak-en-us, .* there already/,
  );
});

test('without a recording it tells what to record, and the name that comes after', () => {
  expect(optionsIn([])).toEqual({ name: 'my-device' });
  expect(optionsIn(['--name', 'my-echo'])).toEqual({ name: 'my-echo' });
});

test.each([
  { args: ['--engine', 'flite', '--name', 'my-echo'], refusal: '--engine and --name' },
  { args: ['--engine', 'flite', RECORDING], refusal: '--engine and a recording' },
  { args: [RECORDING, 'other.wav'], refusal: '2 recordings, allowed: one' },
])('nothing is left out without a word: $args is refused', ({ args, refusal }) => {
  expect(() => optionsIn(args)).toThrow(refusal);
});

test('an engine needs neither', () => {
  expect(optionsIn(['--engine', 'flite'])).toEqual({ engine: 'flite' });
});
