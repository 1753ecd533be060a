import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { REGIONS, SERVES } from './regions.ts';

/**
 * What whoever deploys has to say, in one file: `infra/settings.json`, which names nobody as it is committed; or another that
 * `SETTINGS` names, by a path from the top of the project.
 */

/** A mistake in the settings: each is told with its key, what was got and what is allowed. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** A text of a form, and what is told where it has another. */
function textLike(form: RegExp, allowed: string) {
  return v.pipe(v.string(allowed), v.regex(form, allowed));
}

/** In front of every name, with a hyphen behind it. */
const stage = textLike(/^[a-z][a-z0-9]{0,11}$/, 'null, or up to 12 small letters and digits');

const account = textLike(/^\d{12}$/, 'null, or the 12 digits of an AWS account, as a text');

const region = v.picklist(REGIONS, `one of ${REGIONS.join(', ')}`);

const regions = v.pipe(
  v.tupleWithRest([region], region, 'a list of regions'),
  v.check(
    (names) => new Set(names.map((name) => SERVES[name])).size === names.length,
    'one region for each of NA, EU and FE at most: us-west-2 and ap-northeast-1 serve the same',
  ),
);

/** Amazon documents no form; every one that was seen is made of capital letters and digits, and most begin with M. */
const vendorId = textLike(/^[A-Z0-9]{8,20}$/, 'null, or the Vendor ID under "My IDs" in the developer console');

/** As the developer console shows it: `amzn1.ask.skill.` and a UUID. */
const skillId = textLike(
  /^amzn1\.ask\.skill\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'null, or amzn1.ask.skill. and a UUID',
);

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
const table = textLike(/^[a-zA-Z0-9_.-]{3,255}$/, 'the name of a table, of 3 letters or more');

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
const secret = textLike(/^[\w/+=.@-]{1,512}$/, 'the name of a secret');

const AN_ADDRESS = 'null, or an address of mail';
const mail = v.pipe(v.string(AN_ADDRESS), v.email(AN_ADDRESS));

/** Its host must not look like Amazon's: the skill would not be certified. */
const page = v.pipe(
  textLike(/^https:\/\/\S*$/, 'null, or an address that begins with https://'),
  v.maxLength(2000, '2000 characters or fewer'),
  v.regex(/^https:\/\/[\w.-]+\.[a-z]{2,}(\/|$)/i, 'a host that the world can reach'),
  v.check((text) => !/^https:\/\/[^/]*(alexa|amazon)/i.test(text), 'a host without "alexa" and "amazon" in its name'),
);

const KEYS = {
  /** A copy for trying, beside the real one. */
  stage: v.nullable(stage),
  /** The AWS account that it is deployed to; any, where there is none. */
  account: v.nullable(account),
  /** Where a back end stands; the first also serves whom no other does. */
  regions,
  /** Whose skill it is; without one, only the back end is deployed. */
  vendorId: v.nullable(vendorId),
  /** Of a skill that was made by hand: the only one that the function answers. */
  skillId: v.nullable(skillId),
  /** Tables that stand in for a region's own: restored from a backup, or kept from an earlier deployment. */
  tables: v.record(region, table),
  /** As `lambda/alexa/device.ts` reads them. */
  clocks: v.strictObject({
    narration: v.picklist(['ssml', 'apla'], 'ssml or apla'),
    screen: v.picklist(['ssml', 'speakitem'], 'ssml or speakitem'),
  }),
  /** Whom alarms are sent to. */
  alarmMail: v.nullable(mail),
  /** In Secrets Manager: what Login with Amazon asks of somebody who manages skills. */
  secret,
  privacyPolicyUrl: v.nullable(page),
  termsOfUseUrl: v.nullable(page),
};

const settings = v.pipe(
  v.strictObject(KEYS),
  v.check(
    ({ vendorId, skillId }) => vendorId === null || skillId === null,
    'vendorId or skillId: with the former the skill is made, with the latter it was made by hand',
  ),
  v.check(
    ({ tables, regions }) => Object.keys(tables).every((name) => regions.some((each) => each === name)),
    'tables: only in the regions that are deployed to',
  ),
);

export type Settings = v.InferOutput<typeof settings>;

const ROOT = join(import.meta.dirname, '../..');

/** @throws SettingsError as `parseSettings`, and where there is no such file. */
export function readSettings(): Settings {
  const { SETTINGS = 'infra/settings.json' } = process.env;
  return parseSettings(SETTINGS, textOf(resolve(ROOT, SETTINGS)));
}

/**
 * @param file what it is called in an error.
 * @throws SettingsError with every mistake, a line each.
 */
export function parseSettings(file: string, text: string): Settings {
  const parsed = v.safeParse(settings, jsonOf(file, text));
  if (parsed.success) return parsed.output;
  throw new SettingsError(parsed.issues.map((issue) => sentenceOf(file, issue)).join('\n'));
}

function sentenceOf(file: string, { received, expected, message, path: items }: v.BaseIssue<unknown>): string {
  const path = items?.map(({ key }) => key).join('.');
  const got = path ? `${file}, ${path}: got ${received}` : `${file}: got both, or more`;
  if (expected === 'never') return `${got}; allowed: no such key; there are ${Object.keys(KEYS).join(', ')}.`;
  return `${got}; allowed: ${received === 'undefined' ? A_VALUE : message}.`;
}

const A_VALUE = 'a value, as in infra/settings.json';

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new SettingsError(`${path}: got no such file; allowed: one like infra/settings.json, named by SETTINGS.`);
  }
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SettingsError(`${file}: got ${error}; allowed: JSON.`);
  }
}
