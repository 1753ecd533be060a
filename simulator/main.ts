import { createInterface } from 'node:readline';
import { dynamoProgressStore } from '../lambda/storage/dynamo-progress-store.ts';
import { startConversation } from './conversation.ts';
import { openDoor, readModel } from './door.ts';
import { startDynamoDb } from './embedded-dynamodb.ts';
import { followScript } from './script.ts';
import { parseScriptLine } from './script-line.ts';
import { talk } from './terminal.ts';
import { isAddressed } from './understand.ts';

/**
 * `npm start`: the skill in a terminal, on an embedded DynamoDB that keeps its data. It is opened at once, in real time,
 * or with `--fast` on a virtual clock. Standard input that is no terminal is a script.
 */

const DATA = '.data';
const LAUNCH = 'alexa, start back stretches';
const HOW_TO =
  'Type what you would say; while Alexa talks, "alexa, ..." first. Ctrl-C pulls the plug: the place is kept.';

const dynamo = await startDynamoDb(DATA);
const conversation = startConversation(openDoor(dynamoProgressStore(dynamo.client, dynamo.table)), readModel());

if (!process.stdin.isTTY) await tell(opened(createInterface({ input: process.stdin })), false);
else if (process.argv.includes('--fast')) await tell(typedLines(), true);
else {
  console.log(HOW_TO);
  await talk(conversation, LAUNCH);
}
await dynamo.stop();

async function tell(lines: AsyncIterable<string>, tellsAhead: boolean): Promise<void> {
  for await (const line of followScript(conversation, { lines, begin: Date.now(), tellsAhead })) console.log(line);
}

/** A script that does not speak to Alexa first finds the skill open. */
async function* opened(script: AsyncIterable<string>): AsyncGenerator<string> {
  let isBegun = false;
  for await (const line of script) {
    const isSaid = parseScriptLine(line).kind === 'say';
    if (isSaid && !isBegun && !isAddressed(line)) yield LAUNCH;
    isBegun ||= isSaid;
    yield line;
  }
}

async function* typedLines(): AsyncGenerator<string> {
  console.log(`${HOW_TO}\nTime is virtual: "@57s alexa, next" speaks at 0:57, "+3d" lets three days pass.`);
  yield LAUNCH;
  yield* createInterface({ input: process.stdin });
}
