import type { PackageFault } from '../../skill-package/faults.ts';
import { PackageError } from '../../skill-package/faults.ts';
import { MODEL_LIMITS, modelFaults } from '../../skill-package/model-rules.ts';
import { aModel, model } from './sources.ts';

/** What the service would refuse in an interaction model, and what is told of it. */

type Language = Parameters<typeof aModel>[0];

const FOOT = { name: 'foot', type: 'FOOT' };
const FOOT_TYPE = { name: 'FOOT', values: [{ id: 'left', name: { value: 'left', synonyms: ['left one'] } }] };

function told(language: Language): string[] {
  return modelFaults('a.json', aModel(language)).map(({ thing, got, allowed }) => `${thing}: got ${got}; ${allowed}`);
}

function aFoot(...words: string[]): Language {
  const values = words.map((value) => ({ name: { value } }));
  return { intents: [{ name: 'GoIntent', samples: ['go {foot}'], slots: [FOOT] }], types: [{ name: 'FOOT', values }] };
}

test("the project's own model, and a small one, have no fault", () => {
  expect(modelFaults('en-US.json', model)).toEqual([]);
  expect(
    told({
      intents: [
        {
          name: 'GoIntent',
          samples: ['go {foot}', "it's a.m.", 'call triple o.', "i've a {foot}'s o. k."],
          slots: [FOOT],
        },
      ],
      types: [FOOT_TYPE],
    }),
  ).toEqual([]);
});

test.each([
  ['stretches', 'two words or more'],
  ['Back Stretches', 'lower-case letters, spaces, and apostrophes'],
  ['back stretches 2', 'lower-case letters, spaces, and apostrophes'],
  ['the stretches', 'two words without the, a, an, for'],
  ['stretches off', 'two words without the, a, an, for'],
  ['start back stretches', 'a name without the words that launch, run, start'],
  ['stretches for backs', 'a name without words that connect, to, from'],
  ["alexa's back stretches", 'a name without alexa, amazon'],
  ['back stretches skill', 'a name without alexa, amazon'],
])('refuses the invocation name "%s"', (invocationName, allowed) => {
  const faults = told({ invocationName });
  expect(faults).toEqual([expect.stringContaining(`a.json, invocationName: got "${invocationName}"; ${allowed}`)]);
});

