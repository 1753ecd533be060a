import { dynamoProgressStore } from '../../lambda/storage/dynamo-progress-store.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { EmbeddedDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { startDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import type { StoreToTry } from '../support/store-contract.ts';
import { keepsTheContract } from '../support/store-contract.ts';

/** The stores of the Lambda; the one of the browser is tried in `test/simulator/web`, with the browser's types. */

let dynamo: EmbeddedDynamoDb;

beforeAll(async () => {
  dynamo = await startDynamoDb();
});

afterAll(() => dynamo.stop());

const STORES: readonly StoreToTry[] = [
  { name: 'in memory', open: memoryProgressStore },
  { name: 'in DynamoDB', open: () => dynamoProgressStore(dynamo.client, dynamo.table) },
];

describe.each(STORES)('a store $name', keepsTheContract);
