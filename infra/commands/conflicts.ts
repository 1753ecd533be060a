import { namesOf } from '../lib/names.ts';
import type { AwsRegion } from '../lib/regions.ts';
import type { Settings } from '../lib/settings.ts';
import type { Standing } from './account.ts';
import { lookInto, stackCalled, stands, tablesOf } from './account.ts';

/** Where the settings say otherwise than what stands in the account: each gives a sentence, with its cure. */

/** A skill that stands is of one vendor, and no other takes its place unasked: people's rows could not be read by it. */
export function skillFault(
  { name, outputs: { SkillId, VendorId } }: Standing,
  { vendorId }: Settings,
): string | undefined {
  if (SkillId === undefined || VendorId === vendorId) return undefined;
  const cure =
    'name other settings by SETTINGS, or write that into vendorId: another skill could read none of its rows';
  return `Vendor id: the settings say ${vendorId}, and ${name} has made ${SkillId} for ${VendorId}; ${cure}.`;
}

/**
 * What stands answers one skill, and may keep people's places in a table that the settings once named: settings that say nothing of
 * either, as the ones that are committed, would lock people out of their places.
 */
export async function backEndFault(region: AwsRegion, { stage, skillId, vendorId, tables }: Settings, made?: string) {
  const stack = await stackCalled(namesOf(stage).backEndStack(region), region);
  if (stack === undefined) return undefined;
  const { SkillId, TableName } = stack.outputs;
  const cure = 'name other settings by SETTINGS, or take that back end away first with npm run destroy';
  if (SkillId !== undefined && SkillId !== (vendorId === null ? skillId : made))
    return `Skill: the settings say ${vendorId === null ? skillId : `the vendor ${vendorId}`}, and ${stack.name} answers ${SkillId}, which alone can read its rows; write that into skillId${vendorId === null ? '' : ', null into vendorId'}, ${cure}.`;
  if (TableName === undefined || tables[region] !== undefined || (await tablesOf(stack)).includes(TableName))
    return undefined;
  return `Table: the settings name none for ${region}, and ${stack.name} keeps people's places in ${TableName}; write "tables": { "${region}": "${TableName}" }, ${cure}.`;
}

/**
 * A note on a back end that the settings leave behind: its region is not in `regions`, or its table is another than in `tables`. People
 * begin anew then, so the operator is told; it may be meant. Example: `regions` had eu-west-1, and has it no more. A region outside of
 * the settings is passed over without a note where the credentials have no right to look there.
 */
export async function backEndNote(
  region: AwsRegion,
  { stage, regions, tables }: Settings,
): Promise<string | undefined> {
  const { stack } = await lookInto(region, namesOf(stage).backEndStack(region), regions.includes(region));
  if (stack === undefined || !stands(stack)) return undefined;
  if (!regions.includes(region))
    return `Regions: ${stack.name} stands, and ${region} is not among them: its people come to ${regions[0]}, or to what serves their part of the world, where no place of theirs is known.`;
  const [kept, wanted] = [stack.outputs.TableName, tables[region]];
  if (kept === undefined || wanted === undefined || kept === wanted) return undefined;
  return `Table: ${stack.name} keeps people's places in ${kept}, and goes on in ${wanted}: what is in ${kept} stays there.`;
}
