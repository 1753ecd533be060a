import { asCommand, REAL_TOOLS } from '../deploying/cdk.ts';
import { deploy } from '../deploying/deploy.ts';

/** `npm run deploy`: all of it, or a sentence for each thing that is missing. */

await asCommand(async () => {
  const { deployed, told } = await deploy(process.argv.slice(2), REAL_TOOLS);
  for (const lines of told) console.log(lines);
  if (!deployed) process.exitCode = 1;
});
