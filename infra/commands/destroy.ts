import { namesOf, SKILL_REGION } from '../lib/names.ts';
import { isRegion, REGIONS } from '../lib/regions.ts';
import type { Settings } from '../lib/settings.ts';
import type { Standing } from './account.ts';
import { remove, stackCalled } from './account.ts';
import type { Outcome, Tools } from './cdk.ts';
import { accountFault } from './preflight.ts';

/**
 * Takes away what can be made again, when it was told what that is, and answered by its name: the back ends, or that of one
 * region. People's tables stay, and so does the skill: without it nobody could read them.
 *
 * @param args `--with-skill` for the skill's stack too; `--region eu-west-1` for one back end alone.
 */
export async function destroy(settings: Settings, args: readonly string[], tools: Tools): Promise<Outcome> {
  const wanted = parse(args);
  if (typeof wanted === 'string') return { isDone: false, told: [wanted] };
  const found = await accountFault(settings);
  if (found.fault !== undefined) return { isDone: false, told: [found.fault] };
  const { skillStack, backEndStack, function: name } = namesOf(settings.stage);
  const backEnds = await standing(wanted.regions.map((region) => [backEndStack(region), region]));
  const skills = await standing([[skillStack, SKILL_REGION]]);
  const going = wanted.withSkill ? [...skills, ...backEnds] : backEnds;
  if (going.length === 0) return { isDone: false, told: [`Nothing of ${name} stands in account ${found.account}.`] };
  const answer = await tools.ask(`${losses(going)}\nTo take that away, write ${name}: `);
  if (answer !== name) return { isDone: false, told: ['Nothing was taken away.'] };
  for (const stack of going) await remove(stack);
  return {
    isDone: true,
    told: [...going.flatMap(tableKept), ...skills.map((skill) => skillKept(skill, wanted.withSkill))],
  };
}

function parse(args: readonly string[]) {
  const [first = '', region = '', ...others] = args.filter((arg) => arg !== '--with-skill');
  const withSkill = args.includes('--with-skill');
  if (first === '') return { withSkill, regions: REGIONS };
  if (first === '--region' && isRegion(region) && others.length === 0 && !withSkill)
    return { withSkill, regions: [region] };
  return `destroy: got ${args.join(' ')}; allowed: nothing, --with-skill, or --region and one of ${REGIONS.join(', ')}.`;
}

async function standing(stacks: readonly (readonly [name: string, region: string])[]): Promise<readonly Standing[]> {
  const found = await Promise.all(stacks.map(([name, region]) => stackCalled(name, region)));
  return found.filter((stack) => stack !== undefined);
}

function losses(going: readonly Standing[]): string {
  const lines = going.map(({ name, region, outputs: { SkillId } }) =>
    SkillId ? `  ${name}: the care of ${SkillId}` : `  ${name}: the function in ${region}, its log, its alarms`,
  );
  return ['This would go, and nobody would be answered any more:', ...lines].join('\n');
}

function tableKept({ region, outputs: { TableName } }: Standing): string[] {
  if (!TableName) return [];
  const cure = `to go on with it, deploy with "tables": { "${region}": "${TableName}" } in the settings`;
  return [`Kept: the table ${TableName} in ${region}, with people's places; ${cure}.`];
}

function skillKept({ outputs: { SkillId } }: Standing, isAlone: boolean): string {
  const cure = isAlone
    ? 'it can be deleted in the developer console, or gone on with by "skillId" in place of "vendorId" in the settings'
    : 'npm run deploy brings back what answers it';
  return `Kept: the skill ${SkillId}, without which no row can be read; ${cure}.`;
}
