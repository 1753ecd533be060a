import type { Locale } from '../../interaction-models/locales.ts';
import { modelOf, modelText } from '../../interaction-models/model.ts';
import { expand } from '../../interaction-models/patterns.ts';

/** Phrases as patterns, and the model that is made from them. */

const PARTS = { exercise: 'exercise|stretch', 'this one': 'this [one|<exercise>]', loop: 'a <loop>' };

test.each([
  { pattern: 'stop', phrases: ['stop'] },
  { pattern: '[please] stop', phrases: ['please stop', 'stop'] },
  {
    pattern: '(go|move) [on] to the next',
    phrases: ['go on to the next', 'go to the next', 'move on to the next', 'move to the next'],
  },
  { pattern: 'next <exercise>', phrases: ['next exercise', 'next stretch'] },
  { pattern: 'skip <this one>', phrases: ['skip this one', 'skip this exercise', 'skip this stretch', 'skip this'] },
  { pattern: 'a|b c', phrases: ['a', 'b c'] },
  { pattern: '(a|a) b', phrases: ['a b'] },
  { pattern: 'for {length}', phrases: ['for {length}'] },
  {
    pattern: "(what's|what is) [the (point|use)]",
    phrases: ["what's the point", "what's the use", "what's", 'what is the point', 'what is the use', 'what is'],
  },
])('"$pattern" is $phrases', ({ pattern, phrases }) => {
  expect(expand(pattern, PARTS)).toEqual(phrases);
});

test.each([
  { pattern: '(go|move', message: '"(go|move": "(" is not closed' },
  { pattern: '[go', message: '"[go": "[" is not closed' },
  { pattern: 'go)', message: '"go)": ")" closes nothing' },
  { pattern: '(go]', message: '"(go]": "(" is not closed' },
  { pattern: 'next <banana>', message: '"next <banana>": no part <banana>; allowed: exercise, this one, loop' },
  { pattern: '<constructor>', message: '"<constructor>": no part <constructor>; allowed: exercise, this one, loop' },
  { pattern: '<loop>', message: '"a <loop>": the part <loop> is within itself' },
  {
    pattern: Array.from({ length: 9 }, () => '(a|b)').join(' '),
    message: `"${Array.from({ length: 9 }, () => '(a|b)').join(' ')}" stands for more than 250 phrases; allowed: 250 at most`,
  },
])('"$pattern" is refused: $message', ({ pattern, message }) => {
  expect(() => expand(pattern, PARTS)).toThrow(message);
});

const GO = { name: 'GoIntent', slots: [{ name: 'where', type: 'PLACE' }] };
const STOP = { name: 'StopIntent', slots: [{ name: 'there', type: 'PLACE' }] };
const MODEL = { invocationName: 'back stretches', intents: [GO, STOP], types: [] };

test('a model has the phrases of each intent, in its order', () => {
  const phrases = { parts: {}, intents: { StopIntent: ['stop [now]'], GoIntent: ['go'] } };
  expect(modelOf(MODEL, phrases).interactionModel.languageModel.intents).toEqual([
    { ...GO, samples: ['go'] },
    { ...STOP, samples: ['stop now', 'stop'] },
  ]);
});

test('every fault of the phrases is told at once, with its intent', () => {
  const many = Array.from({ length: 251 }, (_, index) => `go ${'a'.repeat(index + 1)}`);
  const phrases = {
    parts: {},
    intents: { GoIntent: ['go', '(a', ...many], StopIntent: ['go'], BananaIntent: ['banana'] },
  };
  expect(() => modelOf(MODEL, phrases)).toThrow(
    [
      'GoIntent: "(a": "(" is not closed',
      'BananaIntent: phrases for an intent that model.json does not have',
      'GoIntent: 252 phrases; allowed: 250',
      'StopIntent: "go" is in GoIntent too; allowed: in one',
    ].join('\n'),
  );
});

test('a slot of one type alone may not be two intents, whatever it is named', () => {
  const phrases = {
    parts: {},
    intents: { GoIntent: ['{where}', 'go {where}'], StopIntent: ['{there}', 'not {there}'] },
  };
  expect(() => modelOf(MODEL, phrases)).toThrow('StopIntent: "{there}" is in GoIntent too; allowed: in one');
});

test('a model that grows too big to read says so', () => {
  const long = (letter: string) => Array.from({ length: 200 }, (_, at) => `go ${letter.repeat(700 + at)}`);
  const phrases = { parts: {}, intents: { GoIntent: long('a'), StopIntent: long('b') } };
  expect(() => modelOf(MODEL, phrases)).toThrow(/^the model: 32\d KB; allowed: 300$/);
});

test('the phrases of one locale are understood there alone', () => {
  const samples = (locale: Locale) => JSON.parse(modelText(locale)).interactionModel.languageModel.intents;
  expect(JSON.stringify(samples('en-GB'))).toContain('"cheerio"');
  expect(JSON.stringify(samples('en-US'))).not.toContain('"cheerio"');
});
