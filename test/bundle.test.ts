import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer as createWebServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Instant } from '../lambda/workout/vocabulary.ts';
import type { Conversation } from '../simulator/conversation.ts';
import { startConversation } from '../simulator/conversation.ts';
import { speechTimeIn } from '../simulator/door.ts';
import type { EmbeddedDynamoDb } from '../simulator/embedded-dynamodb.ts';
import { startDynamoDb } from '../simulator/embedded-dynamodb.ts';
import { envelopeOf } from '../simulator/envelope.ts';
import { readModel } from '../simulator/read-model.ts';
import { NOON } from './support/builders.ts';
import { watchLogs } from './support/logs.ts';
import { content, plan } from './support/shipped.ts';
import { asked, said, titleOf } from './support/words.ts';

/** What is deployed: one file, run in a process of its own, on a DynamoDB behind a socket. */

const ROOT = join(import.meta.dirname, '..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const BUNDLE = 'dist/lambda/index.cjs';

/** A copy of what the build reads, to build from without touching the checkout. */
const copy = mkdtempSync(join(tmpdir(), 'back-stretches-'));
/** Behind a bundle nobody sees the cues. */
const UNSEEN = { cues: () => [], say: () => undefined, speechTime: speechTimeIn(content) };

let dynamo: EmbeddedDynamoDb;

beforeAll(async () => {
  for (const name of ['lambda', 'interaction-models', 'build.ts', 'build-options.ts', 'build-slim.ts', 'package.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  dynamo = await startDynamoDb();
  expect(build()).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^dist\/lambda\/index\.cjs: \d+ KiB, and \d+ KiB of content/),
  });
});

afterAll(async () => {
  await dynamo.stop();
  rmSync(copy, { recursive: true });
});

function build() {
  return spawnSync(process.execPath, [TSX, 'build.ts'], { cwd: copy, encoding: 'utf8' });
}

const listening: Server[] = [];
const running: ChildProcessWithoutNullStreams[] = [];

afterEach(() => {
  for (const lambda of running.splice(0)) lambda.kill();
  for (const server of listening.splice(0)) server.close();
});

/** Starts the bundle with an environment; each event that it is given is answered by a line. */
function startLambda(environment: Record<string, string>) {
  const runtime = join(ROOT, 'test/support/lambda-runtime.mjs');
  const lambda: ChildProcessWithoutNullStreams = spawn(process.execPath, [runtime, join(copy, BUNDLE)], {
    env: {
      ...process.env,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'none',
      AWS_SECRET_ACCESS_KEY: 'none',
      AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
      ...environment,
    },
  });
  running.push(lambda);
  lambda.stderr.on('data', (told) => watchLogs([String(told)]));
  const answers = createInterface({ input: lambda.stdout })[Symbol.asyncIterator]();
  const metrics: Record<string, unknown>[] = [];
  const invoke = async (event: unknown) => {
    lambda.stdin.write(`${JSON.stringify(event)}\n`);
    for (;;) {
      const line = JSON.parse((await answers.next()).value);
      if (!('_aws' in line)) return line;
      watchLogs([line]);
      metrics.push(line);
    }
  };
  return { invoke, lambda, metrics };
}

/** When the first word of what plays was said. */
function begunAt(conversation: Conversation): Instant {
  return conversation.playing()?.startedAt ?? NOON;
}

/** When a person answers what plays: a second after its last word. */
function answerTo(conversation: Conversation): Instant {
  const { lasts } = conversation.playing()?.answer ?? { lasts: 0 };
  return begunAt(conversation) + lasts + 1000;
}

function heardFrom(conversation: Conversation): readonly string[] {
  return conversation.playing()?.answer.sentences.map(({ words }) => words) ?? [];
}

test('what reads the files of content is not in it: they were read when it was built', () => {
  const allowed = 'asterisks in pairs';
  expect(readFileSync('lambda/narration/words-schema.ts', 'utf8')).toContain(allowed);
  expect(readFileSync(join(copy, 'dist/lambda/index.cjs'), 'utf8')).not.toContain(allowed);
});

