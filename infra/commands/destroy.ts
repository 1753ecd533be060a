import { namesOf, SKILL_REGION } from '../lib/names.ts';
import { isRegion, REGIONS } from '../lib/regions.ts';
import type { Settings } from '../lib/settings.ts';
import type { Standing } from './account.ts';
import { lookInto, remove, stackCalled, tablesOf } from './account.ts';
import type { Outcome, Tools } from './cdk.ts';
import { accountFault } from './preflight.ts';

/**
 * Takes away what can be made again, when it was told what that is, and answered by its name: the back ends, or that of one
 * region. People's tables stay, and so does the skill: without it nobody could read them.
 *
 * @param args `--with-skill` for the skill's stack too; `--region eu-west-1` for one back end alone.
 */
export async function destroy(settings: Settings, args: readonly string[], tools: Tools): Promise<Outcome> {
  const wanted = parse(args, settings);
  if (typeof wanted === 'string') return { isDone: false, told: [wanted] };
  const found = await accountFault(settings);
  if (found.fault !== undefined) return { isDone: false, told: [found.fault] };
  const { skillStack, backEndStack, function: name } = namesOf(settings.stage);
  const mustAnswer = wanted.region === undefined ? settings.regions : [wanted.region];
  const looks = await Promise.all(
    (wanted.region === undefined ? REGIONS : mustAnswer).map((region) =>
      lookInto(region, backEndStack(region), mustAnswer.includes(region)),
    ),
  );
  const backEnds = looks.flatMap(({ stack }) => stack ?? []);
  const passedOver = looks.flatMap(({ closed }) => {
    return closed ? `Passed over: ${closed}, about which these credentials may not ask; what stands there stays.` : [];
  });
  const skills = [await stackCalled(skillStack, SKILL_REGION)].filter((stack) => stack !== undefined);
  const going = wanted.withSkill ? [...skills, ...backEnds] : backEnds;
  if (going.length === 0) {
    const where = passedOver.length > 0 ? 'the regions that answered' : 'this account';
    const told = wanted.region ? nothingStands(name, [], wanted.region) : nothingStands(name, skills, where);
    return { isDone: false, told: [told, ...passedOver] };
  }
  const tables = await Promise.all(backEnds.map(async (stack) => tablesKept(stack, await tablesOf(stack))));
  const kept = [...passedOver, ...tables.flat(), ...skills.flatMap((skill) => skillKept(skill, wanted.withSkill))];
  // What stays is told before: should it fail half way, nothing would tell it afterwards.
  const answer = await tools.ask(
    [
      ...losses(going, skillStack),
      ...kept,
      `To take that away from the account ${found.account}, write ${name}: `,
    ].join('\n'),
  );
  if (answer !== name) return { isDone: false, told: ['Nothing was taken away.'] };
  for (const stack of going) await remove(stack);
  return { isDone: true, told: ['It was taken away.', ...kept] };
}

function parse(args: readonly string[], { regions }: Settings) {
  const [first, region = '', ...others] = args.filter((arg) => arg !== '--with-skill');
  const withSkill = args.includes('--with-skill');
  if (first === undefined) return { withSkill, region: undefined };
  if (first !== '--region' || !isRegion(region) || others.length > 0 || withSkill)
    return `destroy: got ${args.join(' ')}; allowed: nothing, --with-skill, or --region and one of ${REGIONS.join(', ')}.`;
  if (!regions.includes(region)) return { withSkill, region };
  return `destroy: ${region} is among the regions of the settings; take it out and deploy first, so that nobody is sent there.`;
}

function nothingStands(name: string, skills: readonly Standing[], where: string): string {
  const cure = 'npm run destroy -- --with-skill lets its stack go';
  return skills.length > 0 ? `Of ${name} only the skill stands; ${cure}.` : `Nothing of ${name} stands in ${where}.`;
}

function losses(going: readonly Standing[], skillStack: string): readonly string[] {
  const lines = going.map(({ name, region, outputs: { SkillId = 'a skill that was not made' } }) => {
    return name === skillStack
      ? `  ${name}: the care of ${SkillId}`
      : `  ${name}: the function in ${region}, its log, its alarms`;
  });
  return ['This would go, and nobody would be answered by it any more:', ...lines];
}

function tablesKept({ region, outputs: { TableName } }: Standing, made: readonly string[]): readonly string[] {
  const tables = new Set([...(TableName ? [TableName] : []), ...made]);
  return [...tables].map((table) => {
    const cure = `to go on with it, deploy with "tables": { "${region}": "${table}" } in the settings`;
    return `Kept: the table ${table} in ${region}, with people's places; ${cure}.`;
  });
}

function skillKept({ outputs: { SkillId } }: Standing, isAlone: boolean): readonly string[] {
  if (!SkillId) return [];
  const cure = isAlone
    ? 'it can be deleted in the developer console, or gone on with by "skillId" in place of "vendorId" in the settings'
    : 'npm run deploy brings back what answers it';
  return [`Kept: the skill ${SkillId}, without which no row can be read; ${cure}.`];
}
