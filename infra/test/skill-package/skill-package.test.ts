import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import spec from 'ask-smapi-model/spec.json' with { type: 'json' };
import type { Locale } from '../../../interaction-models/locales.ts';
import { inEachLocale, LOCALES } from '../../../interaction-models/locales.ts';
import type { InteractionModel } from '../../skill-package/interaction-model.ts';
import { parseModel } from '../../skill-package/interaction-model.ts';
import type { Manifest, StoreSettings } from '../../skill-package/manifest.ts';
import { ICONS, iconPath } from '../../skill-package/manifest.ts';
import { phrasesOf } from '../../skill-package/phrases.ts';
import { readSources } from '../../skill-package/read-sources.ts';
import type { Sources } from '../../skill-package/skill-package.ts';
import { skillPackage } from '../../skill-package/skill-package.ts';
import { DISCLAIMER } from '../../skill-package/store-texts.ts';

/** The whole package, made from the project's own sources. */

const POLICY = { privacyPolicyUrl: 'https://example.org/privacy' };
const REGIONS = ['us-east-1', 'eu-west-1', 'us-west-2'];
const NOBODY: StoreSettings = { stage: null, privacyPolicyUrl: null, termsOfUseUrl: null };

const sources: Sources = { ...readSources(), settings: NOBODY };
const files = skillPackage(sources);
const { manifest }: { readonly manifest: Manifest } = JSON.parse(String(files['skill.json']));
const local = manifest.publishingInformation.locales;

function textFor(settings: Partial<StoreSettings>): string {
  return String(skillPackage({ ...sources, settings: { ...NOBODY, ...settings } })['skill.json']);
}

function modelOf(locale: Locale): InteractionModel {
  return parseModel(locale, String(files[`interactionModels/custom/${locale}.json`]));
}

function samplesIn(locale: Locale, intent = /./): ReadonlySet<string> {
  const { intents } = modelOf(locale).interactionModel.languageModel;
  return new Set(intents.flatMap(({ name, samples = [] }) => (intent.test(name) ? samples : [])));
}

test('has the manifest at its top, a model for each locale, and two icons for each, the same for the same sources', () => {
  const models = LOCALES.map((locale) => `interactionModels/custom/${locale}.json`);
  const icons = LOCALES.flatMap((locale) => [iconPath(locale, 'small'), iconPath(locale, 'large')]);
  expect(Object.keys(files).sort()).toEqual(['skill.json', ...models, ...icons].sort());
  expect(skillPackage(sources)).toEqual(files);
});

test.each(LOCALES)('%s says what all locales say, and something of its own', (locale) => {
  const others = LOCALES.filter((each) => each !== locale).map((each) => samplesIn(each));
  const own = [...samplesIn(locale)].filter((sample) => others.some((other) => !other.has(sample)));
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(50);
});

test.each([
  ['en-US', 'call nine one one'],
  ['en-CA', 'call nine one one'],
  ['en-GB', 'call nine nine nine'],
  ['en-AU', 'call triple zero'],
  ['en-IN', 'call one one two'],
] as const)('in %s somebody in trouble may say "%s"', (locale, sample) => {
  expect(samplesIn(locale, /^EmergencyIntent$/)).toContain(sample);
});

