import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { dynamoProgressStore } from '../../lambda/storage/dynamo-progress-store.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { NEWCOMER } from '../../lambda/workout/progress.ts';
import type { ProgressStore } from '../../lambda/workout/progress-store.ts';
import type { EmbeddedDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { startDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { aPlace, catNarration, progress, underWay } from '../support/builders.ts';

let dynamo: EmbeddedDynamoDb;

beforeAll(async () => {
  dynamo = await startDynamoDb();
});

afterAll(() => dynamo.stop());

const STORES: readonly { name: string; open: () => ProgressStore }[] = [
  { name: 'in memory', open: memoryProgressStore },
  { name: 'in DynamoDB', open: () => dynamoProgressStore(dynamo.client, dynamo.table) },
];

let household = 0;

/** Somebody whom no other test knows. */
function somebody() {
  household += 1;
  return { userId: `household-${household}`, person: 'account' };
}

describe.each(STORES)('a store $name', ({ open }) => {
  test('knows nothing of somebody who was never here', async () => {
    expect(await open().read(somebody())).toBeUndefined();
  });

  test.each([
    { name: 'a newcomer', kept: NEWCOMER },
    { name: 'somebody between workouts', kept: progress() },
    { name: 'a workout under way', kept: progress(underWay(aPlace('boat', 5))) },
    { name: 'a narration with its marks', kept: progress(underWay(aPlace('cat', 4), { narration: catNarration() })) },
  ])('gives back $name as it was kept', async ({ kept }) => {
    const [store, owner] = [open(), somebody()];
    await store.write(owner, kept);
    expect(await store.read(owner)).toEqual(kept);
  });

  test('keeps what was written last', async () => {
    const [store, owner] = [open(), somebody()];
    await store.write(owner, NEWCOMER);
    await store.write(owner, progress());
    expect(await store.read(owner)).toEqual(progress());
  });

  test('keeps the people of a household apart', async () => {
    const [store, owner] = [open(), somebody()];
    await store.write({ ...owner, person: 'a-voice' }, progress());
    expect(await store.read(owner)).toBeUndefined();
  });
});

describe('an item of DynamoDB', () => {
  test.each([
    { name: 'of another version', item: { version: 99, progress: NEWCOMER }, says: 'version is not 1' },
    { name: 'without progress', item: { version: 1 }, says: 'progress is not' },
    {
      name: 'with a place that is not in its plan',
      item: { version: 1, progress: progress(underWay({ entry: 99, at: 'done' })) },
      says: 'an item that is not of version 1',
    },
  ])('$name is refused, and not overwritten', async ({ item, says }) => {
    const owner = somebody();
    const Item = marshall({ ...owner, ...item }, { removeUndefinedValues: true });
    await dynamo.client.send(new PutItemCommand({ TableName: dynamo.table, Item }));
    await expect(dynamoProgressStore(dynamo.client, dynamo.table).read(owner)).rejects.toThrow(says);
  });
});
