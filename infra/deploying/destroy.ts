import { accountNumber, deployedSkill, standingRegions, tableIn } from './account.ts';
import { readAssembly } from './assembly.ts';
import type { Tools } from './cdk.ts';
import { noCredentials } from './preflight.ts';
import { stillStands, tableKept } from './telling.ts';

/**
 * Takes away what the settings name, all but the tables.
 * @returns what to tell the operator: where each table is, and what stands still.
 */
export async function destroy(args: readonly string[], { cdk, out }: Tools): Promise<string[]> {
  const account = await accountNumber().catch((error: Error) => error);
  if (account instanceof Error) return [noCredentials(account)];
  cdk('synth', '--quiet', ...args);
  const { backEnds } = readAssembly(out);
  // Afterwards no stack would tell what its table was called.
  const tables = await Promise.all(backEnds.map(async (region) => ({ region, table: await tableIn(region) })));
  cdk('destroy', '--all', ...args);
  return [
    ...tables.flatMap(({ region, table }) => (table ? [tableKept(region, table)] : [])),
    ...stillStands(await deployedSkill(), await standingRegions()),
  ];
}