describe.each([
  ['with no addresses', {}],
  ['with a privacy policy alone', POLICY],
  ['with both addresses, on a stage', { ...POLICY, stage: 'try', termsOfUseUrl: 'https://example.org/terms' }],
])('%s', (_, settings: Partial<StoreSettings>) => {
  const text = textFor(settings);

  test("the manifest fits the service's own schema, and has nothing empty in it", () => {
    const schema = { $ref: '#/definitions/v1.skill.Manifest.SkillManifestEnvelope', definitions: spec.definitions };
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(JSON.parse(text)) || validate.errors).toBe(true);
    expect(validate({ manifest: { events: {} } })).toBe(false);
    expect(text).not.toMatch(/\{\s*\}|\[\s*\]|: null/);
  });

  test('the manifest names its own icons, functions of nobody, and the addresses in every locale, and no other', () => {
    const { stage, ...addresses } = settings;
    const named = text.match(/\b(?:arn:|[a-z]+:\/\/|www\.)[^\s"]+/gi) ?? [];
    const icons = Object.keys(files).flatMap((path) => (path.endsWith('.png') ? `file://${path}` : []));
    const functions = REGIONS.map((region) => `arn:aws:lambda:${region}:000000000000:function:back-stretches`);
    expect(new Set(named)).toEqual(new Set([...icons, ...functions, ...Object.values(addresses)]));
    const told = Object.keys(addresses).length === 0 ? undefined : inEachLocale(() => addresses);
    expect(JSON.parse(text).manifest.privacyAndCompliance.locales).toEqual(told);
  });
});

test('on a stage only the name in the store is another', () => {
  expect(LOCALES.map((locale) => local[locale].name)).toEqual(LOCALES.map(() => 'Back Stretches'));
  const staged = textFor({ stage: 'try' });
  expect(staged).not.toContain('"Back Stretches"');
  expect(staged.replaceAll('"Back Stretches (try)"', '"Back Stretches"')).toBe(files['skill.json']);
});

/** What a skill of stretches must not promise; Amazon's disclaimer itself says "treatment". */
const PROMISES = /\b(heal(?!th)|cure|treat|reliev|remed|therap|pain-?free|prevent)\w*/i;

test.each(LOCALES)('the texts of %s have the disclaimer, promise nobody to be well, and name no Alexa', (locale) => {
  const { name, summary, description, keywords } = local[locale];
  expect(description).toContain(DISCLAIMER);
  expect(`${name} ${summary} ${description.replace(DISCLAIMER, '')} ${keywords}`).not.toMatch(PROMISES);
  expect(name).not.toMatch(/alexa/i);
});

test.each(LOCALES)('%s understands all that the texts quote as words to say', (locale) => {
  const { isLaunch, isRequest, isUnderstood } = phrasesOf(modelOf(locale));
  const { testingInstructions } = manifest.publishingInformation;
  const quoted = `${local[locale].description} ${testingInstructions}`.matchAll(/"([^"]+)"/g);
  const unknown = [...quoted, ['', 'do the splits'], ['', 'ask back stretches to do the splits']].filter(
    ([, words = '']) => words !== 'Alexa' && ![isLaunch, isRequest, isUnderstood].some((hears) => hears(words)),
  );
  expect(unknown.map(([, words]) => words)).toEqual(['do the splits', 'ask back stretches to do the splits']);
});

/** The eight bytes that every PNG begins with; its width and height stand at 16 and 20. https://www.w3.org/TR/png-3/ */
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

test.each(LOCALES)('the icons of %s are PNGs of the sizes that the service takes', (locale) => {
  for (const size of ['small', 'large'] as const) {
    const path = iconPath(locale, size);
    const png = Buffer.from(files[path] ?? '');
    expect(png.subarray(0, SIGNATURE.length)).toEqual(SIGNATURE);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([ICONS[size], ICONS[size]]);
    expect(local[locale][`${size}IconUri`]).toBe(`file://${path}`);
  }
});

/** What in the code of the Lambda is refused to a skill that has not asked for it in its manifest. */
const LAMBDA = join(import.meta.dirname, '../../../lambda');
const code = readdirSync(LAMBDA, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(LAMBDA, file), 'utf8'))
  .join('\n');

test('asks for the interfaces that the code uses, and for no permission, as it calls no service that needs one', () => {
  const uses = { ALEXA_PRESENTATION_APL: /Alexa\.Presentation\.APL\./, AUDIO_PLAYER: /AudioPlayer\./ };
  const needed = Object.entries(uses).flatMap(([type, use]) => (use.test(code) ? [type] : []));
  expect(manifest.apis.custom.interfaces.map(({ type }) => type)).toEqual(needed);
  expect(code).not.toMatch(/apiAccessToken|serviceClientFactory|AskForPermissionsConsent/);
  expect(manifest).not.toHaveProperty('permissions');
});

test('hears of a skill that is disabled where it hears of everything else', () => {
  const { subscriptions, ...places } = manifest.events;
  expect(subscriptions).toEqual([{ eventName: 'SKILL_DISABLED' }]);
  expect(manifest.apis.custom).toMatchObject(places);
  expect(Object.keys(places.regions)).toEqual(['NA', 'EU', 'FE']);
});
