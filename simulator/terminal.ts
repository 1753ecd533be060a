import { setTimeout as wait } from 'node:timers/promises';
import type { Instant, Milliseconds } from '../lambda/workout/vocabulary.ts';
import type { Conversation } from './conversation.ts';
import { statusLine } from './drawing.ts';
import type { Explain } from './explanation.ts';
import { openKeyboard } from './keyboard.ts';
import type { Screen } from './screen.ts';
import { openScreen } from './screen.ts';
import { isTouch, readScriptLine } from './script-line.ts';
import { NOBODY_ANSWERED, remarkOn, speakerIn, toldBetween } from './transcript.ts';

const FRAME: Milliseconds = 100;

/** A conversation in real time, until Ctrl-C: words as they are spoken, the breath as it goes. */
export async function talk(conversation: Conversation, { firstWords, now, explain, dim }: Talk): Promise<void> {
  const screen = openScreen(process.stdout);
  const display = { screen, explain, dim };
  const lines = [firstWords];
  let isOver = false;
  const keyboard = openKeyboard(process.stdin, {
    onLine: (line) => lines.push(line),
    onQuit: () => {
      isOver = true;
    },
  });
  try {
    for (let drawnUntil = now(); !isOver; await wait(FRAME)) {
      drawnUntil = await draw(conversation, display, { from: drawnUntil, until: now(), line: lines.shift() });
      screen.stay(statusOf(conversation, drawnUntil), keyboard.typed());
    }
  } finally {
    keyboard.close();
    screen.close();
  }
}

interface Talk {
  readonly firstWords: string;
  readonly now: () => Instant;
  readonly explain: Explain;
  /** How lines are told that nobody says. */
  readonly dim: (line: string) => string;
}

/** Where lines are shown, and what is told of those that were typed. */
interface Display {
  readonly screen: Screen;
  readonly explain: Explain;
  readonly dim: (line: string) => string;
}

interface Moment {
  readonly from: Instant;
  readonly until: Instant;
  /** What was typed meanwhile. */
  readonly line?: string;
}

/** Prints what was heard and said in a moment. @returns the moment's end. */
async function draw(
  conversation: Conversation,
  { screen, explain, dim }: Display,
  { from, until, line }: Moment,
): Promise<Instant> {
  for (const { words, isShown } of toldBetween(conversation.playing(), from, until))
    screen.print(isShown ? dim(`  ${words}`) : `  ${words}`);
  if (await conversation.passTo(until)) screen.print(NOBODY_ANSWERED);
  if (line === undefined) return until;
  if (isTouch(line)) {
    for (const told of await touched(conversation, line, until)) screen.print(told);
    return until;
  }
  screen.print(`${speakerIn(conversation)}: ${line}`);
  const outcome = await conversation.say(line, until);
  for (const explained of explain(line, outcome)) screen.print(dim(explained));
  const remark = remarkOn(outcome);
  if (remark) screen.print(remark);
  return until;
}

async function touched(conversation: Conversation, line: string, now: Instant): Promise<readonly string[]> {
  const typed = readScriptLine(line);
  if (typed.kind === 'wrong') return [`(${typed.why})`];
  if (typed.kind !== 'touch') return [];
  const remark = remarkOn(await conversation.touch(typed.touch, now));
  return [`You touch ${typed.touch}`, ...(remark === undefined ? [] : [remark])];
}

function statusOf(conversation: Conversation, now: Instant): string {
  const playing = conversation.playing();
  return playing ? statusLine(playing.answer, conversation.microphoneAt(now), now - playing.startedAt) : '';
}
