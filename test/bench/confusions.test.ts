import { confusionTable, isConfused } from '../../bench/confusions/pairs.ts';
import { phrasesToSay, saidAs } from '../../bench/confusions/phrases.ts';
import { grammarOf, phraseIn } from '../../bench/confusions/pocketsphinx.ts';
import { atRate } from '../../bench/voice/recording.ts';

/** What is asked of a recogniser, and what is made of its answers: the recogniser itself may not be installed. */

const model = {
  interactionModel: {
    languageModel: {
      invocationName: 'back stretches',
      intents: [
        { name: 'AMAZON.StopIntent' },
        { name: 'AMAZON.NextIntent' },
        { name: 'MoveOnIntent', samples: ['move on', 'on to the next one'] },
        {
          name: 'StuckIntent',
          samples: ['i am stuck here', 'stuck', 'i am stuck', 'so stuck', 'just stuck', 'stuck now'],
        },
        { name: 'HowIntent', samples: ['so how do i do it', 'tell me how it goes'] },
      ],
    },
  },
};

const phrasesOf = (enough: number, isKnown = (_: string) => true) =>
  phrasesToSay(model, enough, isKnown).map(({ phrase }) => phrase);

describe('of each intent are said', () => {
  test('all single words, and longer ones evenly spaced until there are enough', () => {
    const phrases = phrasesOf(3);
    expect(phrases.filter((phrase) => phrase.includes('stuck'))).toEqual(['stuck', 'so stuck', 'stuck now']);
    expect(phrases).toEqual(expect.arrayContaining(['stop', 'off', 'shut up', 'next', 'skip', 'skip forward']));
  });

  test('the shortest, where none is short', () => {
    expect(phrasesOf(3)).toEqual(expect.arrayContaining(['tell me how it goes', 'so how do i do it']));
  });

  test('no phrase with a word that the recogniser does not know', () => {
    expect(phrasesOf(9, (word) => word !== 'stuck').filter((phrase) => phrase.includes('stuck'))).toEqual([]);
  });
});

test('a recogniser is given every phrase once', () => {
  expect(grammarOf(['stop', 'go on', 'stop'])).toBe('#JSGF V1.0;\ngrammar phrases;\npublic <phrase> = stop | go on;\n');
});

test.each([
  { line: 'go on (7 -3512)', is: 'go on' },
  { line: ' (7 0)', is: '' },
  { line: 'stop', is: 'stop' },
])('"$line" is that "$is" was heard', ({ line, is }) => {
  expect(phraseIn(line)).toBe(is);
});

test('two phrases are confused that mean two words', () => {
  const [stuck, stop, next, moveOn] = ['stuck', 'stop', 'next', 'move on'].map((phrase) => saidAs(model, phrase));
  if (!stuck || !stop || !next || !moveOn) throw new Error('four phrases');
  expect(isConfused(stuck, stop)).toBe(true);
  expect(isConfused(next, moveOn)).toBe(false);
  expect(isConfused(stuck, saidAs(model, ''))).toBe(false);
});

test('pairs are told with the voices that confuse them, those of most voices first', () => {
  const [stuck, stop] = [saidAs(model, 'stuck'), saidAs(model, 'stop')];
  const table = confusionTable([
    { said: stop, heard: stuck, voice: 'pico' },
    { said: stuck, heard: stop, voice: 'flite' },
    { said: stuck, heard: stop, voice: 'pico' },
  ]);
  expect(table.split('\n').slice(2)).toEqual([
    '| "stuck" (stuck) | "stop" (stop) | flite, pico |',
    '| "stop" (stop) | "stuck" (stuck) | pico |',
  ]);
});

test('a recording is as long at another rate, and sounds the same', () => {
  const samples = Float32Array.from({ length: 441 }, (_, at) => at / 441);
  const { samples: other, rate } = atRate({ samples, rate: 22_050 }, 16_000);
  expect(rate).toBe(16_000);
  expect(other).toHaveLength(320);
  expect(other[160]).toBeCloseTo(0.5, 3);
});
