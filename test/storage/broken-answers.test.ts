import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoProgressStore } from '../../lambda/storage/dynamo-progress-store.ts';
import { NOON } from '../support/builders.ts';
import { OWNER } from '../support/stores.ts';

/** What a database answers that is broken: it fails the read, and nothing of it is in the error, which is logged. */

const SECRET = 'amzn1.ask.account.SECRET';
const server = createServer();
let store: ReturnType<typeof dynamoProgressStore>;

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  store = dynamoProgressStore(
    new DynamoDBClient({ endpoint, region: 'local', credentials, maxAttempts: 1 }),
    'a-table',
  );
});

afterAll(() => server.close());

test.each([
  { name: 'JSON that is cut off', status: 200, body: `{"Item": {"userId": {"S": "${SECRET}"` },
  { name: 'a page', status: 200, body: `<html>${SECRET}</html>` },
  { name: 'an error that is no JSON', status: 500, body: SECRET },
  {
    name: 'an error that quotes',
    status: 400,
    body: `{"__type":"x#ValidationException","message":"${SECRET} is bad"}`,
  },
])('$name fails the read, and is not quoted', async ({ status, body }) => {
  server.removeAllListeners('request').once('request', (_, response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
  });
  const error: unknown = await store.read(OWNER, NOON).catch((reason: unknown) => reason);
  if (!(error instanceof Error)) throw new Error('the read has not failed');
  expect(error.message).toMatch(/^DynamoDB: \w+/);
  expect(`${error.message} ${error.stack}`).not.toMatch(/amzn1|SECRET/i);
  expect(error.stack).toContain('dynamo-progress-store');
});
