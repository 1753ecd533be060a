import { inEachLocale, LOCALES } from '../../../interaction-models/locales.ts';
import { PackageError } from '../../skill-package/faults.ts';
import type { Sources } from '../../skill-package/skill-package.ts';
import { skillPackage } from '../../skill-package/skill-package.ts';
import { sources } from './sources.ts';

/** The whole package, made from the project's own sources, and refused where one of them is at fault. */

const files = skillPackage(sources);

function textOf(path: string): string {
  return String(files[path]);
}

/** What is told when a source is another one. */
function faultsWith(other: Partial<Sources>): string {
  try {
    skillPackage({ ...sources, ...other });
  } catch (error) {
    if (error instanceof PackageError) return error.message;
    throw error;
  }
  return 'no fault';
}

/** The project's models, the one of en-GB with other text. */
function saying(change: (text: string) => string): Partial<Sources> {
  return { models: { ...sources.models, 'en-GB': change(sources.models['en-GB']) } };
}

test('has the manifest at its top, a model for each locale, and two icons for each', () => {
  expect(Object.keys(files).sort()).toEqual(
    [
      'skill.json',
      ...LOCALES.map((locale) => `interactionModels/custom/${locale}.json`),
      ...LOCALES.flatMap((locale) => [
        `assets/images/${locale}_smallIcon.png`,
        `assets/images/${locale}_largeIcon.png`,
      ]),
    ].sort(),
  );
});

test('is the same, byte for byte, for the same sources', () => {
  expect(skillPackage(sources)).toEqual(files);
});

test.each(LOCALES)('%s says what all locales say, and something of its own', (locale) => {
  const said = LOCALES.map((each) => samplesIn(each));
  const [here, elsewhere] = [samplesIn(locale), said.filter((_, index) => LOCALES[index] !== locale)];
  const own = [...here].filter((sample) => elsewhere.some((other) => !other.has(sample)));
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(50);
});

function samplesIn(locale: string): ReadonlySet<string> {
  const { intents } = JSON.parse(textOf(`interactionModels/custom/${locale}.json`)).interactionModel.languageModel;
  return new Set(intents.flatMap(({ samples = [] }: { samples?: readonly string[] }) => samples));
}

test.each([
  ['en-US', 'call nine one one'],
  ['en-CA', 'call nine one one'],
  ['en-GB', 'call nine nine nine'],
  ['en-AU', 'call triple zero'],
  ['en-IN', 'call one one two'],
])('in %s somebody in trouble may say "%s"', (locale, sample) => {
  const { intents } = JSON.parse(textOf(`interactionModels/custom/${locale}.json`)).interactionModel.languageModel;
  const { samples } = intents.find(({ name }: { name: string }) => name === 'EmergencyIntent');
  expect(samples).toContain(sample);
});

test.each([
  [
    'a phrase that another intent says',
    saying((text) => text.replace('"wait wait"', '"carry on"')),
    'interaction-models/en-GB.json, GoOnIntent, the sample "carry on": got it in WaitIntent too',
  ],
  [
    'an exercise that no word reaches',
    { taught: { EXERCISE: ['cat', 'dog'], WORKOUT: [] } },
    'interaction-models/en-US.json, EXERCISE: got no value "dog"; allowed: one, with what people call it.',
  ],
  ['a model that is no JSON', saying(() => '{'), 'interaction-models/en-GB.json: got SyntaxError'],
  [
    'a model of another form',
    saying(() => '{ "interactionModel": { "languageModel": { "invocationName": 7, "intents": [] } } }'),
    'interaction-models/en-GB.json, interactionModel.languageModel.invocationName: got 7; allowed: string',
  ],
  [
    'a privacy policy under a misspelt name, as nobody would notice',
    { publisher: '{ "privacyPolicyURL": "https://example.org/privacy", "termsOfUseUrl": null }' },
    'infra/skill-package/publisher.json, privacyPolicyURL: got "privacyPolicyURL"; allowed: no such name',
  ],
  [
    'a privacy policy that is not served by https',
    { publisher: '{ "privacyPolicyUrl": "http://example.org/privacy", "termsOfUseUrl": null }' },
    'skill.json, privacyAndCompliance.locales.en-GB.privacyPolicyUrl: got "http://example.org/privacy"; allowed: an ',
  ],
  [
    'an icon of another size',
    { icons: { ...sources.icons, small: sources.icons.large } },
    'the small icon: got 512 by 512 pixels; allowed: a PNG of 108 by 108 pixels',
  ],
  [
    'an icon that is no PNG',
    { icons: { ...sources.icons, large: Buffer.from('<svg/>') } },
    'the large icon: got no PNG; allowed: a PNG of 512 by 512 pixels',
  ],
])('refuses %s', (_, other, sentence) => {
  expect(faultsWith(other)).toContain(`  ${sentence}`);
});

test('a fault of all models is told once, not for every locale', () => {
  const models = inEachLocale((locale) => sources.models[locale].replace('"wait wait"', '"wait?"'));
  expect(models['en-US']).not.toBe(sources.models['en-US']);
  expect(faultsWith({ models })).toMatch(/^1 fault .*\n {2}interaction-models\/en-US\.json, WaitIntent.*$/);
});

test('faults of different sources are told at once', () => {
  const message = faultsWith({
    ...saying((text) => text.replace('"wait wait"', '"wait?"')),
    publisher: '{ "privacyPolicyUrl": "example.org", "termsOfUseUrl": null }',
    icons: { small: Buffer.alloc(0), large: Buffer.alloc(0) },
  });
  for (const thing of ['WaitIntent', 'en-IN.privacyPolicyUrl', 'small icon', 'large icon'])
    expect(message).toContain(thing);
});

test("the publisher's addresses are in every locale, and none is made up where they have none", () => {
  const told = '{ "privacyPolicyUrl": "https://example.org/privacy", "termsOfUseUrl": "https://example.org/terms" }';
  const { manifest } = JSON.parse(String(skillPackage({ ...sources, publisher: told })['skill.json']));
  const address = { privacyPolicyUrl: 'https://example.org/privacy', termsOfUseUrl: 'https://example.org/terms' };
  expect(manifest.privacyAndCompliance.locales).toEqual(Object.fromEntries(LOCALES.map((locale) => [locale, address])));

  const nobody = '{ "privacyPolicyUrl": null, "termsOfUseUrl": null }';
  const { manifest: without } = JSON.parse(String(skillPackage({ ...sources, publisher: nobody })['skill.json']));
  expect(without.privacyAndCompliance.locales).toEqual(Object.fromEntries(LOCALES.map((locale) => [locale, {}])));
});
