import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';

/** A minimal skill that keeps a count: each turn reads an item, writes it, and says one sentence. */

const client = new DynamoDBClient({});
const { TABLE_NAME } = process.env;

const skill = SkillBuilders.custom()
  .addRequestHandlers({
    canHandle: () => true,
    handle: async ({ requestEnvelope, responseBuilder }) => {
      const id = { S: requestEnvelope.context.System.user.userId };
      const { Item } = await client.send(new GetItemCommand({ TableName: TABLE_NAME, Key: { id } }));
      const turns = Number(Item?.turns?.N ?? 0) + 1;
      await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: { id, turns: { N: String(turns) } } }));
      return responseBuilder.speak(`This is turn ${turns}. And now?`).reprompt('And now?').getResponse();
    },
  })
  .create();

export const handler = async (event: RequestEnvelope, context: unknown) => skill.invoke(event, context);
