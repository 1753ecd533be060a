import type { InteractionModel } from '../../skill-package/interaction-model.ts';
import type { Taught } from '../../skill-package/model-rules.ts';
import { MODEL_LIMITS, modelFaults } from '../../skill-package/model-rules.ts';

/** What the service would refuse in an interaction model, and what is told of it. */

type Slots = { name: string; type: string }[];
type Language = Partial<InteractionModel['interactionModel']['languageModel']>;

const REQUIRED = ['Help', 'Stop', 'Cancel'].map((name) => ({ name: `AMAZON.${name}Intent` }));
const FOOT = { name: 'foot', type: 'FOOT' };
const ANY = { name: 'any', type: 'AMAZON.SearchQuery' };
const LEFT = { id: 'left', name: { value: 'a'.repeat(140), synonyms: ['left one'] } };
const RIGHT = { id: 'left', name: { value: 'right' } };
const FOOT_TYPE = { name: 'FOOT', values: [LEFT] };

const SMALL = { invocationName: 'back stretches', intents: [], types: [FOOT_TYPE] };
const NOTHING = { EXERCISE: [], WORKOUT: [] };

/** Of a small model that has what every skill must have, and what matters to a test. */
function told(language: Language, taught: Taught = NOTHING): string[] {
  const languageModel = { ...SMALL, ...language, intents: [...REQUIRED, ...(language.intents ?? [])] };
  return modelFaults('a.json', { interactionModel: { languageModel } }, taught).map(
    ({ thing, got, allowed }) => `${thing}: got ${got}; ${allowed}`,
  );
}

/** Intents that are said in one way each. */
const go = (sample: string, ...slots: Slots) => ({ name: 'GoIntent', samples: [sample], slots });
const walk = (sample: string, ...slots: Slots) => ({ ...go(sample, ...slots), name: 'WalkIntent' });

test.each(["it's a.m. for triple o. and {foot}'s", 'what is {any}'])('takes the sample "%s"', (sample) => {
  expect(told({ intents: [go(sample, FOOT, ANY)] })).toEqual([]);
});

test.each([
  ['stretches', 'two words or more'],
  ['Back Stretches', 'lower-case words with one space between, apostrophes and periods'],
  ['back  stretches', 'lower-case words with one space between, apostrophes and periods'],
  ['back stretches ', 'lower-case words with one space between, apostrophes and periods'],
  ["back 's stretches", 'lower-case words with one space between, apostrophes and periods'],
  ['the stretches', 'two words without the, a, an, for'],
  ['start back stretches', 'a name without the words that launch, run, start'],
  ['stretches for backs', 'a name without words that connect, to, from'],
  ["alexa's back stretches", 'a name without alexa, amazon'],
])('refuses the invocation name "%s"', (invocationName, allowed) => {
  const faults = told({ invocationName });
  expect(faults).toEqual([expect.stringContaining(`a.json, invocationName: got "${invocationName}"; ${allowed}`)]);
});

const SAYABLE = `what nobody can say; letters, spaces, and . ' _ -, with numbers as words`;
const GLUED = "a slot without a space beside it; spaces around slots, but for the 's of a possessive";
const AROUND = 'a slot for any words; it alone in its sample, and words around it';

test.each([
  [' ', 'nothing to say; words'],
  ['go 2', SAYABLE],
  ['go {foot', SAYABLE],
  ['a plan B', 'the letter "B" by itself; words, or "B." where it is spelled'],
  ['go {leg}', `the slot {leg}; its intent's: foot, any`],
  ['. . .', 'nothing to say; words'],
  ['go{foot}', GLUED],
  ['go {foot}foot', GLUED],
  ['{any}', AROUND],
  ['ask {foot} about {any}', AROUND],
])('refuses the sample "%s": %s', (sample, sentence) => {
  const faults = told({ intents: [go(sample, FOOT, ANY)] });
  expect(faults).toEqual([`a.json, GoIntent, the sample "${sample}": got ${sentence}`]);
});

test('refuses a sample with one slot twice', () => {
  const sentence = 'a.json, GoIntent, the sample "{foot} and {foot}", the slot "foot": got it twice; once';
  expect(told({ intents: [go('{foot} and {foot}', FOOT)] })).toEqual([sentence]);
});

test.each([
  ['2nd', 'FOOT', 'this name; letters and underscores, a letter first'],
  ['GoIntent', 'FOOT', `an intent's name; a name of its own`],
  ['leg', 'LEG', `the type LEG; AMAZON's, or one of FOOT`],
])('refuses a slot "%s" of the type %s: %s', (name, type, sentence) => {
  const faults = told({ intents: [go('go', { name, type })] });
  expect(faults).toEqual([`a.json, GoIntent, the slot "${name}": got ${sentence}`]);
});

