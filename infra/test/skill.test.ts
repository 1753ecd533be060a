import { ConfigurationError } from '../lib/configuration.ts';
import type { Alexa } from './support/alexa.ts';
import { alexaWith, mayInvoke } from './support/alexa.ts';
import { CloudFormation } from './support/cloudformation.ts';
import { startCustomResources } from './support/custom-resources.ts';
import type { LambdaApi } from './support/lambda-api.ts';
import { startLambdaApi } from './support/lambda-api.ts';
import { resolve } from './support/resolve.ts';
import { aSkillPackage, codeOf, SKILL, synthesise, THREE_REGIONS, templateOf, VENDOR } from './support/synthesise.ts';
import type { Statement } from './support/template.ts';
import { namesOf, resourcesOf, statementsIn } from './support/template.ts';

/** The stack of the skill, and what CloudFormation makes of it: the calls of its custom resources are really made. */

const WITH_VENDOR = { vendorId: VENDOR, regions: THREE_REGIONS };
const REGIONS = THREE_REGIONS.split(',');
const STATEMENT = SKILL.replaceAll('.', '-');
const ANOTHER_SKILL = SKILL.replace('amzn1.ask.skill.0', 'amzn1.ask.skill.9');

const assembly = synthesise(WITH_VENDOR);
const first = templateOf(assembly, 'BackStretches-Skill');
const second = templateOf(
  synthesise(WITH_VENDOR, { skillPackage: aSkillPackage({ sample: 'the next stretch' }) }),
  'BackStretches-Skill',
);

/** A call that Lambda refuses, for want of the function. */
const FAILING = {
  Create: JSON.stringify({
    service: 'Lambda',
    action: 'RemovePermission',
    region: 'us-east-1',
    parameters: { FunctionName: arnIn('us-east-1').replace('back-stretches', 'nothing'), StatementId: 'nothing' },
  }),
};

function rights({ actions, resources }: Statement): unknown[] {
  return [actions, resolve(resources)];
}

function arnIn(region: string): string {
  return `arn:aws:lambda:${region}:123456789012:function:back-stretches`;
}

