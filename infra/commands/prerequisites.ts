import { SKILL_REGION } from '../lib/names.ts';
import { hasFailed, isEmpty, keysOf, stackCalled } from './account.ts';
import { SECRET_KEYS, secretText } from './secret.ts';

/** What a deployment needs, and does not make itself: each gives a sentence where it is wanting, with its cure. */

export async function bootstrapFault(region: string, account: string): Promise<string | undefined> {
  const bootstrap = await stackCalled('CDKToolkit', region);
  if (bootstrap && !hasFailed(bootstrap) && !isEmpty(bootstrap)) return undefined;
  const command = `npx --prefix infra cdk bootstrap aws://${account}/${region}`;
  return `Bootstrap: the CDK has nothing to deploy with in ${region}; run ${command} once.`;
}

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

/** A table that is not there, or is another's, would take nobody's place, and no deployment would tell. */
export async function tableFault(region: string, table: string | undefined): Promise<string | undefined> {
  if (table === undefined) return undefined;
  const keys = await keysOf(table, region);
  if (keys === undefined) return `Table: there is no ${table} in ${region}; look at tables in the settings.`;
  if (keys.join() === 'userId,person') return undefined;
  return `Table: ${table} in ${region} has the keys ${keys.join(', ')}; one of ours has userId, person.`;
}
