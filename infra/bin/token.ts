import { asCommand, REAL_TOOLS } from '../commands/cdk.ts';
import { AMAZON, token } from '../commands/token.ts';
import { readSettings } from '../lib/settings.ts';

/** `npm run token`: one's consent, in the secret that CloudFormation reads. */

await asCommand(async () => token(readSettings(), REAL_TOOLS, AMAZON));
