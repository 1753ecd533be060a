import { asCommand, REAL_TOOLS } from '../deploying/cdk.ts';
import { destroy } from '../deploying/destroy.ts';

/** `npm run destroy`: all but the tables, and where those are; or a sentence for each thing that is left out. */

await asCommand(async () => {
  const { destroyed, told } = await destroy(process.argv.slice(2), REAL_TOOLS);
  for (const lines of told) console.log(lines);
  if (!destroyed) process.exitCode = 1;
});
