import * as v from 'valibot';
import { REGIONS, SERVES } from './regions.ts';

/** How settings are written, and what is told where they are not. */

/** A text of a form, and what is told where it has another. */
function textLike(form: RegExp, allowed: string) {
  return v.pipe(v.string(allowed), v.regex(form, allowed));
}

/** In front of every name, with a hyphen behind it. A "null" in quotes was meant to be none. */
const stage = textLike(/^(?!null$)[a-z][a-z0-9]{0,11}$/, 'null, or up to 12 small letters and digits');

/** Without the hyphens that the console shows it with. */
export const account = textLike(/^\d{12}$/, 'null, or the 12 digits of an AWS account, as a text');

const region = v.picklist(REGIONS, `one of ${REGIONS.join(', ')}`);

const regions = v.pipe(
  v.tupleWithRest([region], region, 'a list of regions'),
  v.check(
    (names) => new Set(names.map((name) => SERVES[name])).size === names.length,
    'one region for each of NA, EU and FE at most: us-west-2 and ap-northeast-1 serve the same',
  ),
);

/** Amazon documents no form; every one that was seen is made of capital letters and digits, and most begin with M. */
const vendorId = textLike(
  /^(?=.*[A-Z])[A-Z0-9]{8,20}$/,
  'null, or the Vendor ID under "My IDs" in the developer console, of 8 to 20 capital letters and digits',
);

/** As the developer console shows it: `amzn1.ask.skill.` and a UUID. */
export const skillId = textLike(
  /^amzn1\.ask\.skill\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'null, or amzn1.ask.skill. and a UUID',
);

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
const table = textLike(
  /^[a-zA-Z0-9_.-]{3,255}$/,
  'the name of a table, not its ARN, of 3 to 255 letters, digits and . _ -',
);

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
const secret = textLike(
  /^[\w/+=.@-]{1,512}$/,
  'the name of a secret, not its ARN, of letters, digits and / _ + = . @ -',
);

const AN_ADDRESS = 'null, or an address of mail';
const mail = v.pipe(v.string(AN_ADDRESS), v.email(AN_ADDRESS));

/** Where everybody can read it; its host must not look like Amazon's: the skill would not be certified. */
const page = v.pipe(
  textLike(/^https:\/\/[^\s\p{C}/][^\s\p{C}]*$/u, 'null, or an address that begins with https://'),
  v.maxLength(2000, '2000 characters or fewer'),
  v.check(isForAll, 'null, or an address that the world can reach: no user, no port, no number for a host'),
  v.check((text) => !/alexa|amazon/.test(hostOf(text)), 'null, or a host without "alexa" and "amazon" in its name'),
);

function isForAll(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.username === '' && url.password === '' && url.port === '' && /^([\w-]+\.)+[a-z]{2,}$/.test(url.hostname);
}

function hostOf(text: string): string {
  return URL.canParse(text) ? new URL(text).hostname : '';
}

const TABLES = 'tables by their regions, as { "eu-west-1": "restored" }';

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
  tables: v.pipe(
    v.unknown(),
    v.check((told) => !Array.isArray(told), TABLES),
    v.record(region, table, TABLES),
  ),
  /** As `lambda/alexa/device.ts` reads them. */
  clocks: v.strictObject(
    {
      narration: v.picklist(['ssml', 'apla'], 'ssml or apla'),
      screen: v.picklist(['ssml', 'speakitem'], 'ssml or speakitem'),
    },
    'narration and screen',
  ),
  /** Whom alarms are sent to. */
  alarmMail: v.nullable(mail),
  /** In Secrets Manager: what Login with Amazon asks of somebody who manages skills. */
  secret,
  privacyPolicyUrl: v.nullable(page),
  termsOfUseUrl: v.nullable(page),
};

const ALL_KEYS = `${Object.keys(KEYS).join(', ')}, and nothing else`;

/** What is allowed under a key that is missing; of one that there is not, the keys that there are. */
function allowedFor({ path }: v.BaseIssue<unknown>): string {
  const missing = Object.entries(KEYS).find(([name]) => name === path?.at(-1)?.key);
  return missing ? (v.safeParse(missing[1], undefined).issues?.[0].message ?? ALL_KEYS) : ALL_KEYS;
}

/** Every key, and no other. */
export const settings = v.pipe(
  v.unknown(),
  v.check((told) => !Array.isArray(told), ALL_KEYS),
  v.strictObject(KEYS, allowedFor),
  v.forward(
    v.check(
      ({ vendorId, skillId }) => vendorId === null || skillId === null,
      'null beside a vendorId: with that the skill is made, with this it was made by hand',
    ),
    ['skillId'],
  ),
  v.forward(
    v.check(
      ({ tables, regions }) => Object.keys(tables).every((name) => regions.some((each) => each === name)),
      ({ input: { regions } }) => `tables in regions alone, which are ${regions.join(', ')}`,
    ),
    ['tables'],
  ),
);
