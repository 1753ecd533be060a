import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** More than fit a turn's share of time, which ends them: the SDK's own three are over in a sixth of a second. */
const MOST_ATTEMPTS = 12;

/** The client that turns are saved with. @param config where the table is, if that is not AWS: `{ endpoint, region, credentials }`. */
export function dynamoClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({ ...config, maxAttempts: MOST_ATTEMPTS });
}
