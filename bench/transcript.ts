import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFigures } from '../lambda/alexa/figure/parse-figures.ts';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { memoryProgressStore } from '../lambda/storage/memory-progress-store.ts';
import type { Conversation } from '../simulator/conversation.ts';
import { startConversation } from '../simulator/conversation.ts';
import { openDoor } from '../simulator/door.ts';
import { readModel } from '../simulator/read-model.ts';
import { followScript } from '../simulator/script.ts';

const SCRIPT = join(import.meta.dirname, 'transcript.txt');
const BEGIN = Date.parse('2026-11-22T12:00:00Z');
const WIDTH = 110;

const files = readContent();
const content = parseContent(files, pronounce);

/** A conversation with the real skill: `transcript.txt` is said to it. Long sentences are cut to fit a line. */
export async function transcript(): Promise<readonly string[]> {
  const conversation = startConversation(openDoor(memoryProgressStore(), content), readModel());
  return toldOf(conversation, readFileSync(SCRIPT, 'utf8').split('\n'));
}

/** A pause in the cat, on a device with a screen that is touched. */
export async function touchedTranscript(): Promise<readonly string[]> {
  const door = openDoor(memoryProgressStore(), content, { figures: parseFigures(files, content.catalog) });
  const conversation = startConversation(door, readModel(), { hasScreen: true });
  const told = await toldOf(conversation, TO_THE_PAUSE);
  return told.slice(told.findIndex((line) => line.includes('touch pause')) - BEFORE_THE_PAUSE);
}

const TO_THE_PAUSE = [
  ...['alexa, start back stretches', 'yes', 'yes', '@93s alexa, do the cat'],
  ...['@1m44s !touch pause', '@40s !touch pause', '@42s !touch go-on', '@11s !unplug'],
];

/** Lines that are told of the set before it. */
const BEFORE_THE_PAUSE = 4;

async function toldOf(conversation: Conversation, lines: readonly string[]): Promise<readonly string[]> {
  const told: string[] = [];
  for await (const line of followScript(conversation, { lines, begin: BEGIN })) told.push(cut(line));
  return told;
}

/** The part of it that the front page shows: three days later, up to the next word. */
export function comingBack(told: readonly string[]): readonly string[] {
  const from = told.indexOf('(+3d)');
  const words = told.findIndex((line, index) => index > from && line.startsWith('You at '));
  return told.slice(from, words);
}

function cut(line: string): string {
  return line.length <= WIDTH ? line : `${line.slice(0, line.lastIndexOf(' ', WIDTH - 4))} ...`;
}
