import { asCommand, REAL_TOOLS } from '../commands/cdk.ts';
import { destroy } from '../commands/destroy.ts';
import { readSettings } from '../lib/settings.ts';

/** `npm run destroy`: what can be made again; the tables and the skill stay. */

await asCommand(async () => destroy(readSettings(), process.argv.slice(2), REAL_TOOLS));
