import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { Progress } from '../workout/progress.ts';
import { progressSchema } from '../workout/progress-schema.ts';
import type { Owner, ProgressStore } from '../workout/progress-store.ts';

/** The form of a row. A row of another version is not read. */
const VERSION = 1;

const ITEM = v.object({ version: v.literal(VERSION), progress: progressSchema });

/**
 * Progress in DynamoDB, one item a person: `userId` (partition key), `person` (sort key), `version`, `progress`.
 * @throws Error where an item is not as this version writes it; nothing is overwritten then. The message tells what is
 * allowed, never what was kept.
 */
export function dynamoProgressStore(client: DynamoDBClient, table: string): ProgressStore {
  return {
    read: async (owner) => {
      const key = marshall(keyOf(owner));
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
      return Item && progressOf(Item);
    },
    write: async (owner, progress) => {
      const item = { ...keyOf(owner), version: VERSION, progress };
      const Item = marshall(item, { removeUndefinedValues: true });
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
}

function keyOf({ userId, person }: Owner): Owner {
  return { userId, person };
}

function progressOf(item: Record<string, AttributeValue>): Progress {
  const parsed = v.safeParse(ITEM, unmarshall(item));
  if (parsed.success) return parsed.output.progress;
  const faults = parsed.issues.map((issue) => `${v.getDotPath(issue)} is not ${issue.expected}`);
  throw new Error(`an item that is not of version ${VERSION}: ${faults.join('; ')}`);
}
