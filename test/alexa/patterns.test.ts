import { modelOf } from '../../interaction-models/model.ts';
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

const MODEL = { invocationName: 'back stretches', intents: [{ name: 'GoIntent' }, { name: 'StopIntent' }], types: [] };

test('a model has the phrases of each intent, in its order', () => {
  const phrases = { parts: {}, intents: { StopIntent: ['stop [now]'], GoIntent: ['go'] } };
  expect(modelOf(MODEL, phrases).interactionModel.languageModel.intents).toEqual([
    { name: 'GoIntent', samples: ['go'] },
    { name: 'StopIntent', samples: ['stop now', 'stop'] },
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
      'BananaIntent: phrases for an intent that model.json does not have',
      'GoIntent: "(a": "(" is not closed',
      'GoIntent: 252 phrases; allowed: 250',
      'StopIntent: "go" is in GoIntent too; allowed: in one',
    ].join('\n'),
  );
});
