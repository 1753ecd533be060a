import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EmbeddedDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { startDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { envelopeOf } from '../../simulator/envelope.ts';
import { resolve } from './support/resolve.ts';
import { codeOf, SKILL, synthesise, templateOf } from './support/synthesise.ts';
import { resourcesOf } from './support/template.ts';

/** What is deployed: the code of the synthesised asset, started with what the template tells it, on an emulated DynamoDB. */

const ROOT = join(import.meta.dirname, '../..');
const STACK = 'BackStretches-us-east-1';
const NOON = Date.parse('2026-11-22T12:00:00Z');

let dynamo: EmbeddedDynamoDb;
let bundle: string;
const running: ChildProcessWithoutNullStreams[] = [];

beforeAll(async () => {
  const { status, stderr } = spawnSync('npm', ['run', 'build'], { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  bundle = join(ROOT, 'dist/lambda');
  dynamo = await startDynamoDb();
});

afterAll(() => dynamo.stop());

afterEach(() => {
  for (const lambda of running.splice(0)) lambda.kill();
});

/** The function of a deployment. @returns what it answers to a launch of a skill. */
function start(skillId?: string) {
  const assembly = synthesise({}, { bundle, skillId });
  const [skill] = resourcesOf(templateOf(assembly, STACK), 'AWS::Lambda::Function');
  const told = JSON.parse(JSON.stringify(resolve(skill?.Properties, () => dynamo.table)));
  const credentials = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' };
  const env = { ...credentials, ...told.Environment.Variables, AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint };
  const runtime = join(ROOT, 'test/support/lambda-runtime.mjs');
  const lambda = spawn(process.execPath, [runtime, join(codeOf(assembly, STACK), 'index.cjs')], { env });
  running.push(lambda);
  const lines = createInterface({ input: lambda.stdout })[Symbol.asyncIterator]();
  return async (applicationId: string): Promise<unknown> => {
    const session = { id: 'a-session', isNew: true, userId: 'somebody', attributes: {} };
    const envelope = envelopeOf({ type: 'LaunchRequest' }, session, NOON);
    const asked = JSON.stringify(envelope).replaceAll('amzn1.ask.skill.simulated', applicationId);
    lambda.stdin.write(`${asked}\n`);
    for (;;) {
      const line = JSON.parse((await lines.next()).value);
      if (!('_aws' in line)) return line;
    }
  };
}

test('the handler is in the file that Lambda looks for, and its content beside it', () => {
  const assembly = synthesise({}, { bundle });
  const [skill] = resourcesOf(templateOf(assembly, STACK), 'AWS::Lambda::Function');
  expect(skill?.Properties).toHaveProperty('Handler', 'index.handler');
  expect(readdirSync(codeOf(assembly, STACK)).sort()).toEqual(['content.json', 'index.cjs']);
});

test('a launch of the skill is answered by the function that was told its id, and that of another refused', async () => {
  const launch = start(SKILL);
  expect(await launch(SKILL)).toMatchObject({
    response: { outputSpeech: { ssml: expect.stringContaining('Welcome to Back Stretches') }, shouldEndSession: false },
  });
  expect(await launch('amzn1.ask.skill.another')).toEqual({ refused: expect.stringContaining('verification failed') });
});
