import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsRegion } from '../lib/configuration.ts';
import { isRegion, SERVES } from '../lib/configuration.ts';
import { SECRET, SKILL_REGION, SKILL_STACK } from '../lib/skill-stack.ts';

/**
 * What an operator's AWS account tells before anything in it is changed. Each call rejects with a Refusal, but that for
 * the account's number: as the SDK does, for want of credentials that work.
 */

// The SDK warns of the Node that it will want in 2027: an operator's terminal is for what an operator can do.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** AWS did not answer: the message says what was asked, why it was not, and the cure. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** A back end of an earlier deployment. */
export interface StandingBackEnd {
  readonly region: AwsRegion;
  /** Where people's places are kept. */
  readonly table: string;
  /** That table, where `-c tables` named it. */
  readonly namedTable?: string;
  /** The skill that `-c skillId` let in, where there was no vendor id. */
  readonly skillId?: string;
}

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

/** @returns what an earlier deployment has left standing, in whatever region. */
export async function standingBackEnds(): Promise<StandingBackEnd[]> {
  const found = await Promise.all(Object.keys(SERVES).filter(isRegion).map(backEndIn));
  return found.filter((backEnd) => backEnd !== undefined);
}

async function backEndIn(region: AwsRegion): Promise<StandingBackEnd | undefined> {
  const { TableName, NamedTable, SkillId } = (await outputsOf(`BackStretches-${region}`, region)) ?? {};
  return TableName ? { region, table: TableName, namedTable: NamedTable, skillId: SkillId } : undefined;
}

/** @returns the text of the secret, or undefined where there is none. */
export async function secretText(): Promise<string | undefined> {
  try {
    const client = new SecretsManagerClient({ region: SKILL_REGION });
    return (await client.send(new GetSecretValueCommand({ SecretId: SECRET.name }))).SecretString ?? '';
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
    throw refusalOf(`secretsmanager:GetSecretValue in ${SKILL_REGION}`, error);
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
    throw refusalOf(`cloudformation:DescribeStacks in ${region}`, error);
  }
}

/** What rights are wanting for is called by other names by other services. */
function refusalOf(action: string, cause: unknown): Refusal {
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  const because = `${name}: ${message}`;
  return /AccessDenied|NotAuthorized|Unauthorized/.test(name)
    ? new Refusal(
        `AWS: ${action} was refused (${because}); let these credentials do that, or take others by AWS_PROFILE.`,
      )
    : new Refusal(`AWS: ${action} was not answered (${because}); mend what that names, and repeat the command.`);
}
