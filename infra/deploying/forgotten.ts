import type { StandingBackEnd } from './account.ts';
import { deployedSkill } from './account.ts';
import type { Assembly } from './assembly.ts';

/** What stands and the settings leave out, probably by mistake: a sentence for each, with the setting that was left out. */

/** Neither a deployment nor its end may pass over a whole stack. */
export async function forgottenStacks(assembly: Assembly, standing: readonly StandingBackEnd[]): Promise<string[]> {
  const faults = [assembly.hasSkill ? undefined : await forgottenVendor(), forgottenRegions(assembly, standing)];
  return faults.filter((fault) => fault !== undefined);
}

/** The skill that is there would be left without its stack's care. */
async function forgottenVendor(): Promise<string | undefined> {
  const skill = await deployedSkill();
  return skill && `Vendor id: an earlier deployment made ${skill}; give the same -c vendorId=... again.`;
}

/** The people of a region would be sent to another one, where nobody knows their places. */
function forgottenRegions({ backEnds }: Assembly, standing: readonly StandingBackEnd[]): string | undefined {
  const named = backEnds.map(({ region }) => region);
  const forgotten = standing.map(({ region }) => region).filter((region) => !named.includes(region));
  if (forgotten.length === 0) return undefined;
  const all = [...named, ...forgotten].join(',');
  const cure = `give -c regions=${all}, or see "Taking a region away" in docs/operations.md`;
  return `Regions: a back end stands in ${forgotten.join(', ')} too; ${cure}.`;
}

/** People would find an empty table, or nobody might invoke any more. */
export function forgottenSettings({ backEnds, hasSkill }: Assembly, standing: readonly StandingBackEnd[]): string[] {
  return backEnds.flatMap(({ region, namedTable, skillId }) => {
    const before = standing.find((backEnd) => backEnd.region === region);
    return [
      ...(before?.namedTable && !namedTable ? [forgottenTable(region, before.namedTable)] : []),
      ...(before?.skillId && !skillId && !hasSkill ? [forgottenSkill(region, before.skillId)] : []),
    ];
  });
}

function forgottenTable(region: string, table: string): string {
  const found = `the back end in ${region} keeps places in ${table}, which -c tables named`;
  return `Table: ${found}; give -c tables=${region}:${table} again.`;
}

function forgottenSkill(region: string, skillId: string): string {
  return `Skill id: the back end in ${region} answers ${skillId}, made by hand; give -c skillId=${skillId} again.`;
}

/** A skill of the deployment's own takes the place of one that was made by hand: as is meant, but not in silence. */
export function replacedSkills(standing: readonly StandingBackEnd[]): string[] {
  const end = 'the skill of -c vendorId takes its place';
  return standing.flatMap(({ region, skillId }) =>
    skillId ? [`Skill id: ${skillId}, made by hand, is answered no more in ${region}: ${end}.`] : [],
  );
}