test.each<[string, Language, string]>([
  [
    'a sample in two intents, whatever its case and spaces',
    {
      intents: [
        { name: 'WaitIntent', samples: ['hold on'] },
        { name: 'GoOnIntent', samples: ['Hold  on'] },
      ],
    },
    'GoOnIntent, the sample "Hold  on": got it in WaitIntent too; once in the whole model',
  ],
  [
    'a sample that differs by the name of a slot only',
    {
      intents: [
        { name: 'DoIntent', samples: ['do {foot}'], slots: [FOOT] },
        { name: 'GoIntent', samples: ['do {other}'], slots: [{ name: 'other', type: 'FOOT' }] },
      ],
      types: [FOOT_TYPE],
    },
    'GoIntent, the sample "do {other}": got it in DoIntent too; once in the whole model',
  ],
  [
    'a sample twice in one intent',
    { intents: [{ name: 'WaitIntent', samples: ['wait', 'wait'] }] },
    'WaitIntent, the sample "wait": got it twice; once in the whole model',
  ],
  [
    'an intent of a bad name',
    { intents: [{ name: 'Wait2', samples: ['wait'] }] },
    'Wait2: got the name "Wait2"; letters and underscores, a letter first',
  ],
  [
    'a second intent of the same name',
    {
      intents: [
        { name: 'GoIntent', samples: ['go'] },
        { name: 'GoIntent', samples: ['walk'] },
      ],
    },
    'GoIntent: got a second intent of this name; one',
  ],
  [
    'an intent that nobody can say',
    { intents: [{ name: 'WaitIntent', samples: [] }] },
    'WaitIntent: got no samples; one or more, to say it by',
  ],
  [
    'an empty sample',
    { intents: [{ name: 'WaitIntent', samples: [' '] }] },
    'WaitIntent, the sample " ": got nothing to say; words',
  ],
  [
    'a sample with a digit',
    { intents: [{ name: 'WaitIntent', samples: ['wait 2 minutes'] }] },
    `WaitIntent, the sample "wait 2 minutes": got what nobody can say; letters, spaces, and . ' _ -, with numbers as words`,
  ],
  [
    'a letter by itself',
    { intents: [{ name: 'CallIntent', samples: ['call triple o'] }] },
    'CallIntent, the sample "call triple o": got the letter "o" by itself; words, or "o." where it is spelled',
  ],
  [
    'a capital by itself',
    { intents: [{ name: 'CallIntent', samples: ['call triple O.', 'plan B please'] }] },
    'CallIntent, the sample "plan B please": got the letter "B" by itself; words, or "B." where it is spelled',
  ],
  [
    'a value with a letter by itself',
    aFoot('l five'),
    'FOOT, the value "l five": got the letter "l" by itself; words, or "l." where it is spelled',
  ],
  [
    'a sample with a question mark',
    { intents: [{ name: 'AgainIntent', samples: ['what?'] }] },
    `AgainIntent, the sample "what?": got what nobody can say; letters, spaces, and . ' _ -, with numbers as words`,
  ],
  [
    'a brace that is not closed',
    { intents: [{ name: 'GoIntent', samples: ['go {foot'], slots: [FOOT] }], types: [FOOT_TYPE] },
    `GoIntent, the sample "go {foot": got what nobody can say; letters, spaces, and . ' _ -, with numbers as words`,
  ],
  [
    'a sample with a slot that its intent has not',
    { intents: [{ name: 'GoIntent', samples: ['go {leg}'], slots: [FOOT] }], types: [FOOT_TYPE] },
    `GoIntent, the sample "go {leg}": got the slot {leg}; the intent's own slots: foot`,
  ],
  [
    'a slot of a bad name',
    { intents: [{ name: 'GoIntent', samples: ['go {2nd}'], slots: [{ name: '2nd', type: 'AMAZON.NUMBER' }] }] },
    'GoIntent, the slot "2nd": got this name; letters and underscores, a letter first',
  ],
  [
    "a slot by an intent's name",
    { intents: [{ name: 'Go', samples: ['go {Go}'], slots: [{ name: 'Go', type: 'AMAZON.NUMBER' }] }] },
    `Go, the slot "Go": got an intent's name; a name of its own`,
  ],
  [
    'a slot of a type that there is not',
    {
      intents: [{ name: 'GoIntent', samples: ['go {leg}'], slots: [{ name: 'leg', type: 'LEG' }] }],
      types: [FOOT_TYPE],
    },
    `GoIntent, the slot "leg": got the type LEG; AMAZON's, or one of FOOT`,
  ],
  [
    'two slots of one name in an intent',
    { intents: [{ name: 'GoIntent', samples: ['go {foot}'], slots: [FOOT, FOOT] }], types: [FOOT_TYPE] },
    'GoIntent, the slot "foot": got a second slot of this name; one',
  ],
  [
    "a slot's name with another type in another intent",
    {
      intents: [
        { name: 'GoIntent', samples: ['go {foot}'], slots: [FOOT] },
        { name: 'DoIntent', samples: ['do {foot}'], slots: [{ name: 'foot', type: 'AMAZON.NUMBER' }] },
      ],
      types: [FOOT_TYPE],
    },
    'DoIntent, the slot "foot": got the type AMAZON.NUMBER; FOOT, as in GoIntent, or another name',
  ],
  [
    'a slot for any words without words around it',
    { intents: [{ name: 'AskIntent', samples: ['{any}'], slots: [{ name: 'any', type: 'AMAZON.SearchQuery' }] }] },
    'AskIntent, the sample "{any}": got a slot for any words; it alone in its sample, and words around it',
  ],
  [
    'a slot for any words beside another',
    {
      intents: [
        {
          name: 'AskIntent',
          samples: ['ask {foot} about {any}'],
          slots: [FOOT, { name: 'any', type: 'AMAZON.SearchQuery' }],
        },
      ],
      types: [FOOT_TYPE],
    },
    'AskIntent, the sample "ask {foot} about {any}": got a slot for any words; it alone in its sample, and words around it',
  ],
  ['a slot type without values', { types: [{ name: 'FOOT', values: [] }] }, 'FOOT: got no values; one or more'],
  [
    'a slot type of a bad name',
    { types: [{ ...FOOT_TYPE, name: 'FOOT-2' }] },
    'FOOT-2: got the name "FOOT-2"; letters and underscores, a letter first',
  ],
  [
    'a second slot type of the same name',
    { types: [FOOT_TYPE, FOOT_TYPE] },
    'FOOT: got a second type of this name; one',
  ],
  [
    'a value of 141 characters',
    aFoot('a'.repeat(141)),
    `FOOT, the value "${'a'.repeat(40)}...": got 141 characters; 140 or fewer`,
  ],
  ['an empty value', aFoot(' '), 'FOOT, the value " ": got nothing to say; words'],
  [
    'a value twice',
    aFoot('left', 'Left'),
    'FOOT, the value "left": got it twice, as values or synonyms; once, so that it means one thing',
  ],
  [
    'an id twice',
    { types: [{ name: 'FOOT', values: ['left', 'right'].map((value) => ({ id: 'one', name: { value } })) }] },
    'FOOT, the id "one": got a second value of this id; one',
  ],
])('refuses %s', (_, language, sentence) => {
  expect(told(language)).toEqual([`a.json, ${sentence}`]);
});

