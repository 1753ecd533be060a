import { deploy } from '../commands/deploy.ts';
import type { Settings } from '../lib/settings.ts';
import { mayInvoke } from './support/alexa.ts';
import { account, toolsFor } from './support/operator.ts';
import { aSkillPackage, SKILL, settingsWith, THREE_REGIONS, VENDOR } from './support/synthesise.ts';

/** `npm run deploy`: the CDK synthesises, and stand-ins for CloudFormation and Alexa take what comes of it. */

const OURS = settingsWith({
  ...{ vendorId: VENDOR, account: '123456789012', alarmMail: 'you@example.org' },
  privacyPolicyUrl: 'https://example.org/privacy',
});
const EVERYWHERE = { ...OURS, regions: THREE_REGIONS };
const ANOTHER_SKILL = SKILL.replace('skill.0', 'skill.9');
const ALL = 'deploy --all --outputs-file';

const deployed = (settings: Settings, skillPackage?: string) =>
  deploy(settings, [], toolsFor(settings, { skillPackage }).tools);

function arnIn(region: string): string {
  return `arn:aws:lambda:${region}:123456789012:function:back-stretches`;
}

function invokersIn(region: string): string[] {
  const stacks = [...account.stacks.values()];
  return [SKILL, ANOTHER_SKILL].filter((skill) => mayInvoke(stacks, arnIn(region), skill));
}

describe('with a vendor id', () => {
  test('first the skill is made, and gets its id; then what answers it alone, and the skill that calls that', async () => {
    const { told, tools } = toolsFor(EVERYWHERE);
    const { isDone, told: last } = await deploy(EVERYWHERE, [], tools);
    expect(isDone).toBe(true);
    expect(last.at(-1)).toContain(`The skill stands, in its development stage: ${SKILL}.`);
    expect(told).toEqual([ALL, `${ALL} ${SKILL}`]);
    expect(account.alexa.events).toEqual([
      'made with no endpoint',
      'changed with us-east-1 and eu-west-1 and us-west-2',
    ]);
    for (const region of THREE_REGIONS) expect(invokersIn(region)).toEqual([SKILL]);
  });

  test('later it takes one pass; a changed sample changes the skill, and not what reads its package', async () => {
    await deployed(OURS);
    const reader = () => JSON.stringify([...readers()]);
    const before = reader();
    const { told, tools } = toolsFor(OURS, { skillPackage: aSkillPackage({ sample: 'the next stretch' }) });
    await deploy(OURS, [], tools);
    expect(told).toEqual([`${ALL} ${SKILL}`]);
    expect(account.alexa.events.slice(2)).toEqual(['changed with us-east-1']);
    expect(reader()).toBe(before);
  });

  test('the same once more changes nothing', async () => {
    const skillPackage = aSkillPackage();
    await deployed(OURS, skillPackage);
    await deployed(OURS, skillPackage);
    expect(account.alexa.events).toHaveLength(2);
  });

  test('a region more is answered there, a region fewer elsewhere: its back end stands until it is destroyed', async () => {
    await deployed(OURS);
    await deployed(EVERYWHERE);
    await deployed({ ...OURS, regions: ['us-east-1', 'us-west-2'] });
    expect(account.alexa.events.slice(2)).toEqual([
      'changed with us-east-1 and eu-west-1 and us-west-2',
      'changed with us-east-1 and us-west-2',
    ]);
    expect(invokersIn('eu-west-1')).toEqual([SKILL]);
  });

  test('a copy for trying has stacks of its own, beside the real one', async () => {
    await deployed(OURS);
    expect((await deployed({ ...OURS, stage: 'try' })).isDone).toBe(true);
    const ours = [...account.stacks.keys()].filter((name) => !name.endsWith('CDKToolkit'));
    expect(account.alexa.events).toHaveLength(4);
    expect(ours.sort()).toEqual([
      'us-east-1/BackStretches-Skill',
      'us-east-1/BackStretches-us-east-1',
      'us-east-1/try-BackStretches-Skill',
      'us-east-1/try-BackStretches-us-east-1',
    ]);
  });
});

function readers() {
  const [skill] = [...account.stacks]
    .filter(([name]) => name.endsWith('BackStretches-Skill'))
    .map(([, stack]) => stack);
  return [...(skill?.resources ?? [])].filter(([name]) => name.startsWith('PackageReader'));
}

/** Each step at which a first deployment may fail. */
const STEPS: [title: string, fail: () => void][] = [
  ['Alexa refuses the skill', () => Object.assign(account.alexa, { refuses: 'made' })],
  ['a back end cannot be made', () => Object.assign(account, { failsIn: 'us-east-1' })],
  ['the second back end cannot be made', () => Object.assign(account, { failsIn: 'eu-west-1' })],
  ['Alexa refuses the endpoints', () => Object.assign(account.alexa, { refuses: 'changed' })],
  ['the skill is declined', () => Object.assign(account, { declines: 'BackStretches-Skill' })],
  ['a back end is declined', () => Object.assign(account, { declines: 'BackStretches-us-east-1' })],
];

