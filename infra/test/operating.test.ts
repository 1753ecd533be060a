import { Refusal, secretText } from '../deploying/account.ts';
import type { Tools } from '../deploying/cdk.ts';
import { asCommand } from '../deploying/cdk.ts';
import { deploy } from '../deploying/deploy.ts';
import { destroy } from '../deploying/destroy.ts';
import { diff } from '../deploying/diff.ts';
import { ARGS, account, SYNTH, toolsFor, withoutCredentials } from './support/operator.ts';
import { SKILL, VENDOR } from './support/synthesise.ts';

/** `npm run diff` and `npm run destroy`, and what all commands do where AWS refuses. */

describe('showing the difference', () => {
  test('is done with the id of the skill that stands', async () => {
    account.stacks['us-east-1/BackStretches-Skill'] = { SkillId: SKILL };
    const { told, tools } = toolsFor({});
    expect(await diff(ARGS, tools)).toEqual({ compared: true, told: [] });
    expect(told).toEqual([`diff -c any=thing -c skillId=${SKILL}`]);
  });

  test('is done without an id where no skill stands', async () => {
    const { told, tools } = toolsFor({});
    await diff(ARGS, tools);
    expect(told).toEqual(['diff -c any=thing']);
  });

  test('is refused without credentials, in one sentence', async () => {
    withoutCredentials();
    const { told, tools } = toolsFor({});
    expect(await diff(ARGS, tools)).toEqual({
      compared: false,
      told: [expect.stringContaining('AWS credentials: none work here')],
    });
    expect(told).toEqual([]);
  });
});

describe('AWS refuses', () => {
  const COMMANDS = { deploy, destroy, diff };

  test.each(Object.entries(COMMANDS))(
    '%s tells what was refused and what to do, in one sentence',
    async (_, command) => {
      account.refuses = 'AccessDenied';
      const { told, tools } = toolsFor({});
      const refusal = command(ARGS, tools);
      await expect(refusal).rejects.toThrow(Refusal);
      await expect(refusal).rejects.toThrow(
        /^AWS: cloudformation:DescribeStacks in \S+ was refused \(AccessDenied: .*\); let these credentials do that, or take others by AWS_PROFILE\.$/,
      );
      expect(told.filter((line) => line !== SYNTH)).toEqual([]);
    },
  );

  test('who may not read the secret is told the name of that right', async () => {
    account.refuses = 'AccessDeniedException';
    await expect(secretText()).rejects.toThrow(
      'AWS: secretsmanager:GetSecretValue in us-east-1 was refused (AccessDeniedException: nobody may do that);',
    );
  });

  test('what is no refusal is told as it is', async () => {
    account.refuses = 'ValidationError';
    await expect(diff(ARGS, toolsFor({}).tools)).rejects.toThrow(
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

describe('destroying', () => {
  const kept = /^Kept: the table a-table in us-east-1.*\n.*deploy with -c tables=us-east-1:a-table\.$/;

  test('says which tables were kept', async () => {
    account.stacks['us-east-1/BackStretches-us-east-1'] = { TableName: 'a-table' };
    const { told, tools } = toolsFor({});
    const cdk: Tools['cdk'] = (...args) => {
      tools.cdk(...args);
      if (args[0] === 'destroy') delete account.stacks['us-east-1/BackStretches-us-east-1'];
    };
    const result = await destroy(ARGS, { ...tools, cdk });
    expect(result).toEqual({ destroyed: true, told: [expect.stringMatching(kept)] });
    expect(told).toEqual([SYNTH, 'destroy --all -c any=thing']);
  });

  test('says what stands yet, where the CDK was told not to go on', async () => {
    account.stacks['us-east-1/BackStretches-us-east-1'] = { TableName: 'a-table' };
    account.stacks['us-east-1/BackStretches-Skill'] = { SkillId: SKILL };
    const result = await destroy(ARGS, toolsFor({ vendorId: VENDOR }).tools);
    expect(result).toEqual({
      destroyed: false,
      told: [`Still there: the skill ${SKILL}.`, 'Still there: a back end in us-east-1.'],
    });
  });

  const LEFT_OUT = [
    [
      'the skill',
      'us-east-1/BackStretches-Skill',
      { SkillId: SKILL },
      `Vendor id: an earlier deployment made ${SKILL};`,
    ],
    [
      'a region',
      'eu-west-1/BackStretches-eu-west-1',
      { TableName: 'a-table' },
      'Regions: a back end stands in eu-west-1 too; give -c regions=us-east-1,eu-west-1,',
    ],
  ] as const;

  test.each(LEFT_OUT)('refuses to leave %s without what it stands on: nothing is touched', async (...row) => {
    const [, stack, outputs, sentence] = row;
    account.stacks['us-east-1/BackStretches-us-east-1'] = { TableName: 'a-table' };
    account.stacks[stack] = outputs;
    const { told, tools } = toolsFor({});
    const result = await destroy(ARGS, tools);
    expect(result).toEqual({ destroyed: false, told: [expect.stringContaining(sentence)] });
    expect(told).toEqual([SYNTH]);
  });

  test('refuses without credentials, in one sentence', async () => {
    withoutCredentials();
    const { told, tools } = toolsFor({});
    expect(await destroy(ARGS, tools)).toEqual({
      destroyed: false,
      told: [expect.stringContaining('AWS credentials: none work here')],
    });
    expect(told).toEqual([]);
  });
});
