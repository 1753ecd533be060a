import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tools } from '../../deploying/cdk.ts';
import type { Account } from './aws-account.ts';
import { startAccount } from './aws-account.ts';
import { aSkillPackage, SKILL, synthesise } from './synthesise.ts';

/** Where an operator sits: the SDK's own calls go to an account that stands in, and the CDK only notes what it is told. */

export const SECRET = { clientId: 'an-id', clientSecret: 'a-secret', refreshToken: 'a-token' };
const { env } = process;

/** Before each test: bootstrapped in two regions, with a secret, and without any of our stacks. */
export let account: Account;
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
  };
});

afterEach(() => {
  stop();
  process.env = env;
});

/** @returns the tools, and what the CDK was told to do. */
export function toolsFor(context: Record<string, string>, skillPackage = aSkillPackage()) {
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

export const SYNTH = 'synth --quiet -c any=thing';
export const PASS = 'deploy --all --outputs-file cdk.out/outputs.json -c any=thing';
export const ARGS = ['-c', 'any=thing'];

/** For the rest of a test. */
export function withoutCredentials(): void {
  process.env = {
    PATH: env.PATH,
    HOME: '/nowhere',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}
