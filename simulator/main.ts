import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { clockNamed, screenClockNamed } from '../lambda/alexa/device.ts';
import { parseFigures } from '../lambda/alexa/figure/parse-figures.ts';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { dynamoProgressStore } from '../lambda/storage/dynamo-progress-store.ts';
import { openClock } from './clock.ts';
import type { Conversation } from './conversation.ts';
import { startConversation } from './conversation.ts';
import { englishIn, openDoor } from './door.ts';
import { startDynamoDb } from './embedded-dynamodb.ts';
import type { Explain } from './explanation.ts';
import { explainerFor, UNEXPLAINED } from './explanation.ts';
import type { Options } from './options.ts';
import { optionsIn } from './options.ts';
import { readModel } from './read-model.ts';
import { dimmed, widthOf, wrapped } from './screen.ts';
import { followScript } from './script.ts';
import { startPageServer } from './start-page-server.ts';
import { talk } from './terminal.ts';
import { isAddressed } from './understand.ts';

/**
 * `npm start`: the skill in a terminal, on an embedded DynamoDB that keeps its data, and beside it the page for a browser. It is
 * opened at once, in real time, or with `--fast` on a virtual clock and without the page; with `--screen` on a device that shows
 * something too; with `--as anna`, Alexa recognises a voice; with `--explain` it tells how each line was understood. Standard
 * input that is no terminal is a script.
 */

const DATA = '.data';
const LAUNCH = 'alexa, start back stretches';
const HOW_TO =
  'Text only, no sound. Type what you would say; while Alexa talks, "alexa, ..." first. Ctrl-C leaves: your place is kept.';
const HOW_TO_PASS_TIME = 'Time is virtual: "@57s alexa, next" speaks at 0:57, "+3d" lets three days pass.';
const HOW_TO_TOUCH = '[What the screen shows] is told in lines; "!touch pause" touches it: or previous, go-on, next.';

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
  const { isFast, isExplained, hasScreen, voice } = optionsIn(process.argv.slice(2));
  const narrationClock = clockNamed(process.env.NARRATION_CLOCK);
  if (screenClockNamed(process.env.SCREEN_CLOCK) !== 'ssml')
    throw new RangeError(`SCREEN_CLOCK is "${process.env.SCREEN_CLOCK}": no screen speaks here; allowed: ssml`);
  mkdirSync(DATA, { recursive: true });
  const [files, model] = [readContent(), readModel()];
  const content = parseContent(files, pronounce);
  const figures = hasScreen ? parseFigures(files, content.catalog) : undefined;
  const dynamo = await startDynamoDb(join(DATA, 'dynamodb'));
  const door = openDoor(dynamoProgressStore(dynamo.client, dynamo.table), content, { clock: narrationClock, figures });
  const explain = isExplained ? explainerFor(model, englishIn(content).heard) : UNEXPLAINED;
  const household = { voice, hasScreen };
  await converse(startConversation(door, model, household), { isFast, hasScreen, explain }).finally(dynamo.stop);
}

/** How a conversation is led, and told. */
interface Leading extends Pick<Options, 'isFast' | 'hasScreen'> {
  readonly explain: Explain;
}

async function converse(conversation: Conversation, { isFast, hasScreen, explain }: Leading): Promise<void> {
  const clock = openClock(DATA);
  const dim = isColoured() ? dimmed : (line: string) => line;
  const tell = async (lines: AsyncIterable<string>, tellsAhead: boolean) => {
    const script = { lines, begin: clock.now(), onTime: clock.keep, tellsAhead, explain, dim };
    for await (const line of followScript(conversation, script)) print(line);
  };
  if (!process.stdin.isTTY) return tell(opened(createInterface({ input: process.stdin })), false);
  print(HOW_TO);
  if (hasScreen) print(HOW_TO_TOUCH);
  if (isFast) {
    print(HOW_TO_PASS_TIME);
    return tell(typedLines(), true);
  }
  const page = await startPageServer();
  print(page.line);
  return talk(conversation, { firstWords: LAUNCH, now: clock.now, explain, dim }).finally(page.stop);
}

/** Only a terminal has a width to wrap at. */
function print(line: string): void {
  console.log(process.stdout.isTTY ? wrapped(line, widthOf(process.stdout)) : line);
}

/** Where output is kept or read by a program, it has no colours. */
function isColoured(): boolean {
  return process.stdout.isTTY && process.stdout.hasColors();
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
  yield LAUNCH;
  yield* createInterface({ input: process.stdin });
}
