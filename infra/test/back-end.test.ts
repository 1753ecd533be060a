import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template as Assertions, Match } from 'aws-cdk-lib/assertions';
import { SKILL, synthesise, THREE_REGIONS, templateOf, VENDOR } from './support/synthesise.ts';
import { namesOf, orderOf, resourcesOf, statementsIn } from './support/template.ts';

/** What stands in each region, whatever the settings. */

const SETTINGS: [title: string, context: Record<string, string>, regions: string[]][] = [
  ['one region', {}, ['us-east-1']],
  ['one region, another', { regions: 'eu-west-1' }, ['eu-west-1']],
  ['one region, with a vendor id', { vendorId: VENDOR }, ['us-east-1']],
  ['three regions', { regions: THREE_REGIONS }, ['us-east-1', 'eu-west-1', 'us-west-2']],
  [
    'three regions, with a vendor id',
    { regions: THREE_REGIONS, vendorId: VENDOR },
    ['us-east-1', 'eu-west-1', 'us-west-2'],
  ],
];

describe.each(SETTINGS)('%s', (_, context, regions) => {
  const assembly = synthesise(context);
  const stacks = regions.map((region) => assembly.getStackByName(`BackStretches-${region}`));
  const skillStacks = context.vendorId ? ['BackStretches-Skill'] : [];

  test('stand in these regions, and nothing else is deployed', () => {
    expect(assembly.stacks.map(({ stackName }) => stackName).sort()).toEqual(
      [...stacks.map(({ stackName }) => stackName), ...skillStacks].sort(),
    );
    expect(stacks.map(({ environment }) => environment.region)).toEqual(regions);
  });

  test('keep people’s places in a table that outlives the stack', () => {
    for (const { template, environment } of stacks)
      Assertions.fromJSON(template).hasResource('AWS::DynamoDB::GlobalTable', {
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          KeySchema: [
            { AttributeName: 'userId', KeyType: 'HASH' },
            { AttributeName: 'person', KeyType: 'RANGE' },
          ],
          BillingMode: 'PAY_PER_REQUEST',
          SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
          TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
          // One replica: nobody's data leaves their region.
          Replicas: [
            {
              Region: environment.region,
              DeletionProtectionEnabled: true,
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
            },
          ],
        },
      });
  });

  test('retain the table, and nothing besides', () => {
    for (const { template } of assembly.stacks) {
      const retained = Object.values(template.Resources as Record<string, { Type: string; DeletionPolicy?: string }>)
        .filter(({ DeletionPolicy = 'Delete' }) => DeletionPolicy !== 'Delete')
        .map(({ Type }) => Type);
      expect(retained).toEqual(resourcesOf(template, 'AWS::DynamoDB::GlobalTable').map(({ Type }) => Type));
    }
  });

  test('run the bundle on Node 24, for seven seconds at most, with its log as JSON for a month', () => {
    for (const { template } of stacks) {
      const assertions = Assertions.fromJSON(template);
      assertions.hasResourceProperties('AWS::Lambda::Function', {
        FunctionName: 'back-stretches',
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        Timeout: 7,
        MemorySize: 512,
        // Metrics are lines of INFO.
        LoggingConfig: Match.objectLike({ LogFormat: 'JSON', ApplicationLogLevel: 'INFO' }),
      });
      assertions.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
    }
  });

  test('let the function read and write items of its table and lines of its log, and do nothing else', () => {
    for (const { template } of stacks) {
      const [table] = namesOf(template, 'AWS::DynamoDB::GlobalTable');
      const [log] = namesOf(template, 'AWS::Logs::LogGroup');
      const policies = resourcesOf(template, 'AWS::IAM::Policy').flatMap((policy) => statementsIn(policy));
      expect(policies.map(({ actions, resources }) => [actions, resources])).toEqual([
        [['logs:CreateLogStream', 'logs:PutLogEvents'], [{ 'Fn::GetAtt': [log, 'Arn'] }]],
        [
          ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem', 'dynamodb:Query'],
          [{ 'Fn::GetAtt': [table, 'Arn'] }],
        ],
      ]);
      expect(resourcesOf(template, 'AWS::IAM::Role').map(({ Properties }) => Properties?.ManagedPolicyArns)).toEqual([
        undefined,
      ]);
    }
  });

  test('allow nothing to everybody, nor everything to anybody', () => {
    const allowed = assembly.stacks
      .flatMap(({ template }) => statementsIn(template))
      .filter((s) => s.effect === 'Allow');
    expect(allowed.length).toBeGreaterThan(0);
    for (const { actions, resources, principal } of allowed)
      expect(JSON.stringify([actions, resources, principal ?? ''])).not.toContain('*');
  });

  test('have no circle', () => {
    for (const { template } of assembly.stacks)
      expect(orderOf(template).sort()).toEqual(Object.keys(template.Resources).sort());
  });
});

