import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { EmbeddedDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { startDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { resolve } from './support/resolve.ts';
import type { RunningFunction } from './support/runtime-api.ts';
import { startFunction } from './support/runtime-api.ts';
import { codeOf, SKILL, synthesise, templateOf } from './support/synthesise.ts';
import { resourcesOf } from './support/template.ts';

/** What is deployed, run as Lambda would: the code of the synthesised asset, started as the template says. */

const ROOT = join(import.meta.dirname, '../..');
const STACK = 'BackStretches-us-east-1';

let dynamo: EmbeddedDynamoDb;
let bundle: string;

beforeAll(async () => {
  const { status, stderr } = spawnSync('npm', ['run', 'build'], { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  bundle = join(ROOT, 'dist/lambda');
  dynamo = await startDynamoDb();
}, 60_000);

afterAll(() => dynamo.stop());

const running: RunningFunction[] = [];
afterEach(() => {
  for (const { stop } of running.splice(0)) stop();
});

/** @param environment in place of what the template says. */
async function start(context: Record<string, string> = {}, environment: Record<string, string> = {}) {
  const assembly = synthesise(context, { bundle });
  const [properties] = resourcesOf(templateOf(assembly, STACK), 'AWS::Lambda::Function').map(({ Properties }) =>
    resolve(Properties, () => dynamo.table),
  ) as { Handler: string; Environment: { Variables: Record<string, string> } }[];
  const started = await startFunction({
    code: codeOf(assembly, STACK),
    handler: properties?.Handler ?? '',
    environment: {
      ...properties?.Environment.Variables,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'none',
      AWS_SECRET_ACCESS_KEY: 'none',
      AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
      ...environment,
    },
  });
  running.push(started);
  return started;
}

interface Answer {
  readonly sessionAttributes: object;
  readonly response: { readonly outputSpeech: { readonly ssml: string } };
}

/** As Alexa sends it, to the second. */
interface Said {
  readonly applicationId?: string;
  readonly intent?: string;
  readonly attributes?: object;
  readonly minute?: number;
}

/** A launch, unless an intent is named. */
function aRequest({ applicationId = SKILL, intent, attributes, minute = 0 }: Said = {}) {
  const application = { applicationId };
  const user = { userId: 'amzn1.ask.account.somebody' };
  const asked = intent
    ? { type: 'IntentRequest', intent: { name: intent, confirmationStatus: 'NONE' } }
    : { type: 'LaunchRequest' };
  const timestamp = `2026-11-22T12:${String(minute).padStart(2, '0')}:00Z`;
  const sessionId = `amzn1.echo-api.session.${attributes ? 0 : minute}`;
  return {
    version: '1.0',
    session: { new: !attributes, sessionId, application, user, attributes: attributes ?? {} },
    context: { System: { application, user, device: { deviceId: 'a-speaker', supportedInterfaces: {} } } },
    request: { ...asked, requestId: `amzn1.echo-api.request.${minute}`, timestamp, locale: 'en-US' },
  };
}

const A_WELCOME = {
  version: '1.0',
  response: {
    outputSpeech: { type: 'SSML', ssml: expect.stringContaining('Welcome to Back Stretches') },
    shouldEndSession: false,
  },
};

test('a launch is answered, and what came of it is in the table when another process is started', async () => {
  const first = await start();
  const welcome = await first.invoke(aRequest());
  expect(welcome).toMatchObject(A_WELCOME);
  await first.invoke(
    aRequest({ intent: 'AMAZON.YesIntent', minute: 1, attributes: (welcome as Answer).sessionAttributes }),
  );
  const second = await start();
  const later = (await second.invoke(aRequest({ minute: 30 }))) as Answer;
  expect(later.response.outputSpeech.ssml).toMatch(/^<speak>/);
  expect(later.response.outputSpeech.ssml).not.toContain('Welcome to Back Stretches');
}, 30_000);

test('a launch of the skill is answered by the function that was told its id', async () => {
  const { invoke } = await start({ skillId: SKILL });
  expect(await invoke(aRequest({ minute: 40 }))).toMatchObject({ response: { shouldEndSession: false } });
}, 30_000);

test('refuses the launch of another skill, when told the id of its own', async () => {
  const { invoke } = await start({ skillId: SKILL });
  await expect(invoke(aRequest({ applicationId: 'amzn1.ask.skill.another' }))).rejects.toThrow('verification failed');
}, 30_000);

test('fails to start without a table, and says what is missing', async () => {
  const { invoke } = await start({}, { TABLE_NAME: '' });
  await expect(invoke(aRequest())).rejects.toThrow('TABLE_NAME is not set');
}, 30_000);
