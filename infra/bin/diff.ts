import { asCommand, REAL_TOOLS } from '../deploying/cdk.ts';
import { diff } from '../deploying/diff.ts';

/** `npm run diff`: what a deployment would change. */

await asCommand(async () => {
  const { compared, told } = await diff(process.argv.slice(2), REAL_TOOLS);
  for (const lines of told) console.log(lines);
  if (!compared) process.exitCode = 1;
});