test.each<[string, NonNullable<Language['intents']>, string]>([
  [
    'a sample, whatever its case and spaces,',
    [go('hold on'), walk('Hold  on')],
    'WalkIntent, the sample "Hold  on": got it in GoIntent too; once in the whole model',
  ],
  [
    'samples that overlap, as only the names of their slots differ,',
    [go('do {foot}', FOOT), walk('do {other}', { ...FOOT, name: 'other' })],
    'WalkIntent, the sample "do {other}": got it in GoIntent too; once in the whole model',
  ],
  [
    "a slot's name with conflicting types",
    [go('go {foot}', FOOT), walk('walk {foot}', { ...FOOT, type: 'AMAZON.NUMBER' })],
    'WalkIntent, the slot "foot": got the type AMAZON.NUMBER; FOOT, as of the first slot of this name, or another name',
  ],
  ['one name', [go('go'), go('run')], 'the intent "GoIntent": got it twice; once'],
])('refuses %s in two intents', (_, intents, sentence) => {
  expect(told({ intents })).toEqual([`a.json, ${sentence}`]);
});

test.each<[object, string]>([
  [{ name: 'Go2' }, 'Go2: got this name; letters and underscores, a letter first'],
  [{ samples: [] }, 'GoIntent: got no samples; one or more, to say it by'],
  [{ samples: ['go', 'go'] }, 'GoIntent, the sample "go": got it twice; once in the whole model'],
  [{ slots: [FOOT, FOOT] }, 'GoIntent, the slot "foot": got it twice; once'],
])('refuses an intent with %j', (other, sentence) => {
  expect(told({ intents: [{ ...go('go'), ...other }] })).toEqual([`a.json, ${sentence}`]);
});

test.each([
  [[], 'FOOT: got no values; one or more'],
  [['l five'], 'FOOT, the value "l five": got the letter "l" by itself; words, or "l." where it is spelled'],
  [['a'.repeat(141)], `FOOT, the value "${'a'.repeat(40)}": got 141 characters; 140 or fewer`],
  [[' '], 'FOOT, the value " ": got nothing to say; words'],
  [['50 %'], `FOOT, the value "50 %": got "%"; letters, digits, spaces, and , ' . - & @`],
  [['left', 'Left'], 'FOOT, the value "left": got it twice; once'],
])('refuses the values %j', (words, sentence) => {
  const values = words.map((value) => ({ name: { value } }));
  expect(told({ types: [{ name: 'FOOT', values }] })).toEqual([`a.json, ${sentence}`]);
});

test.each([
  ['a bad name', [{ ...FOOT_TYPE, name: 'F-2' }], 'F-2: got this name; letters and underscores, a letter first'],
  ['one name', [FOOT_TYPE, FOOT_TYPE], 'the type "FOOT": got it twice; once'],
  ['values of one id', [{ name: 'FOOT', values: [LEFT, RIGHT] }], 'FOOT, the id "left": got it twice; once'],
])('refuses types with %s', (_, types, sentence) => {
  expect(told({ types })).toEqual([`a.json, ${sentence}`]);
});

test('refuses a model without what every skill must understand', () => {
  const missing = modelFaults('a.json', { interactionModel: { languageModel: SMALL } }, NOTHING).map(({ got }) => got);
  expect(missing).toEqual(['no AMAZON.HelpIntent', 'no AMAZON.StopIntent', 'no AMAZON.CancelIntent']);
});

test('refuses a model in which something that is taught has no value', () => {
  const types = [{ ...FOOT_TYPE, name: 'EXERCISE' }];
  expect(told({ types }, { EXERCISE: ['left', 'dog'], WORKOUT: ['short'] })).toEqual([
    'a.json, EXERCISE: got no value "dog"; one, with what people call it',
    'a.json, WORKOUT: got no value "short"; one, with what people call it',
  ]);
});

function many(count: number, before = '') {
  const names = Array.from({ length: count }, (_, index) => 'a'.repeat(index + 1));
  return names.map((name) => ({ name, samples: [`${before}${name}`] }));
}

test('refuses a model over its limits, and takes one at them', () => {
  const atLimit = MODEL_LIMITS.intents - REQUIRED.length;
  const types = many(100).map(({ name }) => ({ ...FOOT_TYPE, name }));
  expect(told({ intents: many(atLimit), types })).toEqual([]);
  expect(told({ intents: many(atLimit + 1), types })).toEqual([
    'a.json: got 251 intents; 250 or fewer',
    'a.json: got 351 intents and slot types; 350 or fewer',
  ]);
  const [tooLarge] = told({ intents: many(100, 'a'.repeat(MODEL_LIMITS.bytes / 100)) });
  expect(tooLarge).toMatch(/^a\.json: got 15\d{5} bytes of JSON; 1500000 or fewer$/);
});
