import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { content, figures } from 'bundled-content';
import { clockNamed, screenClockNamed } from './alexa/device.ts';
import { createSkill } from './alexa/skill.ts';
import { countTurn, publishTurn, watched } from './metrics.ts';
import { dynamoClient } from './storage/dynamo-client.ts';
import { dynamoProgressStore } from './storage/dynamo-progress-store.ts';

/** The entry on AWS Lambda: reads the environment once, and wires the skill to its table. */

const { TABLE_NAME, SKILL_ID, NARRATION_CLOCK, SCREEN_CLOCK } = process.env;
if (!TABLE_NAME)
  throw new Error('TABLE_NAME is not set: the name of the DynamoDB table with the keys userId and person');

const skill = createSkill({
  content,
  figures,
  store: watched(dynamoProgressStore(dynamoClient(), TABLE_NAME)),
  skillId: SKILL_ID,
  clock: clockNamed(NARRATION_CLOCK),
  screenClock: screenClockNamed(SCREEN_CLOCK),
  onTurn: countTurn,
});

/** Async with two parameters: the Lambda runtime refuses the SDK's own three-parameter handler. */
export const handler = async (event: RequestEnvelope, context: unknown): Promise<ResponseEnvelope> => {
  const began = performance.now();
  try {
    return await skill.invoke(event, context);
  } finally {
    publishTurn(performance.now() - began);
  }
};
