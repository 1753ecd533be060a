import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { isNativeError } from 'node:util/types';
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { Level } from 'level';
import type { Milliseconds } from '../lambda/workout/vocabulary.ts';

/** A DynamoDB inside this process, with the table of the skill. */
export interface EmbeddedDynamoDb {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  readonly table: string;
  readonly stop: () => Promise<void>;
}

const TABLE = 'back-stretches';

/** In seconds, of a machine under load. */
const TABLE_WAIT = 30;

/** The keys of the table, as the deployed one has them. */
const TABLE_DEFINITION = {
  TableName: TABLE,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'userId', KeyType: 'HASH' },
    { AttributeName: 'person', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'userId', AttributeType: 'S' },
    { AttributeName: 'person', AttributeType: 'S' },
  ],
} as const;

/**
 * @param path a folder to keep the data in; without one, it is gone when the process ends.
 * @param createTableMs how long the table is no table yet, as that of AWS is not: it is waited for.
 * @throws Error where the folder does not open, as where another process has it open.
 */
export async function startDynamoDb(path?: string, createTableMs: Milliseconds = 0): Promise<EmbeddedDynamoDb> {
  if (path !== undefined) await refuseOpenFolder(path);
  const server = dynalite({ path, createTableMs });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The SDK warns of the Node that it will want in 2027; the Lambda runs on a newer one.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  await createTable(client).catch(async (cause: unknown) => {
    await stop(client, server);
    throw new Error('the embedded DynamoDB creates no table', { cause });
  });
  return { client, endpoint, table: TABLE, stop: () => stop(client, server) };
}

/** Dynalite dies of a folder that is locked, without a word that helps: its database is asked first. */
async function refuseOpenFolder(path: string): Promise<void> {
  const database = new Level(path);
  await database.open().catch((error: unknown) => {
    const cause = isNativeError(error) && isNativeError(error.cause) ? error.cause : error;
    const isLocked = isNativeError(cause) && 'code' in cause && cause.code === 'LEVEL_LOCKED';
    const why = isLocked ? 'allowed: one npm start at a time in a folder, and one is running' : cause;
    throw new Error(`the data in ${path} does not open; ${why}`, { cause });
  });
  await database.close();
}

/** A table is created after the answer that says so; it is used when it is active. */
async function createTable(client: DynamoDBClient): Promise<void> {
  const { KeySchema, AttributeDefinitions, ...rest } = TABLE_DEFINITION;
  const command = new CreateTableCommand({
    ...rest,
    KeySchema: [...KeySchema],
    AttributeDefinitions: [...AttributeDefinitions],
  });
  await client.send(command).catch((error: unknown) => {
    if (error instanceof ResourceInUseException) return;
    throw error;
  });
  await waitUntilTableExists({ client, maxWaitTime: TABLE_WAIT, minDelay: 0.05, maxDelay: 1 }, { TableName: TABLE });
}

async function stop(client: DynamoDBClient, server: ReturnType<typeof dynalite>): Promise<void> {
  client.destroy();
  server.close();
  await once(server, 'close');
}
