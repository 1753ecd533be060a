import { deploy } from '../commands/deploy.ts';
import type { Settings } from '../lib/settings.ts';
import { anAccount } from './support/aws-account.ts';
import { account, become, SECRET, toolsFor } from './support/operator.ts';
import { SKILL, settingsWith, THREE_REGIONS, VENDOR } from './support/synthesise.ts';

/** What `npm run deploy` looks at before it creates anything, and refuses. */

const OURS = settingsWith({ vendorId: VENDOR, account: '123456789012' });
const EVERYWHERE = { ...OURS, regions: THREE_REGIONS };
const ANOTHER_SKILL = SKILL.replace('skill.0', 'skill.9');

const deployed = (settings: Settings) => deploy(settings, [], toolsFor(settings).tools);

const BY_HAND = settingsWith({ account: '123456789012' });

const REFUSED: [title: string, settings: Settings, change: () => unknown, sentence: string][] = [
  [
    'without credentials',
    OURS,
    () => {
      process.env = { PATH: process.env.PATH, HOME: '/nowhere', AWS_EC2_METADATA_DISABLED: 'true' };
    },
    'AWS credentials: none work here (',
  ],
  [
    'with credentials of another account than last time',
    OURS,
    () => become(anAccount('999999999999')),
    'AWS account: the settings say 123456789012, and these credentials open 999999999999;',
  ],
  [
    'without bootstrap in one of the regions',
    EVERYWHERE,
    () => account.stacks.delete('us-west-2/CDKToolkit'),
    'Bootstrap: the CDK has nothing to deploy with in us-west-2; run npx --prefix infra cdk bootstrap aws://123456789012/us-west-2 once.',
  ],
  [
    'after a bootstrap that failed',
    OURS,
    () => Object.assign(account.stackIn('us-east-1', 'CDKToolkit'), { status: 'ROLLBACK_COMPLETE' }),
    'Bootstrap: the CDK has nothing to deploy with in us-east-1;',
  ],
  [
    'without bootstrap where the skill goes',
    { ...OURS, regions: ['eu-west-1'] },
    () => account.stacks.delete('us-east-1/CDKToolkit'),
    'Bootstrap: the CDK has nothing to deploy with in us-east-1;',
  ],
  [
    'with a table that there is not',
    { ...OURS, tables: { 'us-east-1': 'kept' } },
    () => {},
    'Table: there is no kept in us-east-1; look at tables in the settings.',
  ],
  [
    'with a table of something else',
    { ...OURS, tables: { 'us-east-1': 'kept' } },
    () => Object.assign(account.tables, { kept: ['id'] }),
    'Table: kept in us-east-1 has the keys id; one of ours has userId, person.',
  ],
  [
    'with a table that is being deleted',
    { ...OURS, tables: { 'us-east-1': 'kept' } },
    () => keptIs({ TableStatus: 'DELETING', DeletionProtectionEnabled: true }),
    'Table: kept in us-east-1 is DELETING; allowed: ACTIVE.',
  ],
  [
    'with a table without deletion protection',
    { ...OURS, tables: { 'us-east-1': 'kept' } },
    () => keptIs({ TableStatus: 'ACTIVE', DeletionProtectionEnabled: false }),
    'run aws dynamodb update-table --table-name kept --region us-east-1 --deletion-protection-enabled once.',
  ],
  ['without the secret', OURS, () => secretIs(undefined), 'is missing; npm run token makes it.'],
  [
    'without a key of the secret',
    OURS,
    () => secretIs(JSON.stringify({ ...SECRET, refreshToken: ' ' })),
    'under refreshToken;',
  ],
  ['without JSON in the secret', OURS, () => secretIs('a-token'), 'under clientId, clientSecret, refreshToken;'],
  [
    'over the skill of another vendor, as with a second copy of the same stage',
    { ...OURS, vendorId: 'M2ANOTHER000' },
    () => deployed(OURS),
    `Vendor id: the settings say M2ANOTHER000, and BackStretches-Skill has made ${SKILL} for ${VENDOR};`,
  ],
  [
    'over what answers a skill that was made by hand, with settings that name none, as the committed ones',
    BY_HAND,
    () => deployed({ ...BY_HAND, skillId: SKILL }),
    `Skill: the settings say null, and BackStretches-us-east-1 answers ${SKILL}, which alone can read its rows; write that into skillId, name other settings by SETTINGS, or `,
  ],
  [
    'over what answers a skill, for another one',
    { ...BY_HAND, skillId: ANOTHER_SKILL },
    () => deployed({ ...BY_HAND, skillId: SKILL }),
    `Skill: the settings say ${ANOTHER_SKILL}, and BackStretches-us-east-1 answers ${SKILL},`,
  ],
  [
    'over a table that was taken up, with settings that name none',
    BY_HAND,
    () => {
      account.tables.kept = ['userId', 'person'];
      return deployed({ ...BY_HAND, tables: { 'us-east-1': 'kept' } });
    },
    `Table: the settings name none for us-east-1, and BackStretches-us-east-1 keeps people's places in kept; write "tables": { "us-east-1": "kept" }, `,
  ],
  [
    'over a skill of its own, for one that was made by hand',
    settingsWith({ account: '123456789012', skillId: ANOTHER_SKILL }),
    () => deployed(OURS),
    `Vendor id: the settings say null, and BackStretches-Skill has made ${SKILL} for ${VENDOR}; name other settings by SETTINGS, or `,
  ],
];

