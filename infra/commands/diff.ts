import { namesOf, SKILL_REGION } from '../lib/names.ts';
import type { Settings } from '../lib/settings.ts';
import { stackCalled } from './account.ts';
import type { Outcome, Tools } from './cdk.ts';
import { accountFault } from './preflight.ts';

/** Shows what the next pass of a deployment would change. @param args for the CDK. */
export async function diff(settings: Settings, args: readonly string[], { cdk }: Tools): Promise<Outcome> {
  const found = await accountFault(settings);
  if (found.fault !== undefined) return { isDone: false, told: [found.fault] };
  const skill = await stackCalled(namesOf(settings.stage).skillStack, SKILL_REGION);
  await cdk(['diff', ...args], { account: found.account, skillId: skill?.outputs.SkillId });
  return { isDone: true, told: [] };
}
