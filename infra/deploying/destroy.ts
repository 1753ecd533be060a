import { accountNumber, deployedSkill, standingBackEnds } from './account.ts';
import { readAssembly } from './assembly.ts';
import type { Tools } from './cdk.ts';
import { forgottenStacks } from './forgotten.ts';
import { stillStands, tableKept } from './messages.ts';
import { noCredentials } from './preflight.ts';

/**
 * Takes away all of it but the tables; or none of it, where the settings leave out what stands. A skill that outlives
 * its back end would be locked out of the next one for good: it is let in when it is made, and no deployment repeats it.
 *
 * @param args for the CDK, as `-c vendorId=...`.
 * @returns what to tell the operator: what is left out, or where each table is and what stands still.
 */
export async function destroy(
  args: readonly string[],
  { cdk, out }: Tools,
): Promise<{ destroyed: boolean; told: string[] }> {
  const account = await accountNumber().catch((error: Error) => error);
  if (account instanceof Error) return { destroyed: false, told: [noCredentials(account)] };
  cdk('synth', '--quiet', ...args);
  const assembly = readAssembly(out);
  // Afterwards no stack would tell what its table was called.
  const before = await standingBackEnds();
  const forgotten = await forgottenStacks(assembly, before);
  if (forgotten.length > 0) return { destroyed: false, told: forgotten };
  cdk('destroy', '--all', ...args);
  // The CDK asks before it does so, and takes no for an answer.
  const standing = (await standingBackEnds()).map(({ region }) => region);
  const left = stillStands(await deployedSkill(), standing);
  const gone = before.filter(({ region }) => !standing.includes(region));
  return {
    destroyed: left.length === 0,
    told: [...gone.map(({ region, table }) => tableKept(region, table)), ...left],
  };
}
