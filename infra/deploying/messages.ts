import type { AwsRegion } from '../lib/configuration.ts';
import { SERVES } from '../lib/configuration.ts';

/** What an operator is told when a command has ended. */

/** @param functions the ARN of each region's. */
export function consoleSteps(functions: readonly (readonly [AwsRegion, string])[]): string {
  const [[, fallback] = ['', '']] = functions;
  return [
    'The back end stands. Without a vendor id, the skill is yours to make in the Alexa developer console:',
    '  1. Create a skill: Custom model, Provision your own.',
    '  2. For each language, JSON Editor: paste its file of dist/skill-package/skill-package/interactionModels/custom,',
    '     which npm run package makes; then Build.',
    '  3. Copy Skill ID, and let it in: npm run deploy -- -c skillId=<the id>. Until then nobody may invoke.',
    '  4. Endpoint: AWS Lambda ARN:',
    `     default: ${fallback}`,
    ...functions.map(([region, arn]) => `     ${SERVES[region]}: ${arn}`),
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

export function tableKept(region: AwsRegion, table: string): string {
  return [
    `Kept: the table ${table} in ${region}, with people's places; it is protected from deletion.`,
    `  To go on with it, deploy with -c tables=${region}:${table}.`,
  ].join('\n');
}

/** What was not taken away after all. @param skillId of the skill whose stack is there yet, if it is. */
export function stillStands(skillId: string | undefined, regions: readonly AwsRegion[]): string[] {
  return [
    ...(skillId ? [`Still there: the skill ${skillId}.`] : []),
    ...(regions.length > 0 ? [`Still there: a back end in ${regions.join(', ')}.`] : []),
  ];
}
