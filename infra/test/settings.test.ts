import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf } from '../commands/cdk.ts';
import {
  parseAccount,
  parseSettings,
  parseSkillId,
  readSettings,
  readTargetSettings,
  SettingsError,
} from '../lib/settings.ts';
import { SKILL, settingsWith, VENDOR } from './support/synthesise.ts';

/** What is wrong in settings is told with its key, what was got and what is allowed. */

const neutral = settingsWith();

const parsed = (changes: object) => parseSettings('settings.json', JSON.stringify({ ...neutral, ...changes }));

test('those of the project can be read, with no key too few', () => {
  expect(Object.keys(readSettings()).sort()).toEqual(Object.keys(neutral).sort());
});

test('everything may be told', () => {
  const told = {
    ...{ stage: 'try', account: '123456789012', regions: ['eu-west-1', 'ap-northeast-1'], vendorId: VENDOR },
    ...{ tables: { 'eu-west-1': 'kept' }, clocks: { narration: 'apla', screen: 'speakitem' } },
    ...{ alarmMail: 'you@example.org', secret: 'mine', privacyPolicyUrl: 'https://example.org/privacy' },
  };
  expect(parsed(told)).toEqual({ ...neutral, ...told });
});

test.each([
  [
    'a region that there is not',
    { regions: ['mars'] },
    'settings.json, regions.0: got "mars"; allowed: one of us-east-1, ',
  ],
  ['a region that Alexa does not call', { regions: ['us-east-1', 'eu-central-1'] }, 'regions.1: got "eu-central-1"; '],
  ['no region', { regions: [] }, 'regions.0: got nothing; allowed: one of us-east-1'],
  [
    'a region twice',
    { regions: ['eu-west-1', 'eu-west-1'] },
    'regions: got ["eu-west-1","eu-west-1"]; allowed: one region',
  ],
  [
    'two for the Far East',
    { regions: ['us-west-2', 'ap-northeast-1'] },
    'us-west-2 and ap-northeast-1 serve the same.',
  ],
  ['a text for regions', { regions: 'us-east-1' }, 'regions: got "us-east-1"; allowed: a list of regions.'],
  ['a skill’s id for a vendor’s', { vendorId: SKILL }, `vendorId: got "${SKILL}"; allowed: null, or the Vendor ID`],
  ['a number for a vendor’s id', { vendorId: 12 }, 'vendorId: got 12; allowed: null, or the Vendor ID'],
  ['a vendor’s id for a skill’s', { skillId: VENDOR }, `skillId: got "${VENDOR}"; allowed: null, or amzn1.ask.skill.`],
  [
    'a skill of both kinds',
    { vendorId: VENDOR, skillId: SKILL },
    `skillId: got "${SKILL}"; allowed: null beside a vendorId`,
  ],
  [
    'a name in other letters',
    { vendorID: VENDOR },
    'vendorID: got a key that there is not; allowed: stage, account, regions',
  ],
  [
    'a table where nothing is deployed',
    { tables: { 'eu-west-1': 'kept' } },
    'tables: got {"eu-west-1":"kept"}; allowed: tables in regions alone, which are us-east-1.',
  ],
  [
    'a table in no region',
    { tables: { mars: 'kept' } },
    'tables.mars: got a key that there is not; allowed: one of us-east-1',
  ],
  [
    'a table of a wrong name',
    { tables: { 'us-east-1': 'a table' } },
    'tables.us-east-1: got "a table"; allowed: the name of a',
  ],
  [
    'a list of tables',
    { tables: [] },
    'tables: got []; allowed: tables by their regions, as { "eu-west-1": "restored" }.',
  ],
  [
    'a clock that there is not',
    { clocks: { narration: 'ssml', screen: 'apla' } },
    'clocks.screen: got "apla"; allowed: ssml or',
  ],
  ['a clock too few', { clocks: { narration: 'ssml' } }, 'clocks.screen: got nothing; allowed: narration and screen.'],
  [
    'a clock too many',
    { clocks: { ...neutral.clocks, wall: 1 } },
    'clocks.wall: got a key that there is not; allowed: narration',
  ],
  ['no mail', { alarmMail: 'you' }, 'alarmMail: got "you"; allowed: null, or an address of mail.'],
  ['a null in quotes', { stage: 'null' }, 'stage: got "null"; allowed: null, or up to 12 small letters'],
  ['a stage that is no name', { stage: 'My stage' }, 'stage: got "My stage"; allowed: null, or up to 12 small letters'],
  [
    'an account that is a number',
    { account: 123456789012 },
    'account: got 123456789012; allowed: null, or the 12 digits',
  ],
  ['a key too few', { secret: undefined }, 'secret: got nothing; allowed: the name of a secret, not its ARN'],
  [
    'the number of an account for a vendor’s id',
    { vendorId: '123456789012' },
    'vendorId: got "123456789012"; allowed: ',
  ],
  [
    'the ARN of a table',
    { tables: { 'us-east-1': 'arn:aws:dynamodb:us-east-1:1:table/a' } },
    'the name of a table, not its ARN, of 3 to 255 letters',
  ],
  [
    'a policy that is not served by https',
    { privacyPolicyUrl: 'http://a.org' },
    'an address that begins with https://.',
  ],
  ['a policy without a host', { privacyPolicyUrl: 'https:///a.co' }, 'an address that begins with https://.'],
  ['a policy with a space in it', { privacyPolicyUrl: 'https://a.org/ b' }, 'an address that begins with https://.'],
  [
    'a policy that nobody can reach',
    { privacyPolicyUrl: 'https://localhost/a' },
    'an address that the world can reach',
  ],
  ['a policy on a number', { privacyPolicyUrl: 'https://192.168.1.1/a' }, 'an address that the world can reach'],
  ['a policy behind a name', { privacyPolicyUrl: 'https://a.b:c@d.org' }, 'an address that the world can reach'],
  [
    'a host like Amazon’s',
    { termsOfUseUrl: 'https://my-%61lexa.example/a' },
    'a host without "alexa" and "amazon" in its name.',
  ],
])('refuses %s', (_, changes, sentence) => {
  expect(() => parsed(changes)).toThrow(SettingsError);
  expect(() => parsed(changes)).toThrow(sentence);
});

