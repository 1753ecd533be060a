import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSettings, readSettings, SettingsError } from '../lib/settings.ts';
import { SKILL, VENDOR } from './support/synthesise.ts';

/** What is wrong in settings is told with its key, what was got and what is allowed. */

const neutral = JSON.parse(readFileSync(join(import.meta.dirname, '../settings.json'), 'utf8'));

const parsed = (changes: object) => parseSettings('settings.json', JSON.stringify({ ...neutral, ...changes }));

test('as they are committed, they name nobody', () => {
  const { stage, account, vendorId, skillId, alarmMail } = readSettings();
  expect({ stage, account, vendorId, skillId, alarmMail }).toEqual({
    ...{ stage: null, account: null, vendorId: null, skillId: null, alarmMail: null },
  });
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
  ['no region', { regions: [] }, 'regions.0: got undefined; allowed: a value, as in'],
  ['a region twice', { regions: ['eu-west-1', 'eu-west-1'] }, 'regions: got Array; allowed: one region for each of NA'],
  [
    'two for the Far East',
    { regions: ['us-west-2', 'ap-northeast-1'] },
    'us-west-2 and ap-northeast-1 serve the same.',
  ],
  ['a text for regions', { regions: 'us-east-1' }, 'regions: got "us-east-1"; allowed: a list of regions.'],
  ['a skill’s id for a vendor’s', { vendorId: SKILL }, `vendorId: got "${SKILL}"; allowed: null, or the Vendor ID`],
  ['an empty vendor id', { vendorId: '' }, 'vendorId: got ""; allowed: null, or the Vendor ID'],
  ['a vendor’s id for a skill’s', { skillId: VENDOR }, `skillId: got "${VENDOR}"; allowed: null, or amzn1.ask.skill.`],
  ['a skill of both kinds', { vendorId: VENDOR, skillId: SKILL }, 'allowed: vendorId or skillId: with the former'],
  [
    'a name in other letters',
    { vendorID: VENDOR },
    'vendorID: got "vendorID"; allowed: no such key; there are stage, ',
  ],
  [
    'a table where nothing is deployed',
    { tables: { 'eu-west-1': 'kept' } },
    'tables: only in the regions that are deployed to',
  ],
  ['a table in no region', { tables: { mars: 'kept' } }, 'tables.mars: got "mars"; allowed: one of us-east-1'],
  [
    'a table of a wrong name',
    { tables: { 'us-east-1': 'a table' } },
    'tables.us-east-1: got "a table"; allowed: the name of a',
  ],
  [
    'a clock that there is not',
    { clocks: { narration: 'ssml', screen: 'apla' } },
    'clocks.screen: got "apla"; allowed: ssml or',
  ],
  [
    'a clock too few',
    { clocks: { narration: 'ssml' } },
    'clocks.screen: got undefined; allowed: a value, as in infra/settings.json',
  ],
  ['no mail', { alarmMail: 'you' }, 'alarmMail: got "you"; allowed: null, or an address of mail.'],
  ['a stage that is no name', { stage: 'My stage' }, 'stage: got "My stage"; allowed: null, or up to 12 small letters'],
  [
    'an account that is a number',
    { account: 123456789012 },
    'account: got 123456789012; allowed: null, or the 12 digits',
  ],
  ['a key too few', { secret: undefined }, 'secret: got undefined; allowed: a value, as in infra/settings.json'],
  [
    'a policy that is not served by https',
    { privacyPolicyUrl: 'http://example.org' },
    'privacyPolicyUrl: got "http://e',
  ],
  [
    'a policy that nobody can reach',
    { privacyPolicyUrl: 'https://localhost/a' },
    'allowed: a host that the world can reach.',
  ],
  [
    'a host like Amazon’s',
    { termsOfUseUrl: 'https://my-alexa.example/a' },
    'a host without "alexa" and "amazon" in its name.',
  ],
])('refuses %s', (_, changes, sentence) => {
  expect(() => parsed(changes)).toThrow(SettingsError);
  expect(() => parsed(changes)).toThrow(sentence);
});

test('tells all mistakes at once, a line each', () => {
  expect(() => parsed({ stage: 1, secret: 2, account: 3 })).toThrow(/^.*stage.*\n.*account.*\n.*secret.*$/);
});

test('refuses what is no JSON, and a file that there is not', () => {
  expect(() => parseSettings('settings.json', '{')).toThrow(/^settings\.json: got SyntaxError.*; allowed: JSON\.$/);
  process.env.SETTINGS = '/nowhere/settings.json';
  expect(readSettings).toThrow('/nowhere/settings.json: got no such file; allowed: one like infra/settings.json');
  process.env.SETTINGS = undefined;
  delete process.env.SETTINGS;
});
