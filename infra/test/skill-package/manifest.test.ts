import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { inEachLocale, LOCALES } from '../../../interaction-models/locales.ts';
import { addressFaults } from '../../skill-package/address-rules.ts';
import type { Manifest } from '../../skill-package/manifest.ts';
import { manifestOf } from '../../skill-package/manifest.ts';
import { LIMITS, manifestFaults } from '../../skill-package/manifest-rules.ts';
import { phrasesOf } from '../../skill-package/phrases.ts';
import { DISCLAIMER } from '../../skill-package/store-texts.ts';
import { model } from './sources.ts';

/** What people read of the skill, and what the service is told of it. */

const LAMBDA = join(import.meta.dirname, '../../../lambda');
const ICON_FILES = LOCALES.flatMap((locale) => [
  `assets/images/${locale}_smallIcon.png`,
  `assets/images/${locale}_largeIcon.png`,
]);

const nobody = { privacyPolicyUrl: null, termsOfUseUrl: null };
const manifest = manifestOf(nobody, 'back stretches');
const phrases = inEachLocale(() => phrasesOf(model));

const { definitions } = JSON.parse(readFileSync(require.resolve('ask-smapi-model/spec.json'), 'utf8'));

type Local = Manifest['publishingInformation']['locales']['en-GB'];

/** What is told of a manifest whose texts in British English are others. */
function told(other: Partial<Local>): string[] {
  const { publishingInformation: info } = manifest;
  const locales = { ...info.locales, 'en-GB': { ...info.locales['en-GB'], ...other } };
  const changed = { ...manifest, publishingInformation: { ...info, locales } };
  return manifestFaults(changed, phrases).map(({ thing, got, allowed }) => `${thing}: got ${got}; ${allowed}`);
}

test("fits the service's own schema", () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile({
    $ref: '#/definitions/v1.skill.Manifest.SkillManifestEnvelope',
    definitions,
  });
  expect(validate({ manifest }) || validate.errors).toBe(true);
  expect(validate({ manifest: { ...manifest, events: {} } })).toBe(false);
});

test("our limits are the service's own", () => {
  const local = definitions['v1.skill.Manifest.SkillManifestLocalizedPublishingInformation'].properties;
  const { testingInstructions } = definitions['v1.skill.Manifest.SkillManifestPublishingInformation'].properties;
  expect(LIMITS).toMatchObject({
    name: { least: local.name.minLength },
    summary: { most: local.summary.maxLength },
    description: { most: local.description.maxLength },
    testingInstructions: { most: testingInstructions.maxLength },
    examplePhrase: { most: local.examplePhrases.items.maxLength },
    keyword: { most: local.keywords.items.maxLength },
    keywords: { most: local.keywords.maxItems },
  });
  expect(LIMITS.examplePhrases.most).toBeLessThanOrEqual(local.examplePhrases.maxItems);
});

test('has no fault', () => {
  expect(manifestFaults(manifest, phrases)).toEqual([]);
  expect(addressFaults(manifest, ICON_FILES)).toEqual([]);
});

test.each<[string, Partial<Local>, string]>([
  ['a summary that is too long', { summary: 'a'.repeat(161) }, 'summary: got 161 characters; 1 to 160'],
  ['no summary', { summary: '' }, 'summary: got 0 characters; 1 to 160'],
  ['a name of one letter', { name: 'B' }, 'name: got 1 characters; 2 to 50'],
  ['a name that is too long', { name: 'a'.repeat(51) }, 'name: got 51 characters; 2 to 50'],
  [
    "a name that looks like Amazon's",
    { name: 'Alexa Stretches' },
    'name: got "Alexa Stretches"; a name without "Alexa"',
  ],
  [
    'a description that is too long',
    { description: DISCLAIMER.padEnd(4001, '.') },
    'description: got 4001 characters; 1 to 4000',
  ],
  [
    'a description without the disclaimer',
    { description: 'Stretches.' },
    `description: got no disclaimer; one with Amazon's words for skills about health`,
  ],
  [
    'a promise to make anybody well',
    { description: `Relieves pain. ${DISCLAIMER}` },
    'texts: got "Relieves"; no promise to make anybody well',
  ],
  [
    'words to say that nobody understands',
    { description: `Say "Alexa, do the splits". ${DISCLAIMER}` },
    'description: got "Alexa, do the splits" as words to say; what the interaction model understands',
  ],
  ['too many keywords', { keywords: Array.from({ length: 31 }, () => 'back') }, 'keywords: got 31; 1 to 30'],
  ['no keyword', { keywords: [] }, 'keywords: got 0; 1 to 30'],
  [
    'a keyword that is too long',
    { keywords: ['a'.repeat(151)] },
    `the keyword "${'a'.repeat(151)}": got 151 characters; 1 to 150`,
  ],
  [
    'two example phrases',
    { examplePhrases: manifest.publishingInformation.locales['en-GB'].examplePhrases.slice(0, 2) },
    'examplePhrases: got 2; 3',
  ],
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
    'examplePhrases: got "Alexa, ask back stretches what do I need"; each once',
  ],
])('refuses %s', (_, other, sentence) => {
  expect(told(other)).toEqual([`skill.json, en-GB, ${sentence}`]);
});

