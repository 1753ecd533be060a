import { asCommand, REAL_TOOLS } from '../commands/cdk.ts';
import { deploy } from '../commands/deploy.ts';
import { readSettings } from '../lib/settings.ts';

/** `npm run deploy`: all of it, or a sentence for each thing that is missing. */

await asCommand(async () => deploy(readSettings(), process.argv.slice(2), REAL_TOOLS));
