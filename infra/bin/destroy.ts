import { tableIn } from '../deploying/account.ts';
import { readAssembly } from '../deploying/assembly.ts';
import { cdk, OUT } from '../deploying/cdk.ts';

/** `npm run destroy`: takes away all but the tables, and says where those are. */

const args = process.argv.slice(2);
cdk('synth', '--quiet', ...args);
const { backEnds } = readAssembly(OUT);
const tables = await Promise.all(backEnds.map(async (region) => [region, await tableIn(region)] as const));
cdk('destroy', '--all', ...args);
for (const [region, table] of tables) {
  if (!table) continue;
  console.log(`Kept: the table ${table} in ${region}, with people's places. It is protected from deletion.`);
  console.log(`  A later deployment takes it up again with -c tables=${region}:${table}.`);
}
