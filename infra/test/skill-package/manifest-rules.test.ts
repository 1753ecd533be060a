import { inEachLocale } from '../../../interaction-models/locales.ts';
import { parseModel } from '../../skill-package/interaction-model.ts';
import type { Manifest } from '../../skill-package/manifest.ts';
import { manifestOf } from '../../skill-package/manifest.ts';
import { manifestFaults } from '../../skill-package/manifest-rules.ts';
import { phrasesOf } from '../../skill-package/phrases.ts';
import { readSources } from '../../skill-package/read-sources.ts';

/** What the service would refuse of what people read, and what is told of it. */

type Info = Manifest['publishingInformation'];

const manifest = manifestOf({ stage: null, privacyPolicyUrl: null, termsOfUseUrl: null }, 'back stretches');
const { publishingInformation } = manifest;
const local = publishingInformation.locales['en-GB'];
const { models } = readSources();
const phrases = inEachLocale((locale) => phrasesOf(parseModel(locale, models[locale])));

function told(other: Partial<Info>): string[] {
  const changed = { ...manifest, publishingInformation: { ...publishingInformation, ...other } };
  return manifestFaults(changed, phrases).map(({ thing, got, allowed }) => `${thing}: got ${got}; ${allowed}`);
}

function examples(index: number, phrase: string) {
  return { examplePhrases: local.examplePhrases.with(index, phrase) };
}

test.each<[string, Partial<typeof local>, string]>([
  ['a summary that is too long', { summary: 'a'.repeat(161) }, 'summary: got 161 characters; 1 to 160'],
  ['a name of one letter', { name: 'B' }, 'name: got 1 characters; 2 to 50'],
  ['a name that is too long', { name: 'a'.repeat(51) }, 'name: got 51 characters; 2 to 50'],
  ['a description that is too long', { description: 'a'.repeat(4001) }, 'description: got 4001 characters; 1 to 4000'],
  ['no keyword', { keywords: [] }, 'keywords: got 0; 1 to 30'],
  ['too many keywords', { keywords: Array.from({ length: 31 }, () => 'back') }, 'keywords: got 31; 1 to 30'],
  [
    'a keyword that is too long',
    { keywords: ['a'.repeat(151)] },
    `the keyword "${'a'.repeat(151)}": got 151 characters; 1 to 150`,
  ],
  ['two examples', { examplePhrases: local.examplePhrases.slice(0, 2) }, 'examplePhrases: got 2; 3'],
  [
    'a first example that does not open the skill',
    examples(0, 'Alexa, good morning'),
    'examplePhrases: got "Alexa, good morning"; one of open back stretches, start back stretches, launch back stretches',
  ],
  [
    'an example that is in no sample',
    examples(2, 'Alexa, ask back stretches to do the splits'),
    'examplePhrases: got "Alexa, ask back stretches to do the splits"; ask, the invocation name, and a sample of the interaction model',
  ],
  [
    'an example twice',
    examples(2, 'Alexa, ask back stretches what do I need'),
    'examplePhrases, the example "Alexa, ask back stretches what do I need": got it twice; once',
  ],
  ['a sign in an example', examples(1, 'Alexa, 50%'), `examplePhrases: got "Alexa, 50%"; no signs but , . '`],
  [
    'an example that is too long',
    examples(2, 'a'.repeat(201)),
    `the example "${'a'.repeat(201)}": got 201 characters; 1 to 200`,
  ],
])('refuses %s', (_, other, sentence) => {
  const locales = { ...publishingInformation.locales, 'en-GB': { ...local, ...other } };
  expect(told({ locales })[0]).toBe(`skill.json, en-GB, ${sentence}`);
});

test.each([0, 4001])('refuses testing instructions of %i characters', (length) => {
  const faults = told({ testingInstructions: 'a'.repeat(length) });
  expect(faults).toEqual([`skill.json, testingInstructions: got ${length} characters; 1 to 4000`]);
});
