import { asCommand, REAL_TOOLS } from '../deploying/cdk.ts';
import { destroy } from '../deploying/destroy.ts';

/** `npm run destroy`: all but the tables, and where those are. */

await asCommand(async () => {
  for (const lines of await destroy(process.argv.slice(2), REAL_TOOLS)) console.log(lines);
});
