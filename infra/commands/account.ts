import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  UpdateTerminationProtectionCommand,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { SKILL_REGION } from '../lib/names.ts';

/**
 * What an operator's AWS account tells, and the little that is changed in it without the CDK. Each call rejects with a Refusal,
 * but that for the account's number: as the SDK does, for want of credentials that work.
 */

// The SDK warns of the Node that it will want in 2027: an operator's terminal is for what an operator can do.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** AWS did not answer: the message says what was asked, why it was not, and the cure. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** AWS may not be asked that: for want of a right, or because an organisation forbids it. */
export class Denial extends Refusal {}

/** A stack as it stands in an account. */
export interface Standing {
  readonly name: string;
  readonly region: string;
  /** What it gives out, by name: nothing, where it was never made to its end. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly status: string;
}

/** Whether a stack was never made to its end: the CDK takes it away before it makes it anew. */
export function hasFailed({ status }: Standing): boolean {
  return ['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED'].includes(status);
}

/** Whether a stack is but a name: who was asked for a first deployment has said no. */
export function isEmpty({ status }: Standing): boolean {
  return status === 'REVIEW_IN_PROGRESS';
}

/** Whether a stack was made to its end once. */
export function stands(stack: Standing): boolean {
  return !hasFailed(stack) && !isEmpty(stack);
}

/** @returns the number of the account that the credentials open. */
export async function accountNumber(): Promise<string> {
  const { Account } = await new STSClient({ region: SKILL_REGION }).send(new GetCallerIdentityCommand({}));
  return Account ?? '';
}

/** @returns the stack of a name, or undefined where there is none. */
export async function stackCalled(name: string, region: string): Promise<Standing | undefined> {
  try {
    const { Stacks = [] } = await asked('cloudformation:DescribeStacks', region, (client) =>
      client.send(new DescribeStacksCommand({ StackName: name })),
    );
    const { Outputs = [], StackStatus = '' } = Stacks[0] ?? {};
    const outputs = Outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]);
    return { name, region, outputs: Object.fromEntries(outputs), status: StackStatus };
  } catch (error) {
    if (error instanceof Refusal && error.message.includes('does not exist')) return undefined;
    throw error;
  }
}

/** @returns the names of the tables that a stack has made, also one that failed and left them. */
export async function tablesOf({ name, region }: Standing): Promise<readonly string[]> {
  const { StackResources = [] } = await asked('cloudformation:DescribeStackResources', region, (client) =>
    client.send(new DescribeStackResourcesCommand({ StackName: name })),
  );
  const tables = StackResources.filter(({ ResourceType, ResourceStatus = '' }) => {
    return (
      ResourceType === 'AWS::DynamoDB::GlobalTable' && !['CREATE_FAILED', 'DELETE_COMPLETE'].includes(ResourceStatus)
    );
  });
  return tables.flatMap(({ PhysicalResourceId }) => PhysicalResourceId ?? []);
}

/** Lets a stack be deleted. */
export async function unprotect({ name, region }: Standing): Promise<void> {
  const off = new UpdateTerminationProtectionCommand({ StackName: name, EnableTerminationProtection: false });
  await asked('cloudformation:UpdateTerminationProtection', region, (client) => client.send(off));
}

/** Deletes a stack, and waits until it is gone: what is retained stays. */
export async function remove(stack: Standing): Promise<void> {
  const { name, region } = stack;
  await unprotect(stack);
  await asked('cloudformation:DeleteStack', region, (client) =>
    client.send(new DeleteStackCommand({ StackName: name })),
  );
  const waiting = { client: new CloudFormationClient({ region }), maxWaitTime: 1800, minDelay: 5 };
  await waitUntilStackDeleteComplete(waiting, { StackName: name }).catch(() => {
    throw new Refusal(
      `AWS: ${name} in ${region} was not taken away; its last events in the CloudFormation console tell why: mend that, and repeat the command.`,
    );
  });
}

/**
 * The stack of a region, where there is one; or the region, where these credentials may not ask about it.
 *
 * @param mustAnswer whether to throw there, in place of passing the region over.
 */
export async function lookInto(region: string, name: string, mustAnswer: boolean) {
  try {
    return { stack: await stackCalled(name, region) };
  } catch (error) {
    if (mustAnswer || !(error instanceof Denial)) throw error;
    return { closed: region };
  }
}

async function asked<T>(
  action: string,
  region: string,
  call: (client: CloudFormationClient) => Promise<T>,
): Promise<T> {
  try {
    return await call(new CloudFormationClient({ region }));
  } catch (error) {
    throw refusalOf(`${action} in ${region}`, error);
  }
}

/** What rights are wanting for is called by other names by other services. */
export function refusalOf(action: string, cause: unknown): Refusal {
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  const because = `${name}: ${message}`;
  return /AccessDenied|NotAuthorized|Unauthorized/.test(name)
    ? new Denial(
        `AWS: ${action} was refused (${because}); let these credentials do that, or take others by AWS_PROFILE.`,
      )
    : new Refusal(`AWS: ${action} was not answered (${because}); mend what that names, and repeat the command.`);
}
