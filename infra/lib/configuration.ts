/** What an operator may say with `-c name=value`, or in the `context` of cdk.json: parsed and checked once. */

/**
 * The regions whose Lambda functions Alexa calls, and the region of the world that each serves: what the ASK CLI maps
 * them to. Source: `AWS_REGION` of ask-cli 2.30.7, and
 * https://developer.amazon.com/docs/custom-skills/host-a-custom-skill-as-an-aws-lambda-function.html
 */
export const SERVES = { 'us-east-1': 'NA', 'eu-west-1': 'EU', 'us-west-2': 'FE' } as const;

export type AwsRegion = keyof typeof SERVES;

/** Alexa's own regions: North America, Europe with India, the Far East with Australia. */
export type AlexaRegion = (typeof SERVES)[AwsRegion];

export interface Configuration {
  /** Where a back end stands; the first also serves whom no other does. */
  readonly regions: readonly [AwsRegion, ...AwsRegion[]];
  /** Whose skill it is; without one, only the back end is deployed. */
  readonly vendorId?: string;
  /** The only skill that the function answers. */
  readonly skillId?: string;
  /** Tables that stand in for a region's own: restored from a backup, or kept from an earlier deployment. */
  readonly tables: Readonly<Partial<Record<AwsRegion, string>>>;
  /** What a screen keeps time by, where it is not what the function does by itself. */
  readonly screenClock?: ScreenClock;
}

/** As the function reads them from `SCREEN_CLOCK`, see `lambda/alexa/device.ts`. */
const SCREEN_CLOCKS = ['ssml', 'speakitem'] as const;

export type ScreenClock = (typeof SCREEN_CLOCKS)[number];

/** An operator's mistake: the message says what was got, what is allowed, and the cure. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const NAMES = ['regions', 'vendorId', 'skillId', 'tables', 'screenClock'];

/** Amazon documents no form; every one that was seen is made of capital letters and digits, and most begin with M. */
const VENDOR_ID = /^[A-Z0-9]{8,20}$/;

/** As the developer console shows it: `amzn1.ask.skill.` and a UUID. */
const SKILL_ID = /^amzn1\.ask\.skill\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
const TABLE_NAME = /^[a-zA-Z0-9_.-]{3,255}$/;

/**
 * @param context everything that the CDK was told, its own settings included.
 * @throws ConfigurationError, in one sentence, for the first mistake.
 */
export function parseConfiguration(context: Readonly<Record<string, unknown>>): Configuration {
  refuseMisspelt(Object.keys(context));
  const regions = parseRegions(context.regions ?? 'us-east-1');
  return {
    regions,
    vendorId: parseId(context, 'vendorId', VENDOR_ID, '8 to 20 capital letters and digits; copy it from My IDs'),
    skillId: parseId(context, 'skillId', SKILL_ID, 'amzn1.ask.skill. and a UUID; copy it from Copy Skill ID'),
    tables: parseTables(context.tables ?? '', regions),
    screenClock: parseScreenClock(context.screenClock),
  };
}

/** A misspelt name would else count as not given. Names that are not like ours are the CDK's, or the operator's own. */
function refuseMisspelt(names: readonly string[]): void {
  for (const name of names) {
    const meant = NAMES.find((known) => lettersOf(known) === lettersOf(name));
    if (!meant || meant === name) continue;
    throw new ConfigurationError(`-c ${name}: there is no such setting; write ${meant}.`);
  }
}

/** `vendor-ID` and `vendorId` have the same; so have `region` and `regions`. */
function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/s$/, '');
}

function parseRegions(told: unknown): Configuration['regions'] {
  const names = String(told).split(',');
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) !== index)
      throw new ConfigurationError(`-c regions=${told}: ${name} is named twice; name each region once.`);
  }
  const [first = refuseRegion(''), ...others] = names.map((name) => (isRegion(name) ? name : refuseRegion(name)));
  return [first, ...others];
}

export function isRegion(name: string): name is AwsRegion {
  return Object.hasOwn(SERVES, name);
}

function refuseRegion(name: string): never {
  const allowed = Object.keys(SERVES).join(', ');
  throw new ConfigurationError(
    `-c regions: "${name}" is no region that Alexa calls; name one or more of ${allowed}, with commas between.`,
  );
}

function parseId(context: Readonly<Record<string, unknown>>, name: string, form: RegExp, allowed: string) {
  const told = context[name];
  if (told === undefined) return undefined;
  if (form.test(String(told))) return String(told);
  throw new ConfigurationError(`-c ${name}: got "${told}"; allowed: ${allowed} in the Alexa developer console.`);
}

function parseScreenClock(told: unknown): ScreenClock | undefined {
  const clock = SCREEN_CLOCKS.find((each) => each === told);
  if (told === undefined || clock) return clock;
  throw new ConfigurationError(`-c screenClock: got "${told}"; allowed: ${SCREEN_CLOCKS.join(', ')}.`);
}

function parseTables(told: unknown, regions: readonly AwsRegion[]): Configuration['tables'] {
  const pairs = String(told).split(',').filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => parseTable(pair, regions)));
}

function parseTable(pair: string, regions: readonly AwsRegion[]): [AwsRegion, string] {
  const [region = '', name = ''] = pair.split(':');
  if (isRegion(region) && regions.includes(region) && TABLE_NAME.test(name)) return [region, name];
  const where = regions.join(', ');
  throw new ConfigurationError(
    `-c tables: got "${pair}"; allowed: region:table, the region being one that is deployed to (${where}).`,
  );
}
