import { inEachLocale } from '../../../interaction-models/locales.ts';
import { readSources } from '../../skill-package/read-sources.ts';
import { skillPackage } from '../../skill-package/skill-package.ts';

/** The whole package is refused where one of its sources is at fault. */

const sources = readSources();

test.each([
  ['a model that is no JSON', () => '{', /^1 fault .*\n {2}interaction-models\/en-GB\.json: got "/],
  [
    'a model of another form',
    () => '{ "interactionModel": { "languageModel": { "invocationName": 7, "intents": [] } } }',
    /en-GB\.json, interactionModel\.languageModel\.invocationName: got 7; allowed: string\.$/,
  ],
  [
    'a key that is misspelt',
    (text: string) => text.replace('"synonyms"', '"synonymes"'),
    /en-GB\.json, interactionModel\.languageModel\.types\.0\.values\.0\.name\.synonymes: got .*; allowed: a key that this skill uses\.$/,
  ],
  [
    'faults of different files at once',
    (text: string) => text.replaceAll('what do i need', 'need {}'),
    /en-GB\.json, .*\n(.*\n)* {2}skill\.json, en-GB, /,
  ],
])('refuses %s', (_, change, sentence) => {
  const models = { ...sources.models, 'en-GB': change(sources.models['en-GB']) };
  expect(() => skillPackage({ ...sources, models })).toThrow(sentence);
});

test('tells a fault of all models once, and not for every locale', () => {
  const models = inEachLocale((locale) => sources.models[locale].replace('"wait wait"', '"wait?"'));
  expect(() => skillPackage({ ...sources, models })).toThrow(
    /^1 fault .*\n {2}interaction-models\/en-US\.json, WaitIntent, /,
  );
});
