import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRET, SKILL_REGION } from '../lib/skill-stack.ts';
import { accountNumber, deployedSkill, isBootstrapped, secretText, standingRegions } from './account.ts';
import type { Assembly } from './assembly.ts';

/** What was found before anything is created, a sentence each: what it is, and the cure. */
export interface Findings {
  /** Nothing is deployed while there is one. */
  readonly faults: readonly string[];
  /** What an operator should know; the deployment goes on. */
  readonly notes: readonly string[];
}

/** @param skillPackage the folder that `npm run package` makes, with `skill.json` at its top. */
export async function preflight(assembly: Assembly, skillPackage: string): Promise<Findings> {
  const account = await accountNumber().catch((error: Error) => error);
  if (account instanceof Error) return { faults: [noCredentials(account)], notes: [] };
  const faults = await Promise.all([
    ...assembly.regions.map((region) => bootstrapFault(region, account)),
    assembly.hasSkill ? secretFault() : undefined,
  ]);
  const notes = assembly.hasSkill ? privacyNotes(skillPackage) : [WITHOUT_VENDOR];
  return { faults: [...faults.filter((fault) => fault !== undefined), ...(await forgottenStacks(assembly))], notes };
}

/** What stands and the settings leave out, a sentence each: neither a deployment nor its end may pass it over. */
export async function forgottenStacks(assembly: Assembly): Promise<string[]> {
  const faults = await Promise.all([assembly.hasSkill ? undefined : forgottenVendor(), forgottenRegions(assembly)]);
  return faults.filter((fault) => fault !== undefined);
}

const WITHOUT_VENDOR =
  'Vendor id: none was given, so the back end is deployed alone; with -c vendorId=... the skill comes too.';

export function noCredentials({ message }: Error): string {
  return `AWS credentials: none work here (${message}); run aws configure, or set AWS_PROFILE.`;
}

async function bootstrapFault(region: string, account: string): Promise<string | undefined> {
  if (await isBootstrapped(region)) return undefined;
  const command = `npx --prefix infra cdk bootstrap aws://${account}/${region}`;
  return `Bootstrap: the CDK has nothing to deploy with in ${region}; run ${command} once.`;
}

/** Left out by mistake, it would leave the skill that is there without its stack's care. */
async function forgottenVendor(): Promise<string | undefined> {
  const skill = await deployedSkill();
  return skill && `Vendor id: an earlier deployment made ${skill}; give the same -c vendorId=... again.`;
}

/** Left out by mistake, the people of a region would be sent to another one, where nobody knows their places. */
async function forgottenRegions({ backEnds }: Assembly): Promise<string | undefined> {
  const forgotten = (await standingRegions()).filter((region) => !backEnds.includes(region));
  if (forgotten.length === 0) return undefined;
  const all = [...backEnds, ...forgotten].join(',');
  const cure = `give -c regions=${all}, or see "Taking a region away" in docs/operations.md`;
  return `Regions: a back end stands in ${forgotten.join(', ')} too; ${cure}.`;
}

async function secretFault(): Promise<string | undefined> {
  const text = await secretText();
  const where = `the secret ${SECRET.name} in ${SKILL_REGION}`;
  if (text === undefined) return `Secret: ${where} is missing; make it as docs/deploy.md says, under "The secret".`;
  const missing = SECRET.keys.filter((key) => !valueIn(text, key));
  if (missing.length === 0) return undefined;
  return `Secret: ${where} has no text under ${missing.join(', ')}; it takes JSON with ${SECRET.keys.join(', ')}.`;
}

function valueIn(text: string, key: string): boolean {
  try {
    const value = JSON.parse(text)?.[key];
    return typeof value === 'string' && value.trim() !== '';
  } catch {
    return false;
  }
}

/** One's own device needs no policy; publishing does. */
function privacyNotes(skillPackage: string): string[] {
  const { manifest } = JSON.parse(readFileSync(join(skillPackage, 'skill.json'), 'utf8'));
  const told: Record<string, { privacyPolicyUrl?: unknown }> = manifest.privacyAndCompliance?.locales ?? {};
  const locales = Object.keys(manifest.publishingInformation?.locales ?? {});
  const without = locales.filter((name) => !String(told[name]?.privacyPolicyUrl ?? '').startsWith('https://'));
  if (without.length === 0) return [];
  return [
    `Privacy policy: no https address for ${without.join(', ')}; it will not be certified without one; name it in infra/skill-package/publisher.json.`,
  ];
}
