import { deployedSkill } from '../deploying/account.ts';
import { cdk } from '../deploying/cdk.ts';

/** `npm run diff`: what a deployment would change, the id of the skill being known as it will be then. */

const skillId = await deployedSkill().catch(() => undefined);
cdk('diff', ...process.argv.slice(2), ...(skillId ? ['-c', `skillId=${skillId}`] : []));
