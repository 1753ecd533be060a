import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

/** A DynamoDB inside this process, with the table of the skill. */
export interface EmbeddedDynamoDb {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  readonly table: string;
  readonly stop: () => Promise<void>;
}

const TABLE = 'back-stretches';

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
 * @throws Error where another process has the folder open.
 */
export async function startDynamoDb(path?: string): Promise<EmbeddedDynamoDb> {
  const server = dynalite({ path, createTableMs: 0 });
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
  await createTable(client);
  return { client, endpoint, table: TABLE, stop: () => stop(client, server) };
}

async function createTable(client: DynamoDBClient): Promise<void> {
  const { KeySchema, AttributeDefinitions, ...rest } = TABLE_DEFINITION;
  const command = new CreateTableCommand({
    ...rest,
    KeySchema: [...KeySchema],
    AttributeDefinitions: [...AttributeDefinitions],
  });
  await client.send(command).catch((error: unknown) => {
    if (error instanceof ResourceInUseException) return;
    throw new Error('the embedded DynamoDB does not open; is another npm start running?', { cause: error });
  });
}

async function stop(client: DynamoDBClient, server: ReturnType<typeof dynalite>): Promise<void> {
  client.destroy();
  server.close();
  await once(server, 'close');
}
