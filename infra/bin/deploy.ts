import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployedSkill } from '../deploying/account.ts';
import type { Assembly } from '../deploying/assembly.ts';
import { readAssembly } from '../deploying/assembly.ts';
import { cdk, OUT } from '../deploying/cdk.ts';
import { preflight } from '../deploying/preflight.ts';
import { consoleSteps, skillStands } from '../deploying/telling.ts';
import { SKILL_STACK } from '../lib/skill-stack.ts';

/**
 * `npm run deploy`: synthesises, looks whether all is there, and only then deploys. The code's own check of who calls
 * needs the skill's id, which a first deployment does not know: it is told in a second pass.
 */

type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

const OUTPUTS = join(OUT, 'outputs.json');
const SKILL_PACKAGE = join(import.meta.dirname, '../../dist/skill-package/skill-package');

await deploy(process.argv.slice(2));

async function deploy(args: readonly string[]): Promise<void> {
  cdk('synth', '--quiet', ...args);
  const assembly = readAssembly(OUT);
  await stopWhereSomethingIsMissing(assembly);
  if (!assembly.hasSkill) return deployBackEnds(assembly, args);
  const known = await deployedSkill();
  const skillId = pass(args, known)[SKILL_STACK]?.SkillId;
  if (skillId && skillId !== known) pass(args, skillId);
  console.log(skillStands(skillId ?? ''));
}

async function stopWhereSomethingIsMissing(assembly: Assembly): Promise<void> {
  const { faults, notes } = await preflight(assembly, SKILL_PACKAGE);
  for (const sentence of [...faults, ...notes]) console.error(sentence);
  if (faults.length > 0) process.exit(1);
}

function deployBackEnds({ backEnds }: Assembly, args: readonly string[]): void {
  const outputs = pass(args);
  const arns = backEnds.map((region) => [region, outputs[`BackStretches-${region}`]?.FunctionArn]);
  console.log(consoleSteps(Object.fromEntries(arns)));
}

function pass(args: readonly string[], skillId?: string): Outputs {
  const context = skillId ? ['-c', `skillId=${skillId}`] : [];
  cdk('deploy', '--all', '--outputs-file', OUTPUTS, ...args, ...context);
  return JSON.parse(readFileSync(OUTPUTS, 'utf8'));
}
