import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Owner, ProgressStore, Row } from '../workout/progress/progress-store.ts';
import { GARBAGE_ROW, NO_ROW } from '../workout/progress/progress-store.ts';
import type { Instant } from '../workout/vocabulary.ts';
import { asideOf, itemOf, residentIn, rowOf } from './item.ts';
import { orGiveUp } from './or-give-up.ts';
import { withoutWords } from './without-words.ts';

type Item = Record<string, AttributeValue>;

/** When a write may happen, as DynamoDB is told. */
interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeValues?: Item;
}

/** One table, for as long as a request may take. */
interface Table {
  readonly get: (key: Item) => Promise<Item | undefined>;
  /** @returns false where the condition does not hold. */
  readonly put: (item: Item, condition?: Condition) => Promise<boolean>;
  readonly remove: (key: Item, condition?: Condition) => Promise<boolean>;
  /** As many as one answer holds, which are more than a household has. */
  readonly itemsOf: (userId: string) => Promise<readonly Item[]>;
  /** Of every item of an account. */
  readonly keysOf: (userId: string) => Promise<readonly Item[]>;
}

/** Progress in DynamoDB, one item a person. What cannot be read is set aside, and counts as nothing from then on. */
export function dynamoProgressStore(client: DynamoDBClient, name: string): ProgressStore {
  return {
    read: (owner, now, signal) => readRow(tableOf(client, name, signal), owner, now),
    write: (owner, row, signal) => {
      const item = marshall(itemOf(owner, row), { removeUndefinedValues: true });
      return tableOf(client, name, signal).put(item, ifRevisionIs(row.revision - 1));
    },
    household: async (userId, signal) => {
      const items = await tableOf(client, name, signal).itemsOf(userId);
      return items.flatMap((item) => residentIn(plainOf(item)));
    },
    forget: async (userId, signal) => {
      const table = tableOf(client, name, signal);
      const keys = await table.keysOf(userId);
      await Promise.all(keys.map((key) => table.remove(key)));
    },
  };
}

async function readRow(table: Table, owner: Owner, now: Instant): Promise<Row | 'newer'> {
  const key = keyOf(owner);
  const item = await table.get(key);
  if (!item) return NO_ROW;
  const row = rowOf(plainOf(item));
  if (row !== 'garbage') return row;
  await table.put({ ...item, ...keyOf(asideOf(owner, now)) });
  if (await table.remove(key, ifUnchanged(item))) return GARBAGE_ROW;
  const after = await readRow(table, owner, now);
  return after === NO_ROW ? GARBAGE_ROW : after;
}

/** A number that no JavaScript has, as of a writer that is none of ours, is none; DynamoDB's own reader would throw. */
function plainOf(item: Item): object {
  return unmarshall(item, { wrapNumbers: numberIn });
}

function numberIn(text: string): number {
  const number = Number(text);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : Number.NaN;
}

function keyOf({ userId, person }: Owner): Item {
  return marshall({ userId, person });
}

/** Revision 0 is that of no item, and of items from before there were revisions. */
function ifRevisionIs(revision: number): Condition {
  return revision === 0
    ? { ConditionExpression: 'attribute_not_exists(revision)' }
    : {
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: marshall({ ':revision': revision }),
      };
}

function ifUnchanged({ revision }: Item): Condition {
  return revision
    ? { ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': revision } }
    : { ConditionExpression: 'attribute_not_exists(revision)' };
}

function tableOf(client: DynamoDBClient, TableName: string, signal?: AbortSignal): Table {
  const options = { abortSignal: signal };
  return {
    get: async (Key) => {
      const command = new GetItemCommand({ TableName, Key, ConsistentRead: true });
      return (await answerOf(client.send(command, options), signal)).Item;
    },
    put: (Item, condition) => {
      return heldBy(answerOf(client.send(new PutItemCommand({ TableName, Item, ...condition }), options), signal));
    },
    remove: (Key, condition) => {
      return heldBy(answerOf(client.send(new DeleteItemCommand({ TableName, Key, ...condition }), options), signal));
    },
    itemsOf: async (userId) => {
      const command = new QueryCommand({ TableName, ConsistentRead: true, ...ofAccount(userId) });
      return (await answerOf(client.send(command, options), signal)).Items ?? [];
    },
    keysOf: (userId) => answerOf(keysIn(client, TableName, userId), signal),
  };
}

function ofAccount(userId: string) {
  return {
    KeyConditionExpression: 'userId = :userId',
    ExpressionAttributeValues: marshall({ ':userId': userId }),
  };
}

async function keysIn(client: DynamoDBClient, TableName: string, userId: string): Promise<readonly Item[]> {
  const query = {
    TableName,
    ...ofAccount(userId),
    ConsistentRead: true,
    ProjectionExpression: 'userId, person',
  };
  const keys: Item[] = [];
  for await (const { Items = [] } of paginateQuery({ client }, query)) keys.push(...Items);
  return keys;
}

/** What DynamoDB answers, in time; a condition that does not hold is an answer too. @throws Error that quotes nothing of a row. */
async function answerOf<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await orGiveUp(work, signal);
  } catch (error) {
    throw error instanceof ConditionalCheckFailedException || error === signal?.reason ? error : withoutWords(error);
  }
}

/** Whether the condition of a write held. */
async function heldBy(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