test('figures are frames in it: their poses were worked out when it was built', () => {
  const bundled = ['index.cjs', 'content.json']
    .map((file) => readFileSync(join(copy, 'dist/lambda', file), 'utf8'))
    .join();
  expect(bundled).toContain('arms-forward');
  expect(bundled).not.toContain('counterclockwise');
});

test('the bundle guides a workout, and finds the place again in another process', async () => {
  const first = startLambda({ TABLE_NAME: dynamo.table });
  const conversation = startConversation({ ...UNSEEN, invoke: first.invoke }, readModel());
  await conversation.say('alexa, start back stretches', NOON);
  await conversation.say('yes', answerTo(conversation));
  await conversation.say('yes', answerTo(conversation));
  await conversation.say('next', answerTo(conversation));
  expect(heardFrom(conversation)[0]).toBe(titleOf('kneeling-fold', plan));
  await conversation.say('alexa, stop', begunAt(conversation) + 130_000);

  const second = startLambda({ TABLE_NAME: dynamo.table });
  const later = startConversation({ ...UNSEEN, invoke: second.invoke }, readModel());
  await later.say('alexa, open back stretches', NOON + 3_600_000);
  expect(heardFrom(later)[1]).toBe(said({ name: 'were-on', exercise: 'kneeling-fold', repetition: 4, dose: 8 }));
});

