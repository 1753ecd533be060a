import { readAssembly } from '../deploying/assembly.ts';
import { deploy } from '../deploying/deploy.ts';
import { ARGS, account, PASS, SECRET, SYNTH, toolsFor, withoutCredentials } from './support/operator.ts';
import { aSkillPackage, SKILL, VENDOR } from './support/synthesise.ts';

/** `npm run deploy`, as the CDK and an account see it. */

/** What the templates give out by themselves: what a later deployment looks at. */
test.each([
  ['no setting', {}, { namedTable: undefined, skillId: undefined }],
  ['a table', { tables: 'us-east-1:restored' }, { namedTable: 'restored', skillId: undefined }],
  ['a skill made by hand', { skillId: SKILL }, { namedTable: undefined, skillId: SKILL }],
  ['a vendor id', { skillId: SKILL, vendorId: VENDOR }, { namedTable: undefined, skillId: undefined }],
])('with %s, the back end tells as much to the next deployment', (_, context: Record<string, string>, told) => {
  expect(readAssembly(toolsFor(context).tools.out).backEnds).toEqual([{ region: 'us-east-1', ...told }]);
});

describe('deploying', () => {
  const KEPT = [
    ['another table', { tables: 'us-east-1:restored-again' }, { NamedTable: 'restored' }],
    ['the same table', { tables: 'us-east-1:restored' }, { NamedTable: 'restored' }],
    ['a table in place of its own', { tables: 'us-east-1:restored' }, {}],
    ['the same skill, made by hand', { skillId: SKILL }, { SkillId: SKILL }],
  ] as const;

  test.each(KEPT)('goes on with %s', async (_, context: Record<string, string>, outputs) => {
    account.stacks['us-east-1/BackStretches-us-east-1'] = { TableName: 'a-table', ...outputs };
    expect(await deploy(ARGS, toolsFor(context).tools)).toHaveProperty('deployed', true);
  });

  test('of a skill in place of one that was made by hand goes on, and says so', async () => {
    account.stacks['us-east-1/BackStretches-us-east-1'] = { TableName: 'a-table', SkillId: SKILL };
    const { deployed, told } = await deploy(ARGS, toolsFor({ vendorId: VENDOR }).tools);
    expect(deployed).toBe(true);
    expect(told[0]).toBe(
      `Skill id: ${SKILL}, made by hand, is answered no more in us-east-1: the skill of -c vendorId takes its place.`,
    );
  });

  test('the first time takes two passes: the second tells the function which skill it is for', async () => {
    const { told, tools } = toolsFor({ vendorId: VENDOR });
    const result = await deploy(ARGS, tools);
    expect(told).toEqual([SYNTH, PASS, `${PASS} -c skillId=${SKILL}`]);
    expect(result).toEqual({ deployed: true, told: [expect.stringContaining(`The skill stands`)] });
  });

  test('later takes one pass, which never lets go of the skill’s id', async () => {
    account.stacks['us-east-1/BackStretches-us-east-1'] = { TableName: 'a-table' };
    account.stacks['us-east-1/BackStretches-Skill'] = { SkillId: SKILL };
    const { told, tools } = toolsFor({ vendorId: VENDOR });
    await deploy(ARGS, tools);
    expect(told).toEqual([SYNTH, `${PASS} -c skillId=${SKILL}`]);
  });

  test('without a vendor id brings the back end, and says what to do in the console', async () => {
    const { told, tools } = toolsFor({});
    const result = await deploy(ARGS, tools);
    expect(told).toEqual([SYNTH, PASS]);
    expect(result.told).toEqual([
      'Vendor id: none was given, so the back end is deployed alone; with -c vendorId=... the skill comes too.',
      expect.stringContaining('default: arn:of-the-function\n     NA: arn:of-the-function'),
    ]);
  });

  test('without a privacy policy goes on, and says that it will not be certified', async () => {
    const { tools } = toolsFor({ vendorId: VENDOR }, aSkillPackage({ privacyPolicyUrl: '' }));
    const { deployed, told } = await deploy(ARGS, tools);
    expect(deployed).toBe(true);
    expect(told[0]).toBe(
      'Privacy policy: no https address for en-US; it will not be certified without one; name it in infra/skill-package/publisher.json.',
    );
  });
});

const MISSING: [title: string, context: Record<string, string>, change: () => void, sentence: string][] = [
  ['credentials', {}, withoutCredentials, 'AWS credentials: none work here ('],
  [
    'bootstrap in one of the regions',
    { regions: 'us-east-1,us-west-2' },
    () => {},
    'Bootstrap: the CDK has nothing to deploy with in us-west-2; run npx --prefix infra cdk bootstrap aws://123456789012/us-west-2 once.',
  ],
  [
    'bootstrap where the skill goes',
    { regions: 'eu-west-1', vendorId: VENDOR },
    () => delete account.stacks['us-east-1/CDKToolkit'],
    'Bootstrap: the CDK has nothing to deploy with in us-east-1;',
  ],
  [
    'the vendor id, which there was before',
    {},
    () => {
      account.stacks['us-east-1/BackStretches-Skill'] = { SkillId: SKILL };
    },
    `Vendor id: an earlier deployment made ${SKILL}; give the same -c vendorId=... again.`,
  ],
  [
    'a region, which there was before',
    {},
    () => {
      account.stacks['eu-west-1/BackStretches-eu-west-1'] = { TableName: 'a-table' };
    },
    'Regions: a back end stands in eu-west-1 too; give -c regions=us-east-1,eu-west-1, or see "Taking a region away" in docs/operations.md.',
  ],
  [
    'a table that was named before',
    {},
    () => {
      account.stacks['us-east-1/BackStretches-us-east-1'] = { TableName: 'restored', NamedTable: 'restored' };
    },
    'Table: the back end in us-east-1 keeps places in restored, which -c tables named; give -c tables=us-east-1:restored again.',
  ],
  [
    'the id of a skill that was made by hand',
    {},
    () => {
      account.stacks['us-east-1/BackStretches-us-east-1'] = { TableName: 'a-table', SkillId: SKILL };
    },
    `Skill id: the back end in us-east-1 answers ${SKILL}, made by hand; give -c skillId=${SKILL} again.`,
  ],
  [
    'the secret',
    { vendorId: VENDOR },
    () => {
      account.secret = undefined;
    },
    'Secret: the secret back-stretches/login-with-amazon in us-east-1 is missing; make it as docs/deploy.md says',
  ],
  [
    'a key of the secret',
    { vendorId: VENDOR },
    () => secretIs({ ...SECRET, refreshToken: ' ' }),
    'under refreshToken;',
  ],
  [
    'JSON in the secret',
    { vendorId: VENDOR },
    () => secretIs('a-token'),
    'under clientId, clientSecret, refreshToken;',
  ],
];

function secretIs(told: unknown): void {
  account.secret = typeof told === 'string' ? told : JSON.stringify(told);
}

test.each(MISSING)('refuses to deploy without %s: one sentence, and nothing is created', async (...row) => {
  const [, context, change, sentence] = row;
  change();
  const { told, tools } = toolsFor(context);
  const result = await deploy(ARGS, tools);
  expect(result.deployed).toBe(false);
  expect(result.told[0]).toContain(sentence);
  expect(result.told[0]).toMatch(/^[^\n]*\.$/);
  expect(told).toEqual([SYNTH]);
});
