import { Refusal } from '../commands/account.ts';
import { asCommand } from '../commands/cdk.ts';
import { deploy } from '../commands/deploy.ts';
import { destroy } from '../commands/destroy.ts';
import { diff } from '../commands/diff.ts';
import { secretText } from '../commands/secret.ts';
import type { Settings } from '../lib/settings.ts';
import { anAccount } from './support/aws-account.ts';
import { account, become, toolsFor } from './support/operator.ts';
import { SKILL, settingsWith, VENDOR } from './support/synthesise.ts';

/** `npm run destroy` and `npm run diff`, and what all commands do where AWS refuses. */

const OURS = settingsWith({ vendorId: VENDOR, regions: ['us-east-1', 'eu-west-1'], account: '123456789012' });
const YES = ['back-stretches'];

async function destroyed(args: readonly string[], answers: readonly string[] = YES) {
  await deploy(OURS, [], toolsFor(OURS).tools);
  const { asked, tools } = toolsFor(OURS, { answers });
  return { asked, ...(await destroy(OURS, args, tools)) };
}

function standing(): string[] {
  return [...account.stacks.keys()].filter((name) => !name.endsWith('CDKToolkit')).sort();
}

const table = (region: string) =>
  expect.stringMatching(
    `^Kept: the table Progress[\\w-]+ in ${region}, with people's places; .*"tables": \\{ "${region}": "Progress`,
  );

test('takes the back ends, when it has told what goes, and keeps the tables and the skill', async () => {
  const { isDone, told, asked } = await destroyed([]);
  expect(asked).toEqual([
    expect.stringMatching(
      /^This would go.*\n {2}BackStretches-us-east-1: .*\n {2}BackStretches-eu-west-1: .*\n(Kept: .*\n){3}To take that away from the account 123456789012, write back-stretches: $/,
    ),
  ]);
  expect(isDone).toBe(true);
  const skill = expect.stringContaining(`Kept: the skill ${SKILL}`);
  expect(told).toEqual(['It was taken away.', table('us-east-1'), table('eu-west-1'), skill]);
  expect(standing()).toEqual(['us-east-1/BackStretches-Skill']);
  expect(account.alexa.events).not.toContain('removed');
});

test('what was taken is brought back by the next deployment, for the same skill', async () => {
  await destroyed([]);
  expect((await deploy(OURS, [], toolsFor(OURS).tools)).isDone).toBe(true);
  expect(standing()).toHaveLength(3);
  expect(account.alexa.events.filter((event) => event.startsWith('made'))).toHaveLength(1);
});

test('with --with-skill takes its stack too, and the skill stays with its developer', async () => {
  const { told, asked } = await destroyed(['--with-skill']);
  expect(asked[0]).toContain(`BackStretches-Skill: the care of ${SKILL}`);
  expect(told.at(-1)).toContain(
    `Kept: the skill ${SKILL}, without which no row can be read; it can be deleted in the developer console`,
  );
  expect(standing()).toEqual([]);
  expect(account.alexa.events).not.toContain('removed');
});

test('with --region takes one back end alone, once the settings have let it go', async () => {
  expect((await destroyed(['--region', 'eu-west-1'])).told).toEqual([
    expect.stringContaining('take it out and deploy first'),
  ]);
  const fewer = { ...OURS, regions: ['us-east-1'] } satisfies Settings;
  await deploy(fewer, [], toolsFor(fewer).tools);
  const { told } = await destroy(fewer, ['--region', 'eu-west-1'], toolsFor(fewer, { answers: YES }).tools);
  expect(told[1]).toEqual(table('eu-west-1'));
  expect(standing()).toEqual(['us-east-1/BackStretches-Skill', 'us-east-1/BackStretches-us-east-1']);
});

test('with --region says of which region nothing stands, and that region must answer', async () => {
  const fewer = { ...OURS, regions: ['us-east-1'] } satisfies Settings;
  await deploy(OURS, [], toolsFor(OURS).tools);
  const told = async (region: string) => (await destroy(fewer, ['--region', region], toolsFor(fewer).tools)).told;
  expect(await told('us-west-2')).toEqual(['Nothing of back-stretches stands in us-west-2.']);
  Object.assign(account, { refuses: 'AccessDenied', refusesIn: 'eu-west-1' });
  await expect(told('eu-west-1')).rejects.toThrow(Refusal);
});

test('a region outside of the settings is passed over, and told, for want of rights; any other error ends the command', async () => {
  const fewer = { ...OURS, regions: ['us-east-1'] } satisfies Settings;
  await deploy(OURS, [], toolsFor(OURS).tools);
  Object.assign(account, { refuses: 'ExpiredToken', refusesIn: 'eu-west-1' });
  await expect(destroy(fewer, [], toolsFor(fewer, { answers: YES }).tools)).rejects.toThrow('ExpiredToken');
  account.refuses = 'AccessDenied';
  const { asked, tools } = toolsFor(fewer, { answers: YES });
  const { told } = await destroy(fewer, [], tools);
  expect([asked[0], told[1]]).toEqual(Array(2).fill(expect.stringContaining('Passed over: eu-west-1, ')));
  expect(standing()).toEqual(['eu-west-1/BackStretches-eu-west-1', 'us-east-1/BackStretches-Skill']);
});

