import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryProgressStore } from '../lambda/storage/memory-progress-store.ts';
import { startConversation } from '../simulator/conversation.ts';
import { openDoor, readModel } from '../simulator/door.ts';
import { followScript } from '../simulator/script.ts';

const SCRIPT = join(import.meta.dirname, 'transcript.txt');
const BEGIN = Date.parse('2026-11-22T12:00:00Z');
const WIDTH = 110;

/** A conversation with the real skill: `transcript.txt` is said to it. Long sentences are cut to fit a line. */
export async function transcript(): Promise<readonly string[]> {
  const conversation = startConversation(openDoor(memoryProgressStore()), readModel());
  const lines = readFileSync(SCRIPT, 'utf8').split('\n');
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
