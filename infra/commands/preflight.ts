import { namesOf, SKILL_REGION } from '../lib/names.ts';
import type { AwsRegion } from '../lib/regions.ts';
import { REGIONS } from '../lib/regions.ts';
import type { Settings } from '../lib/settings.ts';
import type { Standing } from './account.ts';
import { accountNumber, hasFailed, isEmpty, keysOf, lookInto, stackCalled, tablesOf } from './account.ts';
import type { Target } from './cdk.ts';
import { SECRET_KEYS, secretText } from './secret.ts';

/** What was found before anything is created, a sentence each: what it is, and the cure. */
export interface Findings {
  /** Nothing is deployed while there is one. */
  readonly faults: readonly string[];
  /** What an operator should know; the deployment goes on. */
  readonly notes: readonly string[];
  /** What was looked at, and is to be deployed to; none where nothing could be. */
  readonly target?: Target;
}

/** @param args for the CDK. */
export async function preflight(settings: Settings, args: readonly string[] = []): Promise<Findings> {
  if (args.some((arg) => arg.startsWith('--profile'))) return { faults: [NO_PROFILE], notes: [] };
  const found = await accountFault(settings);
  if (found.fault !== undefined) return { faults: [found.fault], notes: [] };
  const { regions, vendorId, stage } = settings;
  const skill = await stackCalled(namesOf(stage).skillStack, SKILL_REGION);
  const places = [...new Set([...regions, ...(vendorId === null ? [] : [SKILL_REGION])])];
  const faults = await Promise.all([
    ...places.map((region) => bootstrapFault(region, found.account)),
    vendorId === null ? undefined : secretFault(settings.secret),
    skill && skillFault(skill, settings),
    ...regions.map((region) => backEndFault(region, settings, skill?.outputs.SkillId)),
    ...Object.entries(settings.tables).map(([region, table]) => tableFault(region, table)),
  ]);
  const standing = await Promise.all(REGIONS.map((region) => backEndNote(region, settings)));
  return {
    faults: faults.filter((fault) => fault !== undefined),
    notes: [...notesOn(settings, found.account), ...standing.filter((note) => note !== undefined)],
    target: { account: found.account, skillId: skill?.outputs.SkillId },
  };
}

type Found = { readonly account: string; readonly fault?: undefined } | { readonly fault: string };

const NO_PROFILE = 'AWS credentials: --profile is for the CDK alone; choose them by AWS_PROFILE, for all that is done.';

/** Whether there are credentials, and they are for the account that is meant. */
export async function accountFault({ account }: Settings): Promise<Found> {
  const number = await accountNumber().catch((error: Error) => error);
  if (number instanceof Error)
    return {
      fault: `AWS credentials: none work here (${number.message}); run aws sso login or aws configure, or set AWS_PROFILE (now ${process.env.AWS_PROFILE ?? 'not set'}).`,
    };
  if (account === null || account === number) return { account: number };
  return {
    fault: `AWS account: the settings say ${account}, and these credentials open ${number}; take others by AWS_PROFILE, or other settings by SETTINGS.`,
  };
}

async function bootstrapFault(region: string, account: string): Promise<string | undefined> {
  const bootstrap = await stackCalled('CDKToolkit', region);
  if (bootstrap && !hasFailed(bootstrap) && !isEmpty(bootstrap)) return undefined;
  const command = `npx --prefix infra cdk bootstrap aws://${account}/${region}`;
  return `Bootstrap: the CDK has nothing to deploy with in ${region}; run ${command} once.`;
}

async function secretFault(name: string): Promise<string | undefined> {
  const text = await secretText(name);
  const where = `the secret ${name} in ${SKILL_REGION}`;
  if (text === undefined) return `Secret: ${where} is missing; npm run token makes it.`;
  const missing = SECRET_KEYS.filter((key) => !hasText(text, key));
  if (missing.length === 0) return undefined;
  return `Secret: ${where} has no text under ${missing.join(', ')}; npm run token writes it anew.`;
}

function hasText(text: string, key: string): boolean {
  try {
    const value: unknown = JSON.parse(text)?.[key];
    return typeof value === 'string' && value.trim() !== '';
  } catch {
    return false;
  }
}

/** A table that is not there, or is another's, would take nobody's place, and no deployment would tell. */
async function tableFault(region: string, table: string | undefined): Promise<string | undefined> {
  if (table === undefined) return undefined;
  const keys = await keysOf(table, region);
  if (keys === undefined) return `Table: there is no ${table} in ${region}; look at tables in the settings.`;
  if (keys.join() === 'userId,person') return undefined;
  return `Table: ${table} in ${region} has the keys ${keys.join(', ')}; one of ours has userId, person.`;
}

/** A skill that stands is of one vendor, and no other takes its place unasked: people's rows could not be read by it. */
function skillFault({ name, outputs: { SkillId, VendorId } }: Standing, { vendorId }: Settings): string | undefined {
  if (SkillId === undefined || VendorId === vendorId) return undefined;
  const cure = `write that into vendorId, or let its stack go with npm run destroy -- --with-skill`;
  return `Vendor id: the settings say ${vendorId}, and ${name} has made ${SkillId} for ${VendorId}; ${cure}.`;
}

/**
 * What stands answers one skill, and may keep people's places in a table that the settings once named: settings that say nothing of
 * either, as the ones that are committed, would lock people out of their places.
 */
async function backEndFault(region: AwsRegion, { stage, skillId, vendorId, tables }: Settings, made?: string) {
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
async function backEndNote(region: AwsRegion, { stage, regions, tables }: Settings): Promise<string | undefined> {
  const { stack } = await lookInto(region, namesOf(stage).backEndStack(region), regions.includes(region));
  if (stack === undefined || hasFailed(stack) || isEmpty(stack)) return undefined;
  if (!regions.includes(region))
    return `Regions: ${stack.name} stands, and ${region} is not among them: its people come to ${regions[0]}, or to what serves their part of the world, where no place of theirs is known.`;
  const [kept, wanted] = [stack.outputs.TableName, tables[region]];
  if (kept === undefined || wanted === undefined || kept === wanted) return undefined;
  return `Table: ${stack.name} keeps people's places in ${kept}, and goes on in ${wanted}: no place comes along by itself.`;
}

function notesOn(
  { stage, account, vendorId, skillId, tables, alarmMail, privacyPolicyUrl }: Settings,
  number: string,
): string[] {
  const shared = stage === null ? [] : Object.entries(tables).map(([region, table]) => `${table} in ${region}`);
  return [
    ...shared.map((table) => `Tables: the copy "${stage}" writes into ${table}; is that nobody else's?`),
    ...(account === null
      ? [`AWS account: ${number}; write it into account, so that no other is taken by mistake.`]
      : []),
    ...(vendorId === null && skillId === null
      ? ['Skill: neither vendorId nor skillId is told, so the back end is deployed alone, and nobody may invoke it.']
      : []),
    ...(alarmMail === null ? ['Alarms: alarmMail is not told, so nobody hears of them.'] : []),
    ...(vendorId !== null && privacyPolicyUrl === null
      ? ['Privacy policy: privacyPolicyUrl is not told; the skill will not be certified without one.']
      : []),
  ];
}
