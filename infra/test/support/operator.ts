import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import type { Tools } from '../../commands/cdk.ts';
import { CdkFailure } from '../../commands/cdk.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Account } from './aws-account.ts';
import { anAccount, startAccount } from './aws-account.ts';
import { aSkillPackage, synthesise } from './synthesise.ts';

/** Where an operator sits: the SDK's own calls go to an account that stands in, and so does what the CDK deploys. */

export const SECRET = { clientId: 'an-id', clientSecret: 'a-secret', refreshToken: 'a-token' };
const { env } = process;

/** Before each test: bootstrapped everywhere, with a secret, and without any of our stacks. */
export let account: Account;
let stop: () => void;

beforeEach(async () => {
  await become(anAccount());
  account.secret = JSON.stringify(SECRET);
});

afterEach(() => {
  stop();
  process.env = env;
});

/** Takes the credentials of an account. */
export async function become(another: Account): Promise<void> {
  stop?.();
  account = another;
  for (const region of ['us-east-1', 'eu-west-1', 'us-west-2']) another.stackIn(region, 'CDKToolkit');
  const started = await startAccount(another);
  stop = started.stop;
  const credentials = { AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' };
  process.env = { ...env, ...credentials, AWS_ENDPOINT_URL: started.endpoint };
}

interface Given {
  readonly skillPackage?: string;
  /** To what is asked, in order. */
  readonly answers?: readonly string[];
}

/** @returns the tools, what the CDK was told to do, and what was asked. */
export function toolsFor(settings: Settings, { skillPackage = aSkillPackage(), answers = [] }: Given = {}) {
  const told: string[] = [];
  const asked: string[] = [];
  const noted: string[] = [];
  const outputs = join(skillPackage, '../outputs.json');
  const cdk: Tools['cdk'] = async ([command = '', ...args], { account: number, skillId }) => {
    expect(number).toBe(account.number);
    told.push([command, ...args.filter((arg) => arg !== outputs), skillId].filter(Boolean).join(' '));
    if (command !== 'deploy') return;
    const { stacks, directory } = synthesise(settings, { skillPackage, skillId });
    account.assets = directory;
    // The skill comes last: it depends on the others.
    for (const stack of [...stacks].sort((one, other) => dependsOn(one, other))) await deployed(stack);
    const all = stacks.map(({ stackName, environment: { region } }) => [
      stackName,
      account.stackIn(region, stackName).outputs,
    ]);
    writeFileSync(outputs, JSON.stringify(Object.fromEntries(all)));
  };
  const ask: Tools['ask'] = async (question) => {
    asked.push(question);
    return answers[asked.length - 1] ?? '';
  };
  const tell: Tools['tell'] = (line) => {
    noted.push(line);
  };
  return { told, asked, noted, tools: { cdk, outputs, tell, ask, askSecretly: ask } };
}

function dependsOn(one: CloudFormationStackArtifact, other: CloudFormationStackArtifact): number {
  return (
    Number(one.dependencies.some(({ id }) => id === other.id)) -
    Number(other.dependencies.some(({ id }) => id === one.id))
  );
}

/** As the CDK does it: protected before it is made; and taken away first, where it was never made to its end. */
async function deployed({ stackName, template, environment, terminationProtection }: CloudFormationStackArtifact) {
  const { region } = environment;
  try {
    if (account.stackIn(region, stackName).status === 'ROLLBACK_COMPLETE') {
      await account.stackIn(region, stackName).delete();
      account.stacks.delete(`${region}/${stackName}`);
    }
    const stack = account.stackIn(region, stackName);
    stack.isProtected = terminationProtection ?? false;
    if (account.declines === stackName) {
      stack.status = 'REVIEW_IN_PROGRESS';
      throw new Error('Deployment cancelled');
    }
    await stack.deploy(template);
  } catch (error) {
    throw new CdkFailure(String(error));
  }
}
