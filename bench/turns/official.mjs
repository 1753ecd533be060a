import { SkillBuilders } from 'ask-sdk';
import DynamoDB from 'aws-sdk/clients/dynamodb.js';

/** The same as `minimal.ts` with Amazon's own adapter: in JavaScript, as its packages are installed for a measurement alone. */

const skill = SkillBuilders.standard()
  .withTableName(process.env.TABLE_NAME)
  .withAutoCreateTable(false)
  .withDynamoDbClient(new DynamoDB({ endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB, apiVersion: 'latest' }))
  .addRequestHandlers({
    canHandle: () => true,
    handle: async ({ attributesManager, responseBuilder }) => {
      const { turns = 0 } = await attributesManager.getPersistentAttributes();
      attributesManager.setPersistentAttributes({ turns: turns + 1 });
      await attributesManager.savePersistentAttributes();
      return responseBuilder
        .speak(`This is turn ${turns + 1}. And now?`)
        .reprompt('And now?')
        .getResponse();
    },
  })
  .create();

export const handler = async (event, context) => skill.invoke(event, context);
