import { asCommand, REAL_TOOLS } from '../commands/cdk.ts';
import { diff } from '../commands/diff.ts';
import { readSettings } from '../lib/settings.ts';

/** `npm run diff`: what a deployment would change. */

await asCommand(async () => diff(readSettings(), process.argv.slice(2), REAL_TOOLS));
