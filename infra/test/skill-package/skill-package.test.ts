import { PackageError } from '../../skill-package/faults.ts';
import { LOCALES } from '../../skill-package/locales.ts';
import type { Sources } from '../../skill-package/skill-package.ts';
import { skillPackage } from '../../skill-package/skill-package.ts';
import { model, sources } from './sources.ts';

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

function differing(difference: string): Partial<Sources> {
  return { differences: { ...sources.differences, 'en-GB': difference } };
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

test.each(LOCALES)('%s says all that the one model says, and something of its own', (locale) => {
  const made = JSON.parse(textOf(`interactionModels/custom/${locale}.json`));
  const samplesBefore = new Map(
    model.interactionModel.languageModel.intents.map(({ name, samples = [] }) => [name, samples]),
  );
  let own = 0;
  for (const { name, samples = [] } of made.interactionModel.languageModel.intents) {
    const before = samplesBefore.get(name) ?? [];
    expect(samples.slice(0, before.length)).toEqual(before);
    own += samples.length - before.length;
  }
  expect(made.interactionModel.languageModel.types).toEqual(model.interactionModel.languageModel.types);
  expect(made.interactionModel.languageModel.intents).toHaveLength(samplesBefore.size);
  expect(own).toBeGreaterThan(0);
});

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
    'a difference for an intent that there is not',
    differing('{ "samples": { "TeaIntent": ["put the kettle on"] } }'),
    'infra/skill-package/locales/en-GB.json, TeaIntent: got samples for an intent that there is not',
  ],
  [
    'a difference that the one model has by now',
    differing('{ "samples": { "WaitIntent": ["hold on"] } }'),
    'infra/skill-package/locales/en-GB.json, WaitIntent, the sample "hold on": got it twice',
  ],
  [
    'a difference that another intent says',
    differing('{ "samples": { "WaitIntent": ["carry on"] } }'),
    'infra/skill-package/locales/en-GB.json, GoOnIntent, the sample "carry on": got it in WaitIntent too',
  ],
  [
    'a difference under a misspelt name',
    differing('{ "sample": {} }'),
    'infra/skill-package/locales/en-GB.json, sample: got "sample"; allowed: no such name',
  ],
  [
    'an exercise that no word reaches',
    { taught: { EXERCISE: ['cat', 'dog'], WORKOUT: [] } },
    'interaction-models/en-US.json, EXERCISE: got no value "dog"; allowed: one, with what people call it.',
  ],
  ['a model that is no JSON', { model: '{' }, 'interaction-models/en-US.json: got SyntaxError'],
  [
    'a model of another form',
    { model: '{ "interactionModel": { "languageModel": { "invocationName": 7, "intents": [] } } }' },
    'interaction-models/en-US.json, interactionModel.languageModel.invocationName: got 7; allowed: string',
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

test('a fault of the one model is told once, not for every locale', () => {
  const faulty = sources.model.replace('"wait wait"', '"wait?"');
  expect(faulty).not.toBe(sources.model);
  expect(faultsWith({ model: faulty })).toMatch(/^1 fault .*\n {2}interaction-models\/en-US\.json, WaitIntent.*$/);
});

test('faults of different sources are told at once', () => {
  const message = faultsWith({
    ...differing('{ "samples": { "TeaIntent": [] } }'),
    publisher: '{ "privacyPolicyUrl": "example.org", "termsOfUseUrl": null }',
    icons: { small: Buffer.alloc(0), large: Buffer.alloc(0) },
  });
  for (const thing of ['TeaIntent', 'en-IN.privacyPolicyUrl', 'small icon', 'large icon'])
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
