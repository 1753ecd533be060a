import { deployedSkill } from '../deploying/account.ts';
import { asCommand, REAL_TOOLS } from '../deploying/cdk.ts';

/** `npm run diff`: what a deployment would change; it too would know the skill by then. */

await asCommand(async () => {
  const skillId = await deployedSkill().catch(() => undefined);
  REAL_TOOLS.cdk('diff', ...process.argv.slice(2), ...(skillId ? ['-c', `skillId=${skillId}`] : []));
});