test.each([
  ['instructions that are too long', 'a'.repeat(4001), ['skill.json, testingInstructions: got 4001 characters']],
  ['no instructions', '', ['skill.json, testingInstructions: got 0 characters']],
  [
    'instructions to say what nobody understands',
    'Say "Alexa, do the splits".',
    LOCALES.map((locale) => `skill.json, ${locale}, testingInstructions: got "Alexa, do the splits" as words to say`),
  ],
])('refuses %s for those who certify it', (_, testingInstructions, told) => {
  const changed = {
    ...manifest,
    publishingInformation: { ...manifest.publishingInformation, testingInstructions },
  };
  expect(manifestFaults(changed, phrases).map(({ thing, got }) => `${thing}: got ${got}`)).toEqual(told);
});

test('refuses signs in an example phrase that the service refuses', () => {
  expect(told(examples(2, 'Alexa, ask back stretches to do 50%'))).toContain(
    `skill.json, en-GB, examplePhrases: got "Alexa, ask back stretches to do 50%"; no signs but , . '`,
  );
});

function examples(index: number, phrase: string): Partial<Local> {
  return { examplePhrases: manifest.publishingInformation.locales['en-GB'].examplePhrases.with(index, phrase) };
}

test.each([
  ['http://example.org/privacy', 'an address that begins with https://'],
  ['example.org/privacy', 'an address that begins with https://'],
  ['https://', 'an address that begins with https://'],
  ['', 'an address that begins with https://'],
  ['https://localhost/privacy', 'a host that the world can reach'],
  ['https://my-alexa-skills.example/privacy', 'a host without "alexa" and "amazon" in its name'],
  [`https://example.org/${'a'.repeat(1981)}`, '2000 characters or fewer'],
])('refuses the privacy policy "%s"', (privacyPolicyUrl, allowed) => {
  const faults = addressFaults(manifestOf({ ...nobody, privacyPolicyUrl }, 'back stretches'), ICON_FILES);
  expect(faults).toHaveLength(LOCALES.length);
  expect(faults[0]).toEqual({
    thing: 'skill.json, privacyAndCompliance.locales.en-US.privacyPolicyUrl',
    got: `"${privacyPolicyUrl}"`,
    allowed,
  });
});

test.each([
  [{ note: 'See http://example.org, please' }, 'note', '"http://example.org,"'],
  [
    { apis: { custom: { endpoint: { uri: 'https://example.org' } } } },
    'apis.custom.endpoint.uri',
    '"https://example.org"',
  ],
  [{ largeIconUri: 'file://assets/other.png' }, 'largeIconUri', '"file://assets/other.png"'],
])('finds a bad address wherever it is: %j', (any, path, got) => {
  expect(addressFaults(any, ICON_FILES)).toEqual([expect.objectContaining({ thing: `skill.json, ${path}`, got })]);
});

/** What in the code of the Lambda is refused to a skill that has not asked for it in its manifest. */
const source = readdirSync(LAMBDA, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(LAMBDA, file), 'utf8'))
  .join('\n');

test.each([
  ['ALEXA_PRESENTATION_APL', /Alexa\.Presentation\.APL\./],
  ['AUDIO_PLAYER', /AudioPlayer\./],
])('asks for the interface %s as far as the code uses it, and no further', (type, use) => {
  const asked: readonly { type?: string }[] = manifest.apis.custom.interfaces;
  expect(source).toContain('Alexa.Presentation.APLA.');
  expect(asked.some((each) => each.type === type)).toBe(use.test(source));
});

test('asks for no permission, as the code calls no service that needs one', () => {
  expect(source).not.toMatch(/apiAccessToken|serviceClientFactory|AskForPermissionsConsent/);
  expect(manifest.permissions).toEqual([]);
});

test('hears of a skill that is disabled where it hears of everything else', () => {
  const { subscriptions, ...places } = manifest.events;
  expect(subscriptions).toEqual([{ eventName: 'SKILL_DISABLED' }]);
  expect(manifest.apis.custom).toMatchObject(places);
  expect(Object.keys(places.regions)).toEqual(['NA', 'EU', 'FE']);
});
