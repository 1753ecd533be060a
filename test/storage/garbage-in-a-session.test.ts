import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { dynamoProgressStore } from '../../lambda/storage/dynamo-progress-store.ts';
import type { EmbeddedDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { startDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { NOON, seconds } from '../support/builders.ts';
import { openSession } from '../support/session.ts';
import { OWNER, progressIn } from '../support/stores.ts';

/** An item that becomes unreadable while its session goes on: what the session knows takes its place. */

type Item = Record<string, AttributeValue>;

const Key = marshall(OWNER);

const WAYS: [title: string, spoil: (item: Item) => Item][] = [
  ['its revision is a word', (item) => ({ ...item, revision: { S: 'first' } })],
  ['its revision is no number of JavaScript', (item) => ({ ...item, revision: { N: '123456789012345678901.5' } })],
  ['it has no revision', ({ revision: _, ...item }) => item],
  ['nothing is in it', () => Key],
  ['its version is a word', (item) => ({ ...item, version: { S: '7' } })],
  ['its progress is broken', (item) => ({ ...item, progress: { S: '{"person"' } })],
  [
    'its progress is broken, and another revision',
    (item) => ({ ...item, revision: { N: '99' }, progress: { S: '{' } }),
  ],
];

let dynamo: EmbeddedDynamoDb;

beforeAll(async () => {
  dynamo = await startDynamoDb();
});

afterAll(() => dynamo.stop());

test.each(WAYS)('where %s, place and choices are kept all the same', async (_, spoil) => {
  const store = dynamoProgressStore(dynamo.client, dynamo.table);
  await store.forget(OWNER.userId);
  const session = openSession(store);
  for (const [index, word] of ['Launch', 'Yes', 'Yes', 'LeaveOut movement=wrists', 'Next'].entries())
    await session.ask(word, NOON + seconds(10 * index));
  const { Item = {} } = await dynamo.client.send(new GetItemCommand({ TableName: dynamo.table, Key }));
  await dynamo.client.send(new PutItemCommand({ TableName: dynamo.table, Item: spoil(Item) }));
  await session.ask('Next', NOON + seconds(400));
  const { says } = await session.ask('Stop', NOON + seconds(410));
  const { person, underWay } = await progressIn(store);
  expect([person.choices?.leftOut, person.history.begun, underWay?.place.entry]).toEqual([['wrists'], 1, 2]);
  expect(says).toContain('kept');
});
