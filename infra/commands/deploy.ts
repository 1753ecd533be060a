import { readFileSync } from 'node:fs';
import { namesOf, SKILL_REGION } from '../lib/names.ts';
import { SERVES } from '../lib/regions.ts';
import type { Settings } from '../lib/settings.ts';
import { stackCalled, tablesOf, unprotect } from './account.ts';
import type { Outcome, Tools } from './cdk.ts';
import { CdkFailure } from './cdk.ts';
import { preflight } from './preflight.ts';

type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Looks whether all is there, and only then deploys. A first deployment with a vendor id takes two passes: the skill alone, for its
 * id; then what answers it, and the skill that calls that. Later ones know the id, and take one.
 *
 * @param args for the CDK, as `--require-approval never`.
 */
export async function deploy(settings: Settings, args: readonly string[], tools: Tools): Promise<Outcome> {
  const { faults, notes, skillId: known } = await preflight(settings);
  if (faults.length > 0) return { isDone: false, told: [...faults, ...notes] };
  const failed = await failedStacks(settings);
  for (const stack of failed) await unprotect(stack);
  const left = await tablesLeft(failed);
  try {
    return { isDone: true, told: [...notes, ...left, await deployed(settings, args, tools, known)] };
  } catch (error) {
    if (!(error instanceof CdkFailure)) throw error;
    return { isDone: false, told: [...notes, ...left, ...(await tablesLeft(await failedStacks(settings)))] };
  }
}

async function deployed(settings: Settings, args: readonly string[], tools: Tools, known?: string): Promise<string> {
  const { stage, vendorId } = settings;
  if (vendorId === null) return consoleSteps(settings, await pass(args, tools));
  const skillId = known ?? (await pass(args, tools))[namesOf(stage).skillStack]?.SkillId ?? '';
  await pass(args, tools, skillId);
  return skillStands(skillId);
}

/** @returns what the stacks give out, by their names. */
async function pass(args: readonly string[], { cdk, outputs }: Tools, skillId?: string): Promise<Outputs> {
  await cdk(['deploy', '--all', '--outputs-file', outputs, ...args], skillId);
  return JSON.parse(readFileSync(outputs, 'utf8'));
}

/** Stacks that were never made to their end: protected as they are, the CDK could not take them away. */
async function failedStacks({ stage, regions }: Settings) {
  const names = namesOf(stage);
  const found = await Promise.all([
    stackCalled(names.skillStack, SKILL_REGION),
    ...regions.map((region) => stackCalled(names.backEndStack(region), region)),
  ]);
  return found.filter((stack) => stack !== undefined).filter(({ hasFailed }) => hasFailed);
}

/** A table is made to stay, also where the rest of its stack could not be made. */
async function tablesLeft(failed: Awaited<ReturnType<typeof failedStacks>>): Promise<string[]> {
  const left = await Promise.all(
    failed.map(async (stack) => (await tablesOf(stack)).map((table) => ({ table, region: stack.region }))),
  );
  return left.flat().map(({ table, region }) => {
    const cure = `go on with it by "tables": { "${region}": "${table}" } in the settings, or delete it, when nobody needs it`;
    return `Left: the table ${table} in ${region}, by a deployment that failed; ${cure}.`;
  });
}

function consoleSteps({ stage, regions, skillId }: Settings, outputs: Outputs): string {
  const arns = regions.map((region) => [
    SERVES[region],
    outputs[namesOf(stage).backEndStack(region)]?.FunctionArn ?? '',
  ]);
  return [
    `The back end stands. ${skillId === null ? 'The skill is yours to make' : `It answers ${skillId} alone, made by hand`} in the Alexa developer console:`,
    '  1. Create a skill: Custom model, Provision your own; under Interfaces, Alexa Presentation Language.',
    '  2. For each language, JSON Editor: paste its file of dist/skill-package/skill-package/interactionModels/custom; Build.',
    '  3. Copy Skill ID into skillId of the settings, and repeat npm run deploy: until then nobody may invoke.',
    `  4. Endpoint: AWS Lambda ARN: default: ${arns[0]?.[1]}`,
    ...arns.map(([served, arn]) => `     ${served}: ${arn}`),
    '  5. Test: switch testing to Development, and say: Alexa, start back stretches.',
  ].join('\n');
}

function skillStands(skillId: string): string {
  return [
    `The skill stands, in its development stage: ${skillId}.`,
    'Switch testing to Development in the console once, and say to a device of the same account: Alexa, start back stretches.',
    'Publishing is a step of its own: docs/deploy.md has the checklist.',
  ].join('\n');
}
