import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SKILL_STACK } from '../lib/skill-stack.ts';
import { deployedSkill } from './account.ts';
import type { Assembly } from './assembly.ts';
import { readAssembly } from './assembly.ts';
import type { Tools } from './cdk.ts';
import { consoleSteps, skillStands } from './messages.ts';
import { preflight } from './preflight.ts';

type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Synthesises, looks whether all is there, and only then deploys. The code's own check of who calls needs the skill's
 * id, which a first deployment does not know: it is told in a second pass. Later ones know it from the first on.
 *
 * @param args for the CDK, as `-c vendorId=...`.
 * @returns what to tell the operator: what is missing, or what to do next.
 */
export async function deploy(args: readonly string[], tools: Tools): Promise<{ deployed: boolean; told: string[] }> {
  tools.cdk('synth', '--quiet', ...args);
  const assembly = readAssembly(tools.out);
  const { faults, notes } = await preflight(assembly, tools.skillPackage);
  if (faults.length > 0) return { deployed: false, told: [...faults, ...notes] };
  const next = assembly.hasSkill ? await deployAll(args, tools) : deployBackEnds(assembly, args, tools);
  return { deployed: true, told: [...notes, next] };
}

async function deployAll(args: readonly string[], tools: Tools): Promise<string> {
  const known = await deployedSkill();
  const skillId = pass(args, tools, known)[SKILL_STACK]?.SkillId ?? '';
  if (skillId !== known) pass(args, tools, skillId);
  return skillStands(skillId);
}

function deployBackEnds({ backEnds }: Assembly, args: readonly string[], tools: Tools): string {
  const outputs = pass(args, tools);
  return consoleSteps(backEnds.map(({ region }) => [region, outputs[`BackStretches-${region}`]?.FunctionArn ?? '']));
}

/** @returns what the stacks give out, by their names. */
function pass(args: readonly string[], { cdk, out }: Tools, skillId?: string): Outputs {
  const outputs = join(out, 'outputs.json');
  cdk('deploy', '--all', '--outputs-file', outputs, ...args, ...(skillId ? ['-c', `skillId=${skillId}`] : []));
  return JSON.parse(readFileSync(outputs, 'utf8'));
}