test('a circle would be found', () => {
  const circle = { a: { Type: 'A', Properties: { of: { Ref: 'b' } } }, b: { Type: 'B', DependsOn: ['a'] } };
  expect(() => orderOf({ Resources: circle })).toThrow('a circle: b -> a -> b');
});

test('the function may do what the store does, and nothing else', () => {
  const storage = join(import.meta.dirname, '../../lambda/storage');
  const code = readdirSync(storage).map((file) => readFileSync(join(storage, file), 'utf8'));
  const commands = code.flatMap((text) =>
    [...text.matchAll(/(?:new (\w+)Command|paginate(\w+))\(/g)].map(([, name, paged]) => `dynamodb:${name ?? paged}`),
  );
  const [, granted] = resourcesOf(templateOf(synthesise(), 'BackStretches-us-east-1'), 'AWS::IAM::Policy').flatMap(
    statementsIn,
  );
  expect(commands.length).toBeGreaterThan(2);
  expect([...(granted?.actions ?? [])].sort()).toEqual([...new Set(commands)].sort());
});

describe('who may invoke', () => {
  test('nobody, where there is neither a vendor id nor a skill id', () => {
    const template = templateOf(synthesise(), 'BackStretches-us-east-1');
    expect(resourcesOf(template, 'AWS::Lambda::Permission')).toEqual([]);
  });

  test('Alexa for one skill, where there is a skill id but no vendor id', () => {
    const template = templateOf(synthesise({ skillId: SKILL }), 'BackStretches-us-east-1');
    const [permission, ...others] = resourcesOf(template, 'AWS::Lambda::Permission');
    expect(others).toEqual([]);
    expect(permission?.Properties).toMatchObject({
      Action: 'lambda:InvokeFunction',
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: SKILL,
    });
  });

  test('whom the stack of the skill lets in, where there is a vendor id', () => {
    const template = templateOf(synthesise({ skillId: SKILL, vendorId: VENDOR }), 'BackStretches-us-east-1');
    expect(resourcesOf(template, 'AWS::Lambda::Permission')).toEqual([]);
  });
});

test('the code checks who calls once the skill is known', () => {
  const environments = [synthesise(), synthesise({ skillId: SKILL })].map(
    (assembly) => resourcesOf(templateOf(assembly, 'BackStretches-us-east-1'), 'AWS::Lambda::Function')[0]?.Properties,
  );
  expect(environments[0]).not.toHaveProperty('Environment.Variables.SKILL_ID');
  expect(environments[1]).toHaveProperty('Environment.Variables.SKILL_ID', SKILL);
});

test('a screen keeps time by what it is told to', () => {
  const environments = [synthesise(), synthesise({ screenClock: 'speakitem' })].map(
    (assembly) => resourcesOf(templateOf(assembly, 'BackStretches-us-east-1'), 'AWS::Lambda::Function')[0]?.Properties,
  );
  expect(environments[0]).not.toHaveProperty('Environment.Variables.SCREEN_CLOCK');
  expect(environments[1]).toHaveProperty('Environment.Variables.SCREEN_CLOCK', 'speakitem');
});

test('a table that is there already stands in for the region’s own', () => {
  const assembly = synthesise({ regions: THREE_REGIONS, tables: 'eu-west-1:restored' });
  const europe = templateOf(assembly, 'BackStretches-eu-west-1');
  expect(resourcesOf(europe, 'AWS::DynamoDB::GlobalTable')).toEqual([]);
  expect(resourcesOf(europe, 'AWS::Lambda::Function')[0]?.Properties).toHaveProperty(
    'Environment.Variables.TABLE_NAME',
    'restored',
  );
  const [, reads] = resourcesOf(europe, 'AWS::IAM::Policy').flatMap(statementsIn);
  expect(JSON.stringify(reads?.resources)).toContain(':dynamodb:eu-west-1:');
  expect(JSON.stringify(reads?.resources)).toContain(':table/restored"');
  expect(resourcesOf(templateOf(assembly, 'BackStretches-us-west-2'), 'AWS::DynamoDB::GlobalTable')).toHaveLength(1);
});