test('the bundle guides a workout though DynamoDB takes calls and never answers', async () => {
  const silent = createServer();
  listening.push(silent);
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
  const { port } = silent.address() as AddressInfo;
  const { invoke } = startLambda({ TABLE_NAME: 'a-table', AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` });
  const conversation = startConversation({ ...UNSEEN, invoke }, readModel());
  await conversation.say('alexa, start back stretches', NOON);
  expect(heardFrom(conversation).at(-1)).toBe(asked({ name: 'down-and-up' }));
  await conversation.say('yes', answerTo(conversation));
  expect(heardFrom(conversation).at(-1)).toBe(asked({ name: 'shall-we-start' }));
  await conversation.say('yes', answerTo(conversation));
  expect(conversation.isInSession()).toBe(true);
  expect(heardFrom(conversation).join(' ')).toContain(titleOf('warm-up', plan));
});

test('the bundle signs what it asks of DynamoDB with the credentials that Lambda has given it, in its region', async () => {
  const seen: IncomingHttpHeaders[] = [];
  const table = createWebServer(({ headers }, response) => {
    seen.push(headers);
    response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}');
  });
  listening.push(table);
  await new Promise<void>((ready) => table.listen(0, '127.0.0.1', ready));
  const { port } = table.address() as AddressInfo;
  const given = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'a-secret', AWS_SESSION_TOKEN: 'a-token' };
  const here = { TABLE_NAME: 'a-table', AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` };
  const { invoke } = startLambda({ ...here, ...given, AWS_REGION: 'us-west-2' });
  await startConversation({ ...UNSEEN, invoke }, readModel()).say('alexa, start back stretches', NOON);
  expect(seen.map((headers) => headers['x-amz-security-token'])).toContain('a-token');
  const scope = /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/us-west-2\/dynamodb\/aws4_request, SignedHeaders=/;
  for (const { authorization } of seen) expect(authorization).toMatch(scope);
});

test('the bundle tries a table that fails again, for as long as a turn may take, and saves', async () => {
  let calls = 0;
  const table = createWebServer((_, response) => {
    calls += 1;
    response.writeHead(calls > 5 ? 200 : 500, { 'content-type': 'application/x-amz-json-1.0' }).end('{}');
  });
  listening.push(table);
  await new Promise<void>((ready) => table.listen(0, '127.0.0.1', ready));
  const { port } = table.address() as AddressInfo;
  const { invoke, metrics } = startLambda({
    TABLE_NAME: 'a-table',
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
  });
  await startConversation({ ...UNSEEN, invoke }, readModel()).say('alexa, start back stretches', NOON);
  expect(metrics).toMatchObject([{ Turns: 1, UnsavedTurns: 0 }]);
  expect(metrics[0]).not.toHaveProperty('StoreErrors');
});

test('the bundle counts what happens, and never tells who it was or what was said', async () => {
  const own = await startDynamoDb();
  const { invoke, metrics } = startLambda({ TABLE_NAME: own.table, AWS_ENDPOINT_URL_DYNAMODB: own.endpoint });
  const conversation = startConversation({ ...UNSEEN, invoke }, readModel());
  await conversation.say('alexa, start back stretches', NOON);
  await conversation.say('yes', answerTo(conversation));
  await conversation.say('yes', answerTo(conversation));
  await conversation.say('alexa, good dog', begunAt(conversation) + 25_000);
  await conversation.say('alexa, that hurts', begunAt(conversation) + 30_000);
  await conversation.say('alexa, stop', begunAt(conversation) + 5_000);
  await own.stop();
  const turns = metrics.filter((line) => 'Turns' in line);
  const seen = turns.map(({ WorkoutsBegun, Fallbacks, WorkoutsAbandoned, UnsavedTurns }) => {
    return { WorkoutsBegun, Fallbacks, WorkoutsAbandoned, UnsavedTurns };
  });
  const nothing = { WorkoutsBegun: 0, Fallbacks: 0, WorkoutsAbandoned: 0, UnsavedTurns: 0 };
  expect(seen).toEqual([
    nothing,
    nothing,
    { ...nothing, WorkoutsBegun: 1 },
    { ...nothing, Fallbacks: 1 },
    nothing,
    { ...nothing, WorkoutsAbandoned: 1 },
  ]);
  expect(turns.every(({ TurnLatency }) => typeof TurnLatency === 'number')).toBe(true);
  expect(metrics).toContainEqual(expect.objectContaining({ entry: 'warm-up', WorkoutsAbandoned: 1 }));
  expect(JSON.stringify(metrics)).not.toMatch(/account|amzn1|pain|hurt|dog/i);
});

test('the bundle counts a turn that could not be saved, and the failures of its store, under the name of its function', async () => {
  const copy = { TABLE_NAME: 'no-such-table', AWS_LAMBDA_FUNCTION_NAME: 'try-back-stretches' };
  const { invoke, metrics } = startLambda(copy);
  const conversation = startConversation({ ...UNSEEN, invoke }, readModel());
  await conversation.say('alexa, start back stretches', NOON);
  const service = 'try-back-stretches';
  expect(metrics).toMatchObject([{ service, Turns: 1, UnsavedTurns: 1, StoreErrors: 1, FailedTurns: 0 }]);
});

test('the bundle refuses requests for another application', async () => {
  const { invoke } = startLambda({ TABLE_NAME: dynamo.table, SKILL_ID: 'amzn1.ask.skill.ours' });
  const session = { id: 'a-session', isNew: true, userId: 'somebody', attributes: {} };
  const answer: ResponseEnvelope = await invoke(envelopeOf({ type: 'LaunchRequest' }, session, NOON));
  expect(answer).toEqual({ refused: expect.stringContaining('verification failed') });
});

test('the bundle does not start without a table, and says what is missing', async () => {
  const { lambda } = startLambda({ TABLE_NAME: '' });
  let said = '';
  for await (const chunk of lambda.stderr) said += chunk;
  expect(said).toContain('TABLE_NAME is not set');
});

test('an exercise that no word of the model reaches stops the build, and is named', () => {
  const path = join(copy, 'interaction-models/en-US.json');
  const kept = readFileSync(path, 'utf8');
  writeFileSync(path, kept.replace('"id": "cat"', '"id": "dog"'));
  const { status, stderr } = build();
  writeFileSync(path, kept);
  expect(status).not.toBe(0);
  expect(stderr).toContain('exercises/cat.json: got no value "cat" in the type EXERCISE of the interaction model');
});

test('a fault in the content stops the build, with every fault listed', () => {
  writeFileSync(
    join(copy, 'lambda/content/exercises/cat.json'),
    '{ "forms": { "floor": { "startsIn": "floating" } } }',
  );
  writeFileSync(join(copy, 'lambda/content/words/en/counting.json'), 'no JSON');
  const { status, stderr } = build();
  expect(status).not.toBe(0);
  expect(stderr).toContain('exercises/cat.json: forms.floor.startsIn: got "floating"; allowed: "standing", "heels"');
  expect(stderr).toContain('exercises/cat.json: forms.floor.set: got nothing; allowed: a value');
  expect(stderr).toContain('words/en/counting.json: got SyntaxError');
});
