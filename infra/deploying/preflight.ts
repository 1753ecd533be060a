import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRET, SKILL_REGION } from '../lib/skill-stack.ts';
import { accountNumber, isBootstrapped, secretText, standingBackEnds } from './account.ts';
import type { Assembly } from './assembly.ts';
import { forgottenSettings, forgottenStacks, replacedSkills } from './forgotten.ts';

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
  const standing = await standingBackEnds();
  const forgotten = [...(await forgottenStacks(assembly, standing)), ...forgottenSettings(assembly, standing)];
  const notes = assembly.hasSkill ? [...replacedSkills(standing), ...privacyNotes(skillPackage)] : [WITHOUT_VENDOR];
  return { faults: [...faults.filter((fault) => fault !== undefined), ...forgotten], notes };
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
