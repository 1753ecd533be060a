import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tools } from '../deploying/cdk.ts';
import { deploy } from '../deploying/deploy.ts';
import { destroy } from '../deploying/destroy.ts';
import type { Account } from './support/aws-account.ts';
import { startAccount } from './support/aws-account.ts';
import { aSkillPackage, SKILL, synthesise, VENDOR } from './support/synthesise.ts';

/** The commands of an operator: the SDK's own calls to an account that stands in, and a CDK that only notes what it is told. */

const SECRET = { clientId: 'an-id', clientSecret: 'a-secret', refreshToken: 'a-token' };
const { env } = process;

let account: Account;
let stop: () => void;

beforeEach(async () => {
  account = { stacks: { 'us-east-1/CDKToolkit': {}, 'eu-west-1/CDKToolkit': {} }, secret: JSON.stringify(SECRET) };
  const started = await startAccount(account);
  stop = started.stop;
  process.env = {
    ...env,
    AWS_ENDPOINT_URL: started.endpoint,
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
});

afterEach(() => {
  stop();
  process.env = env;
});

/** @returns the tools, and what the CDK was told to do. */
function toolsFor(context: Record<string, string>, skillPackage = aSkillPackage()) {
  const { directory } = synthesise(context, { skillPackage });
  const told: string[] = [];
  const cdk: Tools['cdk'] = (...args) => {
    told.push(args.join(' ').replace(directory, 'cdk.out'));
    if (args[0] === 'deploy') writeFileSync(join(directory, 'outputs.json'), JSON.stringify(OUTPUTS));
  };
  return { told, tools: { cdk, out: directory, skillPackage } };
}

const OUTPUTS = {
  'BackStretches-us-east-1': { FunctionArn: 'arn:of-the-function', TableName: 'a-table' },
  'BackStretches-Skill': { SkillId: SKILL },
};

const SYNTH = 'synth --quiet -c any=thing';
const PASS = 'deploy --all --outputs-file cdk.out/outputs.json -c any=thing';
const ARGS = ['-c', 'any=thing'];

describe('deploying', () => {
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

function withoutCredentials(): void {
  process.env = {
    PATH: env.PATH,
    HOME: '/nowhere',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}

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

describe('destroying', () => {
  const kept = /^Kept: the table a-table in us-east-1.*\n.*deploy with -c tables=us-east-1:a-table\.$/;

  test('says which tables were kept', async () => {
    account.stacks['us-east-1/BackStretches-us-east-1'] = { TableName: 'a-table' };
    const { told, tools } = toolsFor({});
    const cdk: Tools['cdk'] = (...args) => {
      tools.cdk(...args);
      if (args[0] === 'destroy') delete account.stacks['us-east-1/BackStretches-us-east-1'];
    };
    const result = await destroy(ARGS, { ...tools, cdk });
    expect(result).toEqual({ destroyed: true, told: [expect.stringMatching(kept)] });
    expect(told).toEqual([SYNTH, 'destroy --all -c any=thing']);
  });

  test('says what stands yet, where the CDK was told not to go on', async () => {
    account.stacks['us-east-1/BackStretches-us-east-1'] = { TableName: 'a-table' };
    account.stacks['us-east-1/BackStretches-Skill'] = { SkillId: SKILL };
    const result = await destroy(ARGS, toolsFor({ vendorId: VENDOR }).tools);
    expect(result).toEqual({
      destroyed: false,
      told: [`Still there: the skill ${SKILL}.`, 'Still there: a back end in us-east-1.'],
    });
  });

  const LEFT_OUT = [
    [
      'the skill',
      'us-east-1/BackStretches-Skill',
      { SkillId: SKILL },
      `Vendor id: an earlier deployment made ${SKILL};`,
    ],
    [
      'a region',
      'eu-west-1/BackStretches-eu-west-1',
      { TableName: 'a-table' },
      'Regions: a back end stands in eu-west-1 too; give -c regions=us-east-1,eu-west-1,',
    ],
  ] as const;

  test.each(LEFT_OUT)('refuses to leave %s without what it stands on: nothing is touched', async (...row) => {
    const [, stack, outputs, sentence] = row;
    account.stacks['us-east-1/BackStretches-us-east-1'] = { TableName: 'a-table' };
    account.stacks[stack] = outputs;
    const { told, tools } = toolsFor({});
    const result = await destroy(ARGS, tools);
    expect(result).toEqual({ destroyed: false, told: [expect.stringContaining(sentence)] });
    expect(told).toEqual([SYNTH]);
  });

  test('refuses without credentials, in one sentence', async () => {
    withoutCredentials();
    const { told, tools } = toolsFor({});
    expect(await destroy(ARGS, tools)).toEqual({
      destroyed: false,
      told: [expect.stringContaining('AWS credentials: none work here')],
    });
    expect(told).toEqual([]);
  });
});