test('takes a value of 140 characters, and a slot for any words with words around it', () => {
  expect(told(aFoot('a'.repeat(140)))).toEqual([]);
  const slots = [{ name: 'any', type: 'AMAZON.SearchQuery' }];
  expect(told({ intents: [{ name: 'AskIntent', samples: ['what is {any}'], slots }] })).toEqual([]);
});

test('refuses a model without what every skill must understand', () => {
  const bare = { interactionModel: { languageModel: { invocationName: 'back stretches', intents: [] } } };
  const missing = modelFaults('a.json', bare).map(({ got }) => got);
  expect(missing).toEqual(['no AMAZON.HelpIntent', 'no AMAZON.StopIntent', 'no AMAZON.CancelIntent']);
});

/** A name that no other index has, of letters only. */
function nameOf(index: number): string {
  return `Intent_${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

function manyIntents(count: number, sample = '') {
  return Array.from({ length: count }, (_, index) => ({ name: nameOf(index), samples: [`${sample}${nameOf(index)}`] }));
}

test('refuses a model over its limits, and takes one at them', () => {
  const { intents, intentsAndTypes, bytes } = MODEL_LIMITS;
  const atLimit = intents - 3;
  const types = manyIntents(intentsAndTypes - intents).map(({ name }) => ({ ...FOOT_TYPE, name: `T${name}` }));
  expect(told({ intents: manyIntents(atLimit), types })).toEqual([]);
  expect(told({ intents: manyIntents(atLimit + 1), types })).toEqual([
    'a.json: got 251 intents; 250 or fewer',
    'a.json: got 351 intents and slot types; 350 or fewer',
  ]);
  const [tooLarge] = told({ intents: manyIntents(100, 'a'.repeat(bytes / 100)) });
  expect(tooLarge).toMatch(/^a\.json: got 15\d{5} bytes of JSON; 1500000 or fewer$/);
});

test('tells all faults at once, a sentence each, with the thing, what was got and what is allowed', () => {
  const faults: PackageFault[] = [
    { thing: 'a.json, GoIntent', got: 'no samples', allowed: 'one or more' },
    { thing: 'b.json', got: 'no JSON', allowed: 'JSON' },
  ];
  expect(new PackageError(faults).message).toBe(
    [
      '2 faults in the skill package, and nothing is written:',
      '  a.json, GoIntent: got no samples; allowed: one or more.',
      '  b.json: got no JSON; allowed: JSON.',
    ].join('\n'),
  );
});
