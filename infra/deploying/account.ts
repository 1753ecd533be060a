import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Region } from '../lib/configuration.ts';
import { isRegion, SERVES } from '../lib/configuration.ts';
import { SECRET, SKILL_REGION, SKILL_STACK } from '../lib/skill-stack.ts';

/** What an operator's AWS account tells before anything in it is changed. Each call rejects as the SDK does. */

/** @returns the number of the account that the credentials open. */
export async function accountNumber(): Promise<string> {
  const { Account } = await new STSClient({ region: SKILL_REGION }).send(new GetCallerIdentityCommand({}));
  return Account ?? '';
}

/** Whether `cdk bootstrap` was run in a region: it leaves a stack of this name. */
export async function isBootstrapped(region: string): Promise<boolean> {
  return (await outputsOf('CDKToolkit', region)) !== undefined;
}

/** @returns the id of the skill that an earlier deployment made, if one did. */
export async function deployedSkill(): Promise<string | undefined> {
  return (await outputsOf(SKILL_STACK, SKILL_REGION))?.SkillId;
}

/** @returns the table that the back end in a region keeps people's places in. */
export async function tableIn(region: string): Promise<string | undefined> {
  return (await outputsOf(`BackStretches-${region}`, region))?.TableName;
}

/** @returns the regions in which a back end of an earlier deployment stands. */
export async function standingRegions(): Promise<Region[]> {
  const regions = Object.keys(SERVES).filter(isRegion);
  const tables = await Promise.all(regions.map(tableIn));
  return regions.filter((_, index) => tables[index] !== undefined);
}

/** @returns the text of the secret, or undefined where there is none. */
export async function secretText(): Promise<string | undefined> {
  try {
    const client = new SecretsManagerClient({ region: SKILL_REGION });
    return (await client.send(new GetSecretValueCommand({ SecretId: SECRET.name }))).SecretString ?? '';
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

/** @returns what a stack gives out by name, or undefined where there is no such stack. */
async function outputsOf(StackName: string, region: string): Promise<Record<string, string> | undefined> {
  try {
    const { Stacks = [] } = await new CloudFormationClient({ region }).send(new DescribeStacksCommand({ StackName }));
    const outputs = Stacks[0]?.Outputs ?? [];
    return Object.fromEntries(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (error) {
    if (error instanceof Error && error.message.includes('does not exist')) return undefined;
    throw error;
  }
}
