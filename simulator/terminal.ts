import { setTimeout as wait } from 'node:timers/promises';
import type { Instant, Milliseconds } from '../lambda/workout/vocabulary.ts';
import type { Conversation } from './conversation.ts';
import { statusLine } from './drawing.ts';
import { openKeyboard } from './keyboard.ts';
import { openScreen } from './screen.ts';
import { heardBetween, NOBODY_ANSWERED, remarkOn } from './telling.ts';

const FRAME: Milliseconds = 100;

/** A conversation in real time, until Ctrl-C: words as they are spoken, the breath as it goes. */
export async function talk(conversation: Conversation, firstWords: string): Promise<void> {
  const screen = openScreen(process.stdout);
  const lines = [firstWords];
  let isOver = false;
  const keyboard = openKeyboard(process.stdin, {
    onLine: (line) => lines.push(line),
    onQuit: () => {
      isOver = true;
    },
  });
  let drawnUntil: Instant = Date.now();
  while (!isOver) {
    const now = Date.now();
    for (const { words } of heardBetween(conversation.playing(), drawnUntil, now)) screen.print(`  ${words}`);
    drawnUntil = now;
    if (await conversation.passTo(now)) screen.print(NOBODY_ANSWERED);
    const line = lines.shift();
    if (line !== undefined) {
      screen.print(`You: ${line}`);
      const remark = remarkOn(await conversation.say(line, now));
      if (remark) screen.print(remark);
    }
    screen.stay(statusOf(conversation, now), keyboard.typed());
    await wait(FRAME);
  }
  keyboard.close();
  screen.close();
}

function statusOf(conversation: Conversation, now: Instant): string {
  const playing = conversation.playing();
  return playing ? statusLine(playing.answer, conversation.stageAt(now), now - playing.startedAt) : '';
}
