import type { Region } from '../lib/configuration.ts';
import { SERVES } from '../lib/configuration.ts';

/** What an operator is told when a deployment has ended. */

/** @param arns of the functions, by region. */
export function consoleSteps(arns: Readonly<Partial<Record<Region, string>>>, skillId?: string): string {
  const endpoints = Object.entries(arns).map(([region, arn]) => `     ${region}: ${arn}`);
  return [
    'The back end stands. There was no vendor id, so the skill is yours to make in the Alexa developer console:',
    '  1. npm run package, if you have not; then create a skill: Custom model, Provision your own.',
    '  2. JSON Editor: paste dist/skill-package/skill-package/interactionModels/custom/<locale>.json; Build.',
    skillId
      ? `  3. Alexa may invoke for ${skillId} already.`
      : '  3. Copy Skill ID, and let it in: npm run deploy -- -c skillId=<the id>. Until then nobody may invoke.',
    '  4. Endpoint: AWS Lambda ARN, default region and, by region:',
    ...endpoints,
    `     (${Object.entries(SERVES)
      .map(([region, name]) => `${region} is ${name}`)
      .join(', ')})`,
    '  5. Test: switch testing to Development, and say: Alexa, start back stretches.',
  ].join('\n');
}

export function skillStands(skillId: string): string {
  return [
    `The skill stands, in its development stage: ${skillId}.`,
    'Switch testing to Development in the console once, and say to a device of the same account: Alexa, start back stretches.',
    'Publishing is a step of its own: docs/deploy.md has the checklist.',
  ].join('\n');
}
