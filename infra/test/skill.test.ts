import { SettingsError } from '../lib/settings.ts';
import { resolve } from './support/resolve.ts';
import { aSkillPackage, SKILL, synthesise, THREE_REGIONS, templateOf, VENDOR } from './support/synthesise.ts';
import { namesOf, resourcesOf, statementsIn } from './support/template.ts';

/** The stack of the skill, as CloudFormation gets it. */

const STACK = 'BackStretches-Skill';
const first = templateOf(synthesise({ vendorId: VENDOR }), STACK);
const later = templateOf(synthesise({ vendorId: VENDOR, regions: THREE_REGIONS }, { skillId: SKILL }), STACK);
const changed = templateOf(
  synthesise({ vendorId: VENDOR }, { skillId: SKILL, skillPackage: aSkillPackage({ sample: 'the next stretch' }) }),
  STACK,
);

function arnIn(region: string): string {
  return `arn:aws:lambda:${region}:123456789012:function:back-stretches`;
}

test('holds no secret, only where its parts are', () => {
  expect(resourcesOf(first, 'Alexa::ASK::Skill')[0]?.Properties).toMatchObject({
    VendorId: VENDOR,
    AuthenticationConfiguration: {
      ClientId: '{{resolve:secretsmanager:back-stretches/login-with-amazon:SecretString:clientId::}}',
      ClientSecret: '{{resolve:secretsmanager:back-stretches/login-with-amazon:SecretString:clientSecret::}}',
      RefreshToken: '{{resolve:secretsmanager:back-stretches/login-with-amazon:SecretString:refreshToken::}}',
    },
  });
});

test('at first has no endpoint put in its place', () => {
  const [skill] = resourcesOf(first, 'Alexa::ASK::Skill');
  expect(skill?.Properties?.SkillPackage).not.toHaveProperty('Overrides');
});

test('lets Alexa read its packages by a right of the role itself, which is the same for each', () => {
  const [before, after] = [first, changed].map((template) => {
    const [name = ''] = namesOf(template, 'AWS::IAM::Role');
    return { name, role: template.Resources[name] };
  });
  expect(after).toEqual(before);
  expect(statementsIn(before?.role?.Properties?.Policies).map(({ actions }) => actions)).toEqual([['s3:GetObject']]);
  expect(JSON.stringify(resolve(before?.role))).toContain('/back-stretches/*"');
  expect(resourcesOf(changed, 'AWS::IAM::Policy')).toEqual([]);
});

test('has its packages in the folder that Alexa may read', () => {
  const [skill] = resourcesOf(changed, 'Alexa::ASK::Skill');
  expect(skill?.Properties?.SkillPackage).toHaveProperty(
    'S3Key',
    expect.stringMatching(/^back-stretches\/\w{64}\.zip$/),
  );
});

test('has nothing but the skill and what reads its package', () => {
  for (const { Resources } of [first, later]) {
    expect(
      Object.values(Resources)
        .map(({ Type }) => Type)
        .sort(),
    ).toEqual(['AWS::IAM::Role', 'Alexa::ASK::Skill']);
  }
});

test('changes the skill when the model changes', () => {
  const [skillName = ''] = namesOf(later, 'Alexa::ASK::Skill');
  expect(changed.Resources[skillName]).not.toEqual(later.Resources[skillName]);
});

test.each([
  { regions: ['us-east-1'] as const, NA: 'us-east-1', EU: 'us-east-1', FE: 'us-east-1' },
  { regions: ['eu-west-1'] as const, NA: 'eu-west-1', EU: 'eu-west-1', FE: 'eu-west-1' },
  { regions: ['eu-west-1', 'ap-northeast-1'] as const, NA: 'eu-west-1', EU: 'eu-west-1', FE: 'ap-northeast-1' },
  { regions: THREE_REGIONS, NA: 'us-east-1', EU: 'eu-west-1', FE: 'us-west-2' },
])('with back ends in $regions, Alexa calls $NA, $EU and $FE', ({ regions: [one, ...others], NA, EU, FE }) => {
  const template = templateOf(synthesise({ vendorId: VENDOR, regions: [one, ...others] }, { skillId: SKILL }), STACK);
  const [skill] = resourcesOf(template, 'Alexa::ASK::Skill');
  const places = {
    endpoint: { uri: arnIn(NA) },
    regions: Object.fromEntries(
      Object.entries({ NA, EU, FE }).map(([name, at]) => [name, { endpoint: { uri: arnIn(at) } }]),
    ),
  };
  // Whatever else the package says of these parts is said again, in case the service does not merge deeply.
  expect(resolve(skill?.Properties)).toHaveProperty('SkillPackage.Overrides.Manifest', {
    apis: { custom: { interfaces: [{ type: 'ALEXA_PRESENTATION_APL' }], ...places } },
    events: { subscriptions: [{ eventName: 'SKILL_DISABLED' }], ...places },
  });
});

test.each([
  ['that was never made', () => '/nowhere', '/nowhere/skill.json is missing; run npm run package first.'],
  ['without an endpoint', () => aSkillPackage({ apis: {} }), 'has no manifest.apis.custom; run npm run package again.'],
])('refuses a package %s, in one sentence', (_, make, sentence) => {
  const compose = () => synthesise({ vendorId: VENDOR }, { skillPackage: make() });
  expect(compose).toThrow(SettingsError);
  expect(compose).toThrow(sentence);
});

test('needs no package where there is no vendor id', () => {
  const { stacks } = synthesise({}, { skillPackage: '/nowhere' });
  expect(stacks.map(({ stackName }) => stackName)).toEqual(['BackStretches-us-east-1']);
});
