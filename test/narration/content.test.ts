import { parseContent } from '../../lambda/narration/content.ts';
import { speechTime } from '../../lambda/narration/speech-time.ts';
import { timedWords } from '../../lambda/narration/timed-words.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import type { Fault } from '../../lambda/workout/catalog/fault.ts';
import { ContentError } from '../../lambda/workout/catalog/fault.ts';
import { catalog, english, files } from '../support/content.ts';

/** Changes one file of the content: a path in it, and the value that stands there instead. */
type Change = readonly [file: string, path: string, value: unknown];

function changed(...changes: readonly Change[]): Record<string, string> {
  const texts: Record<string, string> = { ...files };
  for (const [file, path, value] of changes) {
    texts[file] = JSON.stringify(put(JSON.parse(texts[file] ?? ''), path.split('.'), value));
  }
  return texts;
}

function put(json: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown): unknown {
  const copy: Record<string, unknown> = Array.isArray(json) ? Object.assign([], json) : { ...json };
  if (rest.length > 0) copy[key] = put(copy[key] as Record<string, unknown>, rest, value);
  else if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}

function faultsOf(texts: Record<string, string>): readonly Fault[] {
  try {
    parseContent(texts, pronounce);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
}

const CAT = 'words/en/exercises/cat.json';
const PROMPTS = 'words/en/prompts.json';

describe('refuses words with a fault', () => {
  test.each<{ name: string; change: Change; fault: Partial<Fault> }>([
    {
      name: 'a step without words',
      change: [CAT, 'steps.go', undefined],
      fault: { file: CAT, path: 'steps.go', got: 'nothing', allowed: 'words' },
    },
    {
      name: 'words that are never said',
      change: [CAT, 'phases.purr', { full: 'Purr.', brief: 'Purr.', minimal: 'Purr.' }],
      fault: { file: CAT, path: 'phases.purr', allowed: 'nothing, as it is never said' },
    },
    {
      name: 'no brief words for a step that does not explain',
      change: [CAT, 'steps.wrists.brief', undefined],
      fault: { file: CAT, path: 'steps.wrists.brief', got: 'nothing', allowed: 'brief words' },
    },
    {
      name: 'a word of no dictionary',
      change: [CAT, 'phases.round.brief', 'In, flumpet.'],
      fault: { file: CAT, path: 'phases.round.brief', got: '"flumpet", a word of no dictionary' },
    },
    {
      name: 'a digit in a cue',
      change: [CAT, 'phases.round.brief', 'In, 2 rounds.'],
      fault: { file: CAT, path: 'phases.round.brief', got: '"In, 2 rounds."' },
    },
    {
      name: 'a sign in a cue',
      change: [CAT, 'steps.wrists.full', 'Fists & wrists.'],
      fault: { file: CAT, path: 'steps.wrists.full', got: '"Fists & wrists."' },
    },
    {
      name: 'a voice that nobody measured',
      change: ['words/en/spoken.json', 'voice', 'marvin'],
      fault: { file: 'words/en/spoken.json', path: 'voice', got: '"marvin"' },
    },
    {
      name: 'a pronunciation that is none',
      change: ['words/en/spoken.json', 'pronunciations.shins', 'shinz'],
      fault: { file: 'words/en/spoken.json', path: 'pronunciations.shins', got: '"shinz"' },
    },
    {
      name: 'a voice without its rate',
      change: ['voices/polly-neural-en.json', 'rate', undefined],
      fault: { file: 'voices/polly-neural-en.json', path: 'rate' },
    },
    {
      name: 'a voice with an absurd rate',
      change: ['voices/polly-neural-en.json', 'rate', 12],
      fault: { file: 'voices/polly-neural-en.json', path: 'rate', got: '12', allowed: '<=2' },
    },
    {
      name: 'a voice with an absurd constant',
      change: ['voices/polly-neural-en.json', 'constant', -20],
      fault: { file: 'voices/polly-neural-en.json', path: 'constant', got: '-20', allowed: '>=0' },
    },
    {
      name: 'a cadence that nobody can breathe',
      change: ['cadences.json', 'slow.exhale', 12],
      fault: { file: 'cadences.json', path: 'slow.exhale', got: '12', allowed: '<=10' },
    },
    {
      name: 'a cadence that is too quick',
      change: ['cadences.json', 'quick.inhale', 1.5],
      fault: { file: 'cadences.json', path: 'quick.inhale', got: '1.5', allowed: '>=2' },
    },
    {
      name: 'an empty sentence',
      change: [CAT, 'phases.round.brief', ''],
      fault: { file: CAT, path: 'phases.round.brief' },
    },
    {
      name: 'a name that the sentence is not given',
      change: [CAT, 'steps.go.full', '{banana} times. Here we go.'],
      fault: { file: CAT, path: 'steps.go.full', got: '{banana}', allowed: 'dose' },
    },
    {
      name: 'a line that is missing',
      change: ['words/en/lines.json', 'goodbye', undefined],
      fault: { file: 'words/en/lines.json', path: 'goodbye', got: 'nothing' },
    },
    {
      name: 'a prompt that neither asks nor says what to say',
      change: [PROMPTS, 'next-exercise.asks', 'Next is {exercise}.'],
      fault: { file: PROMPTS, path: 'next-exercise.asks', allowed: 'a question, or an instruction with *next* in it' },
    },
    {
      name: 'an invite without the word that its prompt waits for',
      change: [CAT, 'invite', 'Whenever you like.'],
      fault: { file: CAT, path: 'invite', got: '"Whenever you like."', allowed: 'an instruction with *next* in it' },
    },
    {
      name: 'words of its own at the end of a set that are too long',
      change: [CAT, 'set-done', 'And that, at long last, makes {dose} of them.'],
      fault: { file: CAT, path: 'set-done', allowed: '1600 ms of words in a slot of 2200 ms (cues.json, set-done)' },
    },
    {
      name: 'nothing about a part of the body',
      change: [CAT, 'parts.feet', undefined],
      fault: { file: CAT, path: 'parts.feet' },
    },
    {
      name: 'words about a part of the body in a phase that there is not',
      change: [CAT, 'parts.head.in', { purr: 'Low.' }],
      fault: { file: CAT, path: 'parts.head.in.purr', got: 'words', allowed: 'round, sink' },
    },
    {
      name: 'full words too long for the quick cadence',
      change: [CAT, 'phases.round.full', 'Breathe in deeply and round your whole back, chin down.'],
      fault: {
        file: CAT,
        path: 'phases.round.full',
        got: expect.stringContaining('round your whole back, chin down.", an estimated 25'),
        allowed: '2400 ms of words in a slot of 3000 ms (cadences.json, quick)',
      },
    },
    {
      name: 'brief words too long for the shortest breath',
      change: [CAT, 'phases.sink.brief', 'Out, and let it sink softly.'],
      fault: {
        file: CAT,
        path: 'phases.sink.brief',
        allowed: '1400 ms of words in a slot of 2000 ms (the quickest breath)',
      },
    },
    {
      name: 'a step too long for its slot',
      change: ['exercises/cat.json', 'overview.0.lasts', 3],
      fault: {
        file: CAT,
        path: 'steps.overview.full',
        allowed: '2400 ms of words in a slot of 3000 ms (exercises/cat.json, the step "overview")',
      },
    },
    {
      name: 'a title too long for its slot',
      change: [CAT, 'name', 'the very slow and ever so graceful household cat'],
      fault: { file: CAT, path: 'name', allowed: '2900 ms of words in a slot of 3500 ms (cues.json, title)' },
    },
  ])('$name', ({ change, fault }) => {
    expect(faultsOf(changed(change))).toContainEqual(expect.objectContaining(fault));
  });

  test('a file of words that is missing, and one that is left over', () => {
    const { [CAT]: cat = '', ...others } = files;
    expect(faultsOf({ ...others, 'words/en/exercises/dog.json': cat })).toEqual([
      expect.objectContaining({ file: CAT, got: 'no such file' }),
      expect.objectContaining({ file: 'words/en/exercises/dog.json', allowed: 'none without exercises/dog.json' }),
    ]);
  });
});

test('reports every fault at once, in structure, words and fit', () => {
  const faults = faultsOf(
    changed(
      ['exercises/boat.json', 'startsIn', 'floating'],
      ['workouts/back-stretches.json', 'exercises.0', 'banana'],
      [CAT, 'phases.round.brief', 'In, and round your back slowly.'],
      ['words/en/lines.json', 'welcome', 'Welcome, {banana}.'],
    ),
  );
  expect(faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
    'exercises/boat.json startsIn',
    'workouts/back-stretches.json exercises.0',
    'words/en/lines.json welcome',
    `${CAT} phases.round.brief`,
  ]);
});

test('a fault is told in one line that names the file, the place, what was got and what is allowed', () => {
  expect(() => parseContent(changed(['exercises/cat.json', 'dose.least', 'eight']), pronounce)).toThrow(
    '1 fault in the content:\n  exercises/cat.json: dose.least: got "eight"; allowed: number',
  );
});

describe('the fit rule', () => {
  test('holds for every cue, with at least 600 ms of quiet', () => {
    const spare = timedWords(english, catalog).map(({ said, slot }) => slot - speechTime(english, said));
    expect(spare.length).toBeGreaterThan(300);
    expect(Math.min(...spare)).toBeGreaterThanOrEqual(600);
  });
});

test('text that looks like markup is allowed in content, and escaped when spoken', () => {
  expect(faultsOf(changed(['words/en/lines.json', 'welcome', 'Welcome to "Tom & Jerry" <b>.']))).toEqual([]);
});