describe('the template', () => {
  const [skill] = resourcesOf(first, 'Alexa::ASK::Skill');

  test('holds no secret, only where its parts are', () => {
    expect(skill?.Properties).toMatchObject({
      VendorId: VENDOR,
      AuthenticationConfiguration: {
        ClientId: '{{resolve:secretsmanager:back-stretches/login-with-amazon:SecretString:clientId::}}',
        ClientSecret: '{{resolve:secretsmanager:back-stretches/login-with-amazon:SecretString:clientSecret::}}',
        RefreshToken: '{{resolve:secretsmanager:back-stretches/login-with-amazon:SecretString:refreshToken::}}',
      },
    });
  });

  test('lets Alexa read this one package, and nothing else', () => {
    const [reading, ...others] = Object.values(first.Resources)
      .flatMap(statementsIn)
      .filter(({ actions }) => actions.some((action) => action.startsWith('s3:')));
    expect(others).toEqual([]);
    expect(reading?.actions).toEqual(['s3:GetObject']);
    expect(JSON.stringify(reading?.resources)).toMatch(/\/[0-9a-f]{64}\.zip"/);
  });

  test.each(['us-east-1', THREE_REGIONS])(
    'with back ends in %s, what makes the grants has its rights from the first',
    (regions) => {
      const template = templateOf(synthesise({ vendorId: VENDOR, regions }), 'BackStretches-Skill');
      const [log] = namesOf(template, 'AWS::Logs::LogGroup');
      const [maker] = resourcesOf(template, 'AWS::Lambda::Function');
      const role = namesOf(template, 'AWS::IAM::Role').find((name) => name.startsWith('GrantMaker')) ?? '';
      expect(maker?.Properties?.Role).toEqual({ 'Fn::GetAtt': [role, 'Arn'] });
      // Within the role, which is made before the function: a policy beside it works some seconds after it is made.
      expect(statementsIn(template.Resources[role]?.Properties?.Policies).map(rights)).toEqual([
        [['logs:CreateLogStream', 'logs:PutLogEvents'], [`${log}.Arn`]],
        // All three, whatever the settings: a region that is taken away takes its grant away by them.
        [['lambda:AddPermission', 'lambda:RemovePermission'], REGIONS.map(arnIn)],
      ]);
      expect(template.Resources[role]?.Properties).not.toHaveProperty('ManagedPolicyArns');
      const beside = resourcesOf(template, 'AWS::IAM::Policy').flatMap(statementsIn);
      expect(beside.map(({ actions }) => actions)).toEqual([['s3:GetObject']]);
    },
  );

  test('changes the skill when the model changes', () => {
    const [skillName = ''] = namesOf(first, 'Alexa::ASK::Skill');
    expect(second.Resources[skillName]).not.toEqual(first.Resources[skillName]);
  });
});

const ENDPOINTS = [
  { regions: 'us-east-1', NA: 'us-east-1', EU: 'us-east-1', FE: 'us-east-1' },
  { regions: 'eu-west-1', NA: 'eu-west-1', EU: 'eu-west-1', FE: 'eu-west-1' },
  { regions: 'eu-west-1,us-west-2', NA: 'eu-west-1', EU: 'eu-west-1', FE: 'us-west-2' },
  { regions: THREE_REGIONS, NA: 'us-east-1', EU: 'eu-west-1', FE: 'us-west-2' },
];

test.each(ENDPOINTS)('with back ends in $regions, Alexa calls $NA, $EU and $FE', ({ regions, NA, EU, FE }) => {
  const template = templateOf(synthesise({ vendorId: VENDOR, regions }), 'BackStretches-Skill');
  const [skill] = resourcesOf(template, 'Alexa::ASK::Skill');
  const places = {
    endpoint: { uri: arnIn(NA) },
    regions: {
      NA: { endpoint: { uri: arnIn(NA) } },
      EU: { endpoint: { uri: arnIn(EU) } },
      FE: { endpoint: { uri: arnIn(FE) } },
    },
  };
  // Whatever else the package says of these parts is said again, in case the service does not merge deeply.
  expect(resolve(skill?.Properties)).toHaveProperty('SkillPackage.Overrides.Manifest', {
    apis: { custom: { interfaces: [{ type: 'ALEXA_PRESENTATION_APL' }], ...places } },
    events: { subscriptions: [{ eventName: 'SKILL_DISABLED' }], ...places },
  });
});

const UNFIT_PACKAGES = [
  ['that was never made', () => '/nowhere', '/nowhere/skill.json is missing; run npm run package first.'],
  ['without an endpoint', () => aSkillPackage({ apis: {} }), 'has no manifest.apis.custom; run npm run package again.'],
] as const;

test.each(UNFIT_PACKAGES)('refuses a package %s, in one sentence', (_, make, sentence) => {
  const compose = () => synthesise({ vendorId: VENDOR }, { skillPackage: make() });
  expect(compose).toThrow(ConfigurationError);
  expect(compose).toThrow(sentence);
});

test('needs no package where there is no vendor id', () => {
  const { stacks } = synthesise({}, { skillPackage: '/nowhere' });
  expect(stacks.map(({ stackName }) => stackName)).toEqual(['BackStretches-us-east-1']);
});

describe('deployed', () => {
  let lambda: LambdaApi;
  let alexa: Alexa;
  let stack: CloudFormation;
  let customResources: ReturnType<typeof startCustomResources>;

  beforeEach(async () => {
    lambda = await startLambdaApi();
    // The back ends stand already: the stack of the skill depends on theirs.
    for (const region of REGIONS) lambda.policies.set(arnIn(region), new Map());
    customResources = startCustomResources(codeOf(assembly, 'BackStretches-Skill'), lambda.endpoint);
    stack = new CloudFormation((made) => {
      alexa = alexaWith(lambda, made);
      return { 'Custom::AWS': customResources, 'Alexa::ASK::Skill': alexa };
    });
  });

  afterEach(() => {
    customResources.stop();
    lambda.stop();
  });

  function callsIn(region: string): string[] {
    return lambda.calls.filter((call) => call.startsWith(region)).map((call) => call.slice(region.length + 1));
  }

  function expectOnlyThisSkillMayInvoke(): void {
    for (const region of REGIONS) {
      const statements = [...(lambda.policies.get(arnIn(region)) ?? [])];
      expect(statements.map(([name]) => name)).toEqual([STATEMENT]);
      expect(mayInvoke(lambda, arnIn(region), SKILL)).toBe(true);
      expect(mayInvoke(lambda, arnIn(region), ANOTHER_SKILL)).toBe(false);
    }
  }

  function expectNobodyMayInvoke(): void {
    expect([...lambda.policies.values()].map(({ size }) => size)).toEqual([0, 0, 0]);
  }

  test('first: Alexa is let in, makes the skill, is let in for it, and for no other any more', async () => {
    await stack.deploy(first);
    expect(alexa.events).toEqual([expect.stringMatching(/^made from /)]);
    for (const region of REGIONS)
      expect(callsIn(region)).toEqual([
        'AddPermission alexa-while-deploying 201',
        `AddPermission ${STATEMENT} 201`,
        'RemovePermission alexa-while-deploying 204',
      ]);
    expectOnlyThisSkillMayInvoke();
  });

  test('again with the same: nothing is called', async () => {
    await stack.deploy(first);
    lambda.calls.length = 0;
    await stack.deploy(first);
    expect(alexa.events).toHaveLength(1);
    expect(lambda.calls).toEqual([]);
  });

  test('again with a changed model: the skill is changed, and nobody else is let in for it', async () => {
    await stack.deploy(first);
    lambda.calls.length = 0;
    await stack.deploy(second);
    expect(alexa.events).toEqual([expect.stringMatching(/^made from /), expect.stringMatching(/^changed from /)]);
    expect(lambda.calls).toEqual([]);
    expectOnlyThisSkillMayInvoke();
  });

  test('a model that is refused at first: nothing is left, and nobody may invoke', async () => {
    alexa.refuses = 'duplicate sample';
    await expect(stack.deploy(first)).rejects.toThrow('duplicate sample');
    expect(alexa.events).toEqual([]);
    for (const region of REGIONS)
      expect(callsIn(region)).toEqual([
        'AddPermission alexa-while-deploying 201',
        'RemovePermission alexa-while-deploying 204',
      ]);
    expectNobodyMayInvoke();
  });

  test('a model that is refused later: the skill stays as it was, and so does who may invoke', async () => {
    await stack.deploy(first);
    alexa.refuses = 'duplicate sample';
    await expect(stack.deploy(second)).rejects.toThrow('duplicate sample');
    expect(alexa.events).toHaveLength(1);
    expectOnlyThisSkillMayInvoke();
    await stack.deploy(second);
    expect(alexa.events[1]).toMatch(/^changed from /);
  });

  test('a failure after the skill was changed: it is changed back from the package it had, which can be read', async () => {
    await stack.deploy(first);
    const failing = { Type: 'Custom::AWS', Properties: FAILING, DependsOn: namesOf(second, 'Alexa::ASK::Skill') };
    await expect(stack.deploy({ Resources: { ...second.Resources, failing } })).rejects.toThrow('ResourceNotFound');
    const [made = '', changed, changedBack = ''] = alexa.events;
    expect(changed).not.toBe(made.replace('made', 'changed'));
    expect(changedBack).toBe(made.replace('made', 'changed'));
    expectOnlyThisSkillMayInvoke();
  });

  test('a lasting grant that fails: the skill goes again, and nobody may invoke', async () => {
    lambda.policies.get(arnIn('eu-west-1'))?.set(STATEMENT, { Principal: 'somebody-else' });
    await expect(stack.deploy(first)).rejects.toThrow('ResourceConflictException');
    expect(alexa.events).toEqual([expect.stringMatching(/^made from /), 'removed']);
    expectNobodyMayInvoke();
  });

  test('with a region more: the new back end is let in before the skill points there', async () => {
    const fewer = templateOf(synthesise({ vendorId: VENDOR }), 'BackStretches-Skill');
    await stack.deploy(fewer);
    expect(callsIn('eu-west-1')).toEqual([]);
    await stack.deploy(first);
    expect(callsIn('us-east-1')).toHaveLength(3);
    expectOnlyThisSkillMayInvoke();
  });

  test('with a region fewer: its back end lets nobody in, and the skill when the region comes back', async () => {
    await stack.deploy(first);
    await stack.deploy(templateOf(synthesise({ vendorId: VENDOR }), 'BackStretches-Skill'));
    expect(REGIONS.map((region) => [...(lambda.policies.get(arnIn(region))?.keys() ?? [])])).toEqual([
      [STATEMENT],
      [],
      [],
    ]);
    await stack.deploy(first);
    expectOnlyThisSkillMayInvoke();
  });

  test('destroyed: the skill is gone, and nobody may invoke', async () => {
    await stack.deploy(first);
    await stack.destroy();
    expect(alexa.events.at(-1)).toBe('removed');
    expectNobodyMayInvoke();
  });

  test('destroyed after its functions went: what is gone already is no fault', async () => {
    await stack.deploy(first);
    lambda.policies.clear();
    await stack.destroy();
    expect(alexa.events.at(-1)).toBe('removed');
  });
});
