import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template as Assertions, Match } from 'aws-cdk-lib/assertions';
import { namesOf as namesIn } from '../lib/names.ts';
import type { Settings } from '../lib/settings.ts';
import { SKILL, synthesise, THREE_REGIONS, templateOf, VENDOR } from './support/synthesise.ts';
import type { Template } from './support/template.ts';
import { namesOf, orderOf, resourcesOf, statementsIn } from './support/template.ts';

/** What stands in each region, whatever the settings. */

const SETTINGS: [title: string, changes: Partial<Settings>, skillId?: string][] = [
  ['one region', {}],
  ['one region, another', { regions: ['ap-northeast-1'] }],
  ['a vendor id, at first', { vendorId: VENDOR }],
  ['a vendor id, later', { vendorId: VENDOR }, SKILL],
  ['three regions', { regions: THREE_REGIONS }],
  ['three regions and a vendor id, later', { regions: THREE_REGIONS, vendorId: VENDOR }, SKILL],
  ['a copy for trying, later', { stage: 'try', vendorId: VENDOR }, SKILL],
];

describe.each(SETTINGS)('%s', (_, changes, skillId) => {
  const assembly = synthesise(changes, { skillId });
  const { regions = ['us-east-1'], vendorId, stage } = changes;
  const hasBackEnds = !vendorId || skillId !== undefined;
  const names = namesIn(stage ?? null);
  const places: readonly string[] = hasBackEnds ? regions : [];
  const stacks = assembly.stacks.filter(({ stackName }) => stackName !== names.skillStack);

  test('stand in these regions, protected, and nothing else is deployed', () => {
    const prefix = stage ? 'try-' : '';
    expect(stacks.map(({ stackName, environment }) => [stackName, environment.region]).sort()).toEqual(
      places.map((region) => [`${prefix}BackStretches-${region}`, region]).sort(),
    );
    expect(assembly.stacks).toHaveLength(places.length + (vendorId ? 1 : 0));
    expect(assembly.stacks.map(({ terminationProtection }) => terminationProtection)).not.toContain(undefined);
    expect(assembly.stacks.map(({ terminationProtection }) => terminationProtection)).not.toContain(false);
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

  test('retain the table and the skill, and nothing besides', () => {
    for (const { template } of assembly.stacks) {
      const retained = Object.values(template.Resources as Template['Resources'])
        .filter(({ DeletionPolicy = 'Delete' }) => DeletionPolicy !== 'Delete')
        .map(({ Type, DeletionPolicy, UpdateReplacePolicy }) => [Type, DeletionPolicy, UpdateReplacePolicy]);
      const irreplaceable = [
        ...resourcesOf(template, 'AWS::DynamoDB::GlobalTable').map(({ Type }) => [Type, 'Retain', 'Retain']),
        ...resourcesOf(template, 'Alexa::ASK::Skill').map(({ Type }) => [Type, 'RetainExceptOnCreate', 'Retain']),
      ];
      expect(retained).toEqual(irreplaceable);
    }
  });

  test('run the bundle on Node 24, for seven seconds at most, with its log as JSON for a month', () => {
    for (const { template } of stacks) {
      const assertions = Assertions.fromJSON(template);
      assertions.hasResourceProperties('AWS::Lambda::Function', {
        FunctionName: names.function,
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

  test('allow nothing to everybody, nor everything to anybody, but for the packages in their folder', () => {
    const allowed = assembly.stacks
      .flatMap(({ template }) => statementsIn(template))
      .filter((s) => s.effect === 'Allow');
    expect(allowed.length).toBeGreaterThan(0);
    for (const { actions, resources, principal } of allowed) {
      const isReading = actions.length === 1 && actions[0] === 's3:GetObject';
      const told = JSON.stringify([actions, resources, principal ?? '']);
      expect(isReading ? told.replace(`/${names.function}/*"`, '') : told).not.toContain('*');
    }
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

describe.each([
  ['nobody, where no skill is known', {}, undefined],
  ['one skill that was made by hand', { skillId: SKILL }, undefined],
  ['one skill that a deployment has made', { vendorId: VENDOR }, SKILL],
])('%s', (_, changes: Partial<Settings>, skillId?: string) => {
  const template = templateOf(synthesise(changes, { skillId }), 'BackStretches-us-east-1');
  const known = changes.skillId ?? skillId;

  test('may invoke', () => {
    const permissions = resourcesOf(template, 'AWS::Lambda::Permission').map(({ Properties }) => Properties);
    const [Action, Principal] = ['lambda:InvokeFunction', 'alexa-appkit.amazon.com'];
    expect(permissions).toEqual(known ? [expect.objectContaining({ Action, Principal, EventSourceToken: known })] : []);
  });

  test('is who the code answers', () => {
    expect(variablesIn(template).SKILL_ID).toBe(known);
  });
});

function variablesIn(template: Template): Readonly<Record<string, unknown>> {
  const [skill] = resourcesOf(template, 'AWS::Lambda::Function');
  return JSON.parse(JSON.stringify(skill?.Properties)).Environment.Variables;
}

test('voice and screen keep time by what they are told to', () => {
  const clocks = { narration: 'apla', screen: 'speakitem' } as const;
  const [usual, other] = [{}, { clocks }].map((changes) =>
    variablesIn(templateOf(synthesise(changes), 'BackStretches-us-east-1')),
  );
  expect(usual).toMatchObject({ NARRATION_CLOCK: 'ssml', SCREEN_CLOCK: 'ssml' });
  expect(other).toMatchObject({ NARRATION_CLOCK: 'apla', SCREEN_CLOCK: 'speakitem' });
});

test('a table that is there already stands in for the region’s own', () => {
  const assembly = synthesise({ regions: THREE_REGIONS, tables: { 'eu-west-1': 'restored' } });
  const europe = templateOf(assembly, 'BackStretches-eu-west-1');
  expect(resourcesOf(europe, 'AWS::DynamoDB::GlobalTable')).toEqual([]);
  expect(variablesIn(europe).TABLE_NAME).toBe('restored');
  const [, reads] = resourcesOf(europe, 'AWS::IAM::Policy').flatMap(statementsIn);
  expect(JSON.stringify(reads?.resources)).toContain(':dynamodb:eu-west-1:');
  expect(JSON.stringify(reads?.resources)).toContain(':table/restored"');
  expect(resourcesOf(templateOf(assembly, 'BackStretches-us-west-2'), 'AWS::DynamoDB::GlobalTable')).toHaveLength(1);
});
