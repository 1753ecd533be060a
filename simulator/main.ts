import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { clockNamed } from '../lambda/alexa/device.ts';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { dynamoProgressStore } from '../lambda/storage/dynamo-progress-store.ts';
import { openClock } from './clock.ts';
import type { Conversation } from './conversation.ts';
import { startConversation } from './conversation.ts';
import { englishIn, openDoor, readModel } from './door.ts';
import { startDynamoDb } from './embedded-dynamodb.ts';
import type { Explain } from './explanation.ts';
import { explainerFor, UNEXPLAINED } from './explanation.ts';
import { optionsIn } from './options.ts';
import { dimmed, widthOf, wrapped } from './screen.ts';
import { followScript } from './script.ts';
import { talk } from './terminal.ts';
import { isAddressed } from './understand.ts';

/**
 * `npm start`: the skill in a terminal, on an embedded DynamoDB that keeps its data. It is opened at once, in real time,
 * or with `--fast` on a virtual clock; with `--as anna`, Alexa recognises a voice; with `--explain` it tells how each line was
 * understood. Standard input that is no terminal is a script.
 */

const DATA = '.data';
const LAUNCH = 'alexa, start back stretches';
const HOW_TO =
  'Text only, no sound. Type what you would say; while Alexa talks, "alexa, ..." first. Ctrl-C leaves: your place is kept.';
const HOW_TO_PASS_TIME = 'Time is virtual: "@57s alexa, next" speaks at 0:57, "+3d" lets three days pass.';

/** A reader of the output may stop early: `npm start < script | head`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { isFast, isExplained, voice } = optionsIn(process.argv.slice(2));
  const narrationClock = clockNamed(process.env.NARRATION_CLOCK);
  mkdirSync(DATA, { recursive: true });
  const [content, model] = [parseContent(readContent(), pronounce), readModel()];
  const dynamo = await startDynamoDb(join(DATA, 'dynamodb'));
  const door = openDoor(dynamoProgressStore(dynamo.client, dynamo.table), content, narrationClock);
  const explain = isExplained ? explainerFor(model, englishIn(content).heard) : UNEXPLAINED;
  await converse(startConversation(door, model, { voice }), isFast, inDim(explain)).finally(dynamo.stop);
}

async function converse(conversation: Conversation, isFast: boolean, explain: Explain): Promise<void> {
  const clock = openClock(DATA);
  const tell = async (lines: AsyncIterable<string>, tellsAhead: boolean) => {
    const script = { lines, begin: clock.now(), onTime: clock.keep, tellsAhead, explain };
    for await (const line of followScript(conversation, script)) print(line);
  };
  if (!process.stdin.isTTY) await tell(opened(createInterface({ input: process.stdin })), false);
  else if (isFast) await tell(typedLines(), true);
  else {
    print(HOW_TO);
    await talk(conversation, { firstWords: LAUNCH, now: clock.now, explain });
  }
}

/** Only a terminal has a width to wrap at. */
function print(line: string): void {
  console.log(process.stdout.isTTY ? wrapped(line, widthOf(process.stdout)) : line);
}

/** Where output is kept or read by a program, it has no colours. */
function inDim(explain: Explain): Explain {
  if (!process.stdout.isTTY || !process.stdout.hasColors()) return explain;
  return (utterance, outcome) => explain(utterance, outcome).map(dimmed);
}

/** A script that does not begin with words to Alexa finds the skill open. */
async function* opened(script: AsyncIterable<string>): AsyncGenerator<string> {
  let isBegun = false;
  for await (const line of script) {
    const isSomething = !/^\s*(#|!as(\s|$)|$)/.test(line);
    if (isSomething && !isBegun && !isAddressed(line)) yield LAUNCH;
    isBegun ||= isSomething;
    yield line;
  }
}

async function* typedLines(): AsyncGenerator<string> {
  print(HOW_TO);
  print(HOW_TO_PASS_TIME);
  yield LAUNCH;
  yield* createInterface({ input: process.stdin });
}