test.each(STEPS)('after a first deployment in which %s, the same command does the rest', async (_, fail) => {
  const settings = { ...OURS, regions: ['us-east-1', 'eu-west-1'] } satisfies Settings;
  fail();
  expect((await deployed(settings)).isDone).toBe(false);
  expect([...account.stacks.values()].map(({ status }) => status)).not.toContain('REVIEW_IN_PROGRESS');
  Object.assign(account, { failsIn: undefined, declines: undefined });
  expect((await deployed(settings)).isDone).toBe(true);
  expect(account.alexa.events).toEqual(['made with no endpoint', 'changed with us-east-1 and eu-west-1']);
  for (const region of settings.regions) expect(invokersIn(region)).toEqual([SKILL]);
});

test('a package that is refused later leaves the skill as it was, and the next is taken', async () => {
  await deployed(OURS);
  const changed = aSkillPackage({ sample: 'the next stretch' });
  account.alexa.refuses = 'changed';
  expect((await deployed(OURS, changed)).isDone).toBe(false);
  expect(account.alexa.events).toHaveLength(2);
  expect((await deployed(OURS, changed)).isDone).toBe(true);
  expect(account.alexa.events).toHaveLength(3);
});

test('a table that a failed deployment has left is told, then and before the next one', async () => {
  account.failsIn = 'us-east-1';
  const left = expect.stringMatching(
    /^Left: the table Progress\w+-us-east-1 in us-east-1, .* "tables": \{ "us-east-1": "Progress\w+-us-east-1" \}/,
  );
  expect((await deployed(OURS)).told).toEqual([left]);
  account.failsIn = undefined;
  const { noted, tools } = toolsFor(OURS);
  await deploy(OURS, [], tools);
  expect(noted).toEqual([left]);
});

test.each(['--no-execute', '--execute=false', '--method=prepare-change-set', '-m=prepare-change-set'])(
  'with %s, which makes nothing, the CDK is not asked',
  async (option) => {
    const { told, tools } = toolsFor(OURS);
    const { isDone, told: last } = await deploy(OURS, [option], tools);
    expect({ isDone, told, last }).toEqual({
      isDone: false,
      told: [],
      last: [expect.stringMatching(/npm run diff shows what would change\.$/)],
    });
  },
);

test('where the CDK makes nothing, nothing is said to stand', async () => {
  for (const settings of [OURS, settingsWith()]) {
    const { told, tools } = toolsFor(settings);
    const cdk = async (args: readonly string[]) => void told.push(args[0] ?? '');
    const { isDone, told: last } = await deploy(settings, [], { ...tools, cdk });
    expect({ isDone, told }).toEqual({ isDone: false, told: ['deploy'] });
    expect(last).toEqual([expect.stringMatching(/^The stacks give out nothing: /)]);
  }
});

describe('without a vendor id', () => {
  const alone = settingsWith({ account: '123456789012', alarmMail: 'you@example.org' });

  test('the back end is deployed alone, and what to do in the console is told', async () => {
    const { noted, tools } = toolsFor(alone);
    const { isDone, told } = await deploy(alone, [], tools);
    expect(isDone).toBe(true);
    expect(noted).toEqual([expect.stringContaining('so the back end is deployed alone, and nobody may invoke it.')]);
    expect(told[0]).toContain('Create a skill');
    expect(told[0]).toContain(`default: ${arnIn('us-east-1')}\n     NA: ${arnIn('us-east-1')}`);
    expect(invokersIn('us-east-1')).toEqual([]);
  });

  test('a skill that was made by hand is answered, and no other; what is left to do is told alone', async () => {
    const { told } = await deployed({ ...alone, skillId: SKILL });
    expect(told).toEqual([expect.stringContaining(`answers ${SKILL} alone`)]);
    expect(told[0]).toContain(`default: ${arnIn('us-east-1')}`);
    expect(told[0]).not.toContain('Create a skill');
    expect(invokersIn('us-east-1')).toEqual([SKILL]);
  });

  test('a table that is there is taken up', async () => {
    account.tables.kept = ['userId', 'person'];
    expect((await deployed({ ...alone, tables: { 'us-east-1': 'kept' } })).isDone).toBe(true);
  });
});

test('a copy for trying that goes on with a table is noted: it may be the real one’s', async () => {
  account.tables.kept = ['userId', 'person'];
  const settings = { ...OURS, stage: 'try', tables: { 'us-east-1': 'kept' } };
  const { noted, tools } = toolsFor(settings);
  await deploy(settings, [], tools);
  expect(noted).toEqual(['Tables: the copy "try" writes into kept in us-east-1; is that nobody else\'s?']);
});

test('what is not told in the settings is noted before anything is made', async () => {
  const settings = settingsWith({ vendorId: VENDOR });
  const { noted, tools } = toolsFor(settings);
  await deploy(settings, [], tools);
  expect(noted).toEqual([
    'AWS account: 123456789012; write it into account, so that no other is taken by mistake.',
    'Alarms: alarmMail is not told, so nobody hears of them.',
    'Privacy policy: privacyPolicyUrl is not told; the skill will not be certified without one.',
  ]);
});
