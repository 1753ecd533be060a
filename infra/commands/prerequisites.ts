import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SKILL_REGION } from '../lib/names.ts';
import { refusalOf, stackCalled, stands } from './account.ts';
import { SECRET_KEYS, secretText } from './secret.ts';

/** What a deployment needs, and does not make itself: each gives a sentence where it is wanting, with its cure. */

/** The CDK must have been bootstrapped in each region, to its end. Example: a bootstrap that was rolled back does not count. */
export async function bootstrapFault(region: string, account: string): Promise<string | undefined> {
  const bootstrap = await stackCalled('CDKToolkit', region);
  if (bootstrap && stands(bootstrap)) return undefined;
  const command = `npx --prefix infra cdk bootstrap aws://${account}/${region}`;
  return `Bootstrap: the CDK has nothing to deploy with in ${region}; run ${command} once.`;
}

/** The secret of Login with Amazon must have text under each of its keys. Example: a blank refresh token is missing. */
export async function secretFault(name: string): Promise<string | undefined> {
  const text = await secretText(name);
  const where = `the secret ${name} in ${SKILL_REGION}`;
  if (text === undefined) return `Secret: ${where} is missing; npm run token makes it.`;
  const missing = SECRET_KEYS.filter((key) => !hasText(text, key));
  if (missing.length === 0) return undefined;
  return `Secret: ${where} has no text under ${missing.join(', ')}; npm run token writes it anew.`;
}

function hasText(text: string, key: string): boolean {
  try {
    const value: unknown = JSON.parse(text)?.[key];
    return typeof value === 'string' && value.trim() !== '';
  } catch {
    return false;
  }
}

/**
 * A table that the settings name must be there, have our keys, stay, and be protected: the skill would otherwise save nothing in it, or
 * lose it, and no deployment would tell, as such a table is in no template. Example: one that was restored without protection.
 */
export async function tableFault(region: string, name: string | undefined): Promise<string | undefined> {
  if (name === undefined) return undefined;
  const table = await tableCalled(name, region);
  if (table === undefined) return `Table: there is no ${name} in ${region}; look at tables in the settings.`;
  const { KeySchema = [], TableStatus = '', DeletionProtectionEnabled } = table;
  const keys = KeySchema.map(({ AttributeName }) => AttributeName).join(', ');
  if (keys !== 'userId, person')
    return `Table: ${name} in ${region} has the keys ${keys}; one of ours has userId, person.`;
  if (!['ACTIVE', 'UPDATING'].includes(TableStatus))
    return `Table: ${name} in ${region} is ${TableStatus}; allowed: ACTIVE. Wait until it is, or name another.`;
  if (DeletionProtectionEnabled) return undefined;
  const command = `aws dynamodb update-table --table-name ${name} --region ${region} --deletion-protection-enabled`;
  return `Table: ${name} in ${region} has no deletion protection; run ${command} once.`;
}

async function tableCalled(name: string, region: string): Promise<TableDescription | undefined> {
  try {
    return (await new DynamoDBClient({ region }).send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
    throw refusalOf(`dynamodb:DescribeTable in ${region}`, error);
  }
}
