import { existsSync, readFileSync, rmSync } from 'node:fs';
import { namesOf, SKILL_REGION } from '../lib/names.ts';
import { SERVES } from '../lib/regions.ts';
import type { Settings } from '../lib/settings.ts';
import type { Standing } from './account.ts';
import { hasFailed, isEmpty, remove, stackCalled, tablesOf, unprotect } from './account.ts';
import type { Outcome, Target, Tools } from './cdk.ts';
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
  const { faults, notes, target } = await preflight(settings, args);
  if (faults.length > 0 || target === undefined) return { isDone: false, told: [...faults, ...notes] };
  const failed = (await stacksOf(settings)).filter(hasFailed);
  for (const stack of failed) await unprotect(stack);
  for (const line of [...notes, ...(await tablesLeft(failed))]) tools.tell(line);
  try {
    const told = await deployed(settings, args, tools, target);
    return { isDone: told !== undefined, told: [told ?? NOT_MADE] };
  } catch (error) {
    if (!(error instanceof CdkFailure)) throw error;
    const stacks = await stacksOf(settings);
    for (const stack of stacks.filter(isEmpty)) await remove(stack);
    return { isDone: false, told: await tablesLeft(stacks.filter(hasFailed)) };
  }
}

const NOT_MADE = 'The stacks give out nothing: take away what keeps the CDK from making them, and repeat.';

/** @returns what to do next; undefined where nothing was made. */
async function deployed(settings: Settings, args: readonly string[], tools: Tools, target: Target) {
  const { stage, vendorId } = settings;
  if (vendorId === null) return consoleSteps(settings, await pass(args, tools, target));
  const skillId = target.skillId ?? (await pass(args, tools, target))[namesOf(stage).skillStack]?.SkillId;
  if (skillId === undefined) return undefined;
  await pass(args, tools, { ...target, skillId });
  return skillStands(skillId);
}

/** @returns what the stacks give out, by their names. */
async function pass(args: readonly string[], { cdk, outputs }: Tools, target: Target): Promise<Outputs> {
  rmSync(outputs, { force: true });
  await cdk(['deploy', '--all', '--outputs-file', outputs, ...args], target);
  return existsSync(outputs) ? JSON.parse(readFileSync(outputs, 'utf8')) : {};
}

async function stacksOf({ stage, regions }: Settings): Promise<readonly Standing[]> {
  const names = namesOf(stage);
  const found = await Promise.all([
    stackCalled(names.skillStack, SKILL_REGION),
    ...regions.map((region) => stackCalled(names.backEndStack(region), region)),
  ]);
  return found.filter((stack) => stack !== undefined);
}

/** What to tell of each table of a stack that failed: CloudFormation takes back the rest, and not the table. */
async function tablesLeft(failed: readonly Standing[]): Promise<string[]> {
  const left = await Promise.all(
    failed.map(async (stack) => (await tablesOf(stack)).map((table) => ({ table, region: stack.region }))),
  );
  return left.flat().map(({ table, region }) => {
    const cure = `go on with it by "tables": { "${region}": "${table}" } in the settings, or delete it, when nobody needs it`;
    return `Left: the table ${table} in ${region}, by a deployment that failed; ${cure}.`;
  });
}

function consoleSteps({ stage, regions, skillId }: Settings, outputs: Outputs): string | undefined {
  const arns = regions.map((region) => [SERVES[region], outputs[namesOf(stage).backEndStack(region)]?.FunctionArn]);
  if (arns.some(([, arn]) => arn === undefined)) return undefined;
  const endpoints = [
    `Endpoint: AWS Lambda ARN: default: ${arns[0]?.[1]}`,
    ...arns.map(([served, arn]) => `   ${served}: ${arn}`),
  ];
  const last = [...endpoints, 'Test: switch testing to Development, and say: Alexa, start back stretches.'];
  if (skillId !== null)
    return [`The back end stands, and answers ${skillId} alone. In its developer console:`, ...last].join('\n  ');
  return [
    'The back end stands. The skill is yours to make in the Alexa developer console:',
    'Create a skill: Custom model, Provision your own; under Interfaces, Alexa Presentation Language.',
    'For each language, JSON Editor: paste its file of dist/skill-package/skill-package/interactionModels/custom; Build.',
    'Copy Skill ID into skillId of the settings, and repeat npm run deploy: until then nobody may invoke. Then:',
    ...last,
  ].join('\n  ');
}

function skillStands(skillId: string): string {
  return [
    `The skill stands, in its development stage: ${skillId}.`,
    'Switch testing to Development in the console once, and say to a device of the same account: Alexa, start back stretches.',
    'Publishing is a step of its own: docs/deploy.md has the checklist.',
  ].join('\n');
}