/** There is a table of ours, which is so. */
function keptIs(tablesAre: typeof account.tablesAre): void {
  account.tables.kept = ['userId', 'person'];
  account.tablesAre = tablesAre;
}

function secretIs(text: string | undefined): void {
  account.secret = text;
}

test.each(REFUSED)('%s it refuses in one sentence, and creates nothing', async (...row) => {
  const [, settings, change, sentence] = row;
  await change();
  const { told, tools } = toolsFor(settings);
  const { isDone, told: faults } = await deploy(settings, [], tools);
  expect(isDone).toBe(false);
  expect(faults[0]).toContain(sentence);
  expect(faults[0]).toMatch(/^[^\n]*\.$/);
  expect(told).toEqual([]);
});

test('a profile for the CDK alone is refused: what is looked at would be another account', async () => {
  const { told, tools } = toolsFor(OURS);
  expect((await deploy(OURS, ['--profile', 'mine'], tools)).told).toEqual([
    expect.stringContaining('choose them by AWS_PROFILE'),
  ]);
  expect(told).toEqual([]);
});

/** What an operator may mean, and people would notice. */
const NOTED: [title: string, settings: Settings, before: Settings, sentence: string][] = [
  [
    'a region fewer, while its back end stands',
    OURS,
    { ...OURS, regions: ['us-east-1', 'eu-west-1'] },
    'Regions: BackStretches-eu-west-1 stands, and eu-west-1 is not among them: its people come to us-east-1, or to what serves their part of the world, where no place of theirs is known.',
  ],
  [
    'another table than the one that people have',
    { ...OURS, tables: { 'us-east-1': 'restored' } },
    { ...OURS, tables: { 'us-east-1': 'kept' } },
    "Table: BackStretches-us-east-1 keeps people's places in kept, and goes on in restored: what is in kept stays there.",
  ],
];

test.each(NOTED)('%s is noted, and done', async (_, settings, before, sentence) => {
  Object.assign(account.tables, { kept: ['userId', 'person'], restored: ['userId', 'person'] });
  await deployed(before);
  const { noted, tools } = toolsFor(settings);
  expect((await deploy(settings, [], tools)).isDone).toBe(true);
  expect(noted).toContain(sentence);
});

test('the same table and the same regions are not noted', async () => {
  account.tables.kept = ['userId', 'person'];
  const settings = { ...OURS, tables: { 'us-east-1': 'kept' } };
  await deployed(settings);
  const { noted, tools } = toolsFor(settings);
  await deploy(settings, [], tools);
  expect(noted.filter((note) => /^(Table|Regions):/.test(note))).toEqual([]);
});

test('a region outside of the settings is passed over where the credentials have no right to look there', async () => {
  Object.assign(account, { refuses: 'AccessDenied', refusesIn: 'eu-west-1' });
  expect((await deployed({ ...BY_HAND, skillId: SKILL })).isDone).toBe(true);
});