test('of a first deployment that failed it tells the table that stays, and nothing of a skill that was never made', async () => {
  account.failsIn = 'us-east-1';
  await deploy(OURS, [], toolsFor(OURS).tools);
  account.stackIn('us-east-1', 'BackStretches-Skill').outputs = {};
  const { asked, tools } = toolsFor(OURS, { answers: YES });
  const { told } = await destroy(OURS, ['--with-skill'], tools);
  expect(asked[0]).toContain('BackStretches-Skill: the care of a skill that was not made');
  expect(told).toEqual(['It was taken away.', table('us-east-1'), table('eu-west-1')]);
});

test('of a stack that could not be taken away it says where the cause is told', async () => {
  await deploy(OURS, [], toolsFor(OURS).tools);
  account.keepsStacks = true;
  await expect(destroy(OURS, [], toolsFor(OURS, { answers: YES }).tools)).rejects.toThrow(
    'AWS: BackStretches-us-east-1 in us-east-1 was not taken away; its last events in the CloudFormation console tell why',
  );
});

test('where only the skill stands it says so', async () => {
  await destroyed([]);
  const { isDone, told } = await destroy(OURS, [], toolsFor(OURS).tools);
  expect({ isDone, told }).toEqual({ isDone: false, told: [expect.stringContaining('only the skill stands')] });
});

test.each(['', 'yes', 'y', 'BackStretches'])('takes nothing where "%s" is answered', async (answer) => {
  const { isDone, told } = await destroyed([], [answer]);
  expect({ isDone, told }).toEqual({ isDone: false, told: ['Nothing was taken away.'] });
  expect(standing()).toHaveLength(3);
});

test.each([[['--region']], [['--region', 'mars']], [['--all']], [['--region', 'eu-west-1', '--with-skill']], [['']]])(
  'refuses %j, and tells what is allowed',
  async (args) => {
    const { told, asked } = await destroyed(args);
    expect(told).toEqual([
      expect.stringMatching(/^destroy: got .*; allowed: nothing, --with-skill, or --region and one of /),
    ]);
    expect(asked).toEqual([]);
  },
);

test('where nothing stands it says so', async () => {
  expect((await destroy(OURS, [], toolsFor(OURS).tools)).told).toEqual([
    'Nothing of back-stretches stands in this account.',
  ]);
});

test('in another account it refuses', async () => {
  await become(anAccount('999999999999'));
  expect((await destroy(OURS, [], toolsFor(OURS).tools)).told).toEqual([
    expect.stringContaining('AWS account: the settings say'),
  ]);
});

describe('showing the difference', () => {
  test('is done for the skill that stands', async () => {
    await deploy(OURS, [], toolsFor(OURS).tools);
    const { told, tools } = toolsFor(OURS);
    expect(await diff(OURS, [], tools)).toEqual({ isDone: true, told: [] });
    expect(told).toEqual([`diff ${SKILL}`]);
  });

  test('is done without one where none stands', async () => {
    const { told, tools } = toolsFor(OURS);
    await diff(OURS, ['--strict'], tools);
    expect(told).toEqual(['diff --strict']);
  });
});

describe('AWS refuses', () => {
  test.each(Object.entries({ deploy, destroy, diff }))(
    '%s tells what, and what to do, in one sentence',
    async (_, command) => {
      account.refuses = 'AccessDenied';
      const { told, tools } = toolsFor(OURS);
      const refusal = command(OURS, [], tools);
      await expect(refusal).rejects.toThrow(Refusal);
      await expect(refusal).rejects.toThrow(
        /^AWS: cloudformation:DescribeStacks in \S+ was refused \(AccessDenied: .*\); let these credentials do that, or take others by AWS_PROFILE\.$/,
      );
      expect(told).toEqual([]);
    },
  );

  test('who may not read the secret is told the name of that right', async () => {
    account.refuses = 'AccessDeniedException';
    await expect(secretText('a-secret')).rejects.toThrow(
      'AWS: secretsmanager:GetSecretValue in us-east-1 was refused (AccessDeniedException: nobody may do that);',
    );
  });

  test('what is no refusal is told as it is', async () => {
    account.refuses = 'ValidationError';
    await expect(diff(OURS, [], toolsFor(OURS).tools)).rejects.toThrow(
      /was not answered \(ValidationError: .*\); mend what that names, and repeat the command\.$/,
    );
  });

  test('a command ends with 1, and the sentence alone', async () => {
    const error = jest.spyOn(console, 'error').mockImplementation();
    await asCommand(() => Promise.reject(new Refusal('one sentence.')));
    expect(error.mock.calls).toEqual([['one sentence.']]);
    expect(process.exitCode).toBe(1);
    process.exitCode = undefined;
    error.mockRestore();
  });
});
