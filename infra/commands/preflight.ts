import { namesOf, SKILL_REGION } from '../lib/names.ts';
import { REGIONS } from '../lib/regions.ts';
import type { Settings } from '../lib/settings.ts';
import { accountNumber, stackCalled } from './account.ts';
import type { Target } from './cdk.ts';
import { backEndFault, backEndNote, skillFault } from './conflicts.ts';
import { bootstrapFault, secretFault, tableFault } from './prerequisites.ts';

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
  const refused = REFUSED.filter(({ option }) => args.some((arg) => option.test(arg)));
  if (refused.length > 0) return { faults: refused.map(({ fault }) => fault), notes: [] };
  const found = await accountFault(settings);
  if (found.fault !== undefined) return { faults: [found.fault], notes: [] };
  const { regions, vendorId, stage } = settings;
  const skill = await stackCalled(namesOf(stage).skillStack, SKILL_REGION);
  const places = [...new Set([...regions, ...(vendorId === null ? [] : [SKILL_REGION])])];
  const othersSkill = skill && skillFault(skill, settings);
  const answering = othersSkill === undefined ? regions : [];
  const faults = await Promise.all([
    ...places.map((region) => bootstrapFault(region, found.account)),
    vendorId === null ? undefined : secretFault(settings.secret),
    othersSkill,
    ...answering.map((region) => backEndFault(region, settings, skill?.outputs.SkillId)),
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

/** Options of the CDK that a deployment does not pass on. */
const REFUSED = [
  {
    option: /^--profile/,
    fault: 'AWS credentials: --profile is for the CDK alone; choose them by AWS_PROFILE, for all that is done.',
  },
  {
    option: /^(--no-execute|--execute|--method|-m)/,
    fault:
      'Options: --execute and --method are not passed on, as with some of them nothing is made; npm run diff shows what would change.',
  },
] as const;

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