test('tells all mistakes at once, a line each', () => {
  expect(() => parsed({ stage: 1, secret: 2, account: 3 })).toThrow(/^.*stage.*\n.*account.*\n.*secret.*$/);
});

test('refuses what is no object, or no JSON', () => {
  expect(() => parseSettings('settings.json', 'null')).toThrow(
    'settings.json: got null; allowed: stage, account, regions',
  );
  expect(() => parseSettings('settings.json', '[]')).toThrow(
    /^settings\.json: got \[\]; allowed: stage, account[^\n]*$/,
  );
});

const TEXT = JSON.stringify(neutral, null, 2);

test.each([
  ['', 'got ValueExpected in line 1; allowed: JSON.'],
  ['['.repeat(50_000), 'got RangeError: Maximum call stack size exceeded; allowed: JSON.'],
  ['{', 'got CloseBraceExpected in line 1; allowed: JSON.'],
  [TEXT.replace('"stage": null,', '"stage": null'), 'got CommaExpected in line 3; allowed: JSON.'],
  [TEXT.replace('{', '{ // mine'), 'got InvalidCommentToken in line 1; allowed: JSON.'],
  [
    TEXT.replace('"tables": {}', `"tables": {}, "tables": { "us-east-1": "kept" }`),
    'tables: got it twice; allowed: once.',
  ],
  [TEXT.replace('"tables": {}', '"tables": { "__proto__": "kept" }'), 'tables.__proto__: got a key that there is not;'],
])('refuses %j, in one line', (text, sentence) => {
  expect(() => parseSettings('settings.json', text)).toThrow(SettingsError);
  expect(() => parseSettings('settings.json', text)).toThrow(sentence);
  expect(() => parseSettings('settings.json', text)).toThrow(/^settings\.json, [^\n]*$/);
});

describe('SETTINGS', () => {
  afterEach(() => {
    delete process.env.SETTINGS;
  });

  test('names another file, which may begin with a byte order mark', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'settings.json');
    writeFileSync(file, `\uFEFF${JSON.stringify({ ...neutral, stage: 'try' })}`);
    process.env.SETTINGS = file;
    expect(readSettings()).toEqual({ ...neutral, stage: 'try' });
  });

  test.each(['/nowhere/settings.json', 'infra', ''])('refuses "%s", and tells why', (named) => {
    process.env.SETTINGS = named;
    expect(readSettings).toThrow(
      /^SETTINGS: got \/.* \(Error: E[A-Z]+: .*\); allowed: a file like infra\/settings\.json/,
    );
  });
});

test('SKILL_ID is the id of a skill, or nothing', () => {
  expect([undefined, '', SKILL].map(parseSkillId)).toEqual([undefined, undefined, SKILL]);
  expect(() => parseSkillId('garbage; x')).toThrow('SKILL_ID: got "garbage; x"; allowed: nothing, or amzn1.ask.skill.');
});

test('the account that a command has looked at is one, or none', () => {
  expect([undefined, '', '123456789012'].map(parseAccount)).toEqual([undefined, undefined, '123456789012']);
  expect(() => parseAccount('1234-5678-9012')).toThrow(
    'BACK_STRETCHES_ACCOUNT: got "1234-5678-9012"; allowed: nothing, or the 12 digits',
  );
});

const { env } = process;

afterEach(() => {
  process.env = env;
});

test('the CDK gets the account that a command has looked at; run by hand, one that does not exist', () => {
  process.env = { ...env, ...environmentOf({ account: '123456789012', skillId: SKILL }) };
  expect([readTargetSettings().account, parseSkillId(process.env.SKILL_ID)]).toEqual(['123456789012', SKILL]);
  process.env = { ...env, SETTINGS: 'infra/test/settings/try-everywhere.json' };
  expect([readSettings().account, readTargetSettings().account]).toEqual(['123456789012', '000000000000']);
});
