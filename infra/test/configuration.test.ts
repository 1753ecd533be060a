import { ConfigurationError, parseConfiguration } from '../lib/configuration.ts';
import { SKILL, VENDOR } from './support/synthesise.ts';

test('one region, no vendor and no skill, unless told otherwise', () => {
  expect(parseConfiguration({})).toEqual({ regions: ['us-east-1'], tables: {} });
});

test('what is told is kept, and the CDK’s own settings are left alone', () => {
  const told = { regions: 'eu-west-1,us-west-2', vendorId: VENDOR, skillId: SKILL, tables: 'us-west-2:kept' };
  const screenClock = 'speakitem';
  expect(parseConfiguration({ ...told, screenClock, '@aws-cdk/core:newStyle': true, 'cli-telemetry': false })).toEqual({
    regions: ['eu-west-1', 'us-west-2'],
    vendorId: VENDOR,
    skillId: SKILL,
    tables: { 'us-west-2': 'kept' },
    screenClock,
  });
});

const REFUSED: [title: string, context: Record<string, string>, sentence: string][] = [
  [
    'a region that there is not',
    { regions: 'mars' },
    '"mars" is no region that Alexa calls; name one or more of us-east-1',
  ],
  ['a region that Alexa does not call', { regions: 'us-east-1,eu-central-1' }, '"eu-central-1" is no region'],
  ['no region', { regions: '' }, '"" is no region'],
  ['a region twice', { regions: 'eu-west-1,eu-west-1' }, 'eu-west-1 is named twice; name each region once.'],
  ['a skill’s id for a vendor’s', { vendorId: SKILL }, `got "${SKILL}"; allowed: 8 to 20 capital letters and digits`],
  ['an empty vendor id', { vendorId: '' }, 'got ""; allowed'],
  ['a vendor id in small letters', { vendorId: 'm1abcdefghij' }, 'copy it from My IDs in the Alexa developer console'],
  ['a vendor’s id for a skill’s', { skillId: VENDOR }, `got "${VENDOR}"; allowed: amzn1.ask.skill. and a UUID`],
  ['a name in other letters', { vendorID: VENDOR }, '-c vendorID: there is no such setting; write vendorId.'],
  ['a name in the singular', { region: 'eu-west-1' }, '-c region: there is no such setting; write regions.'],
  ['a name with a hyphen', { 'skill-id': SKILL }, '-c skill-id: there is no such setting; write skillId.'],
  ['a table without its region', { tables: 'kept' }, 'got "kept"; allowed: region:table'],
  ['a table where nothing is deployed', { tables: 'eu-west-1:kept' }, 'one that is deployed to (us-east-1)'],
  ['a clock that no screen has', { screenClock: 'apla' }, 'got "apla"; allowed: ssml, speakitem.'],
  ['no clock', { screenClock: '' }, 'got ""; allowed: ssml, speakitem.'],
  ['a table of a wrong name', { tables: 'us-east-1:a table' }, 'got "us-east-1:a table"'],
];

test.each(REFUSED)('refuses %s, in one sentence', (_, context, sentence) => {
  const parse = () => parseConfiguration(context);
  expect(parse).toThrow(ConfigurationError);
  expect(parse).toThrow(sentence);
  expect(parse).toThrow(/^-c [\w-]+.*\.$/);
  expect(parse).not.toThrow(/\n/);
});
