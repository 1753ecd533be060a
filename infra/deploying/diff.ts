import { accountNumber, deployedSkill } from './account.ts';
import type { Tools } from './cdk.ts';
import { noCredentials } from './preflight.ts';

/**
 * Shows what a deployment would change; it too would know the skill by then.
 * @param args for the CDK, as `-c vendorId=...`.
 * @returns what to tell the operator where nothing could be compared.
 */
export async function diff(args: readonly string[], { cdk }: Tools): Promise<{ compared: boolean; told: string[] }> {
  const account = await accountNumber().catch((error: Error) => error);
  if (account instanceof Error) return { compared: false, told: [noCredentials(account)] };
  const skillId = await deployedSkill();
  cdk('diff', ...args, ...(skillId ? ['-c', `skillId=${skillId}`] : []));
  return { compared: true, told: [] };
}
