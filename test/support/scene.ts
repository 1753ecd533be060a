import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { STANDING } from '../../lambda/workout/plan/body.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Conversation, Outcome } from '../../simulator/conversation.ts';
import { startConversation } from '../../simulator/conversation.ts';
import { openDoor } from '../../simulator/door.ts';
import { readModel } from '../../simulator/read-model.ts';
import { NOON, progress, underWay } from './builders.ts';
import { content } from './content.ts';
import { checked } from './dialogue.ts';
import type { AfterCue, MomentOfTalk } from './moments.ts';
import { storeWith } from './stores.ts';

/** A moment of talk, come to in a conversation with the real skill. */
export interface Scene {
  readonly conversation: Conversation;
  readonly store: ProgressStore;
  readonly now: Instant;
}

const MODEL = readModel();

/** Talks until the moment has come. */
export async function comeTo({ given, away = 0, body = STANDING, said, after }: MomentOfTalk): Promise<Scene> {
  const before = given && progress(underWay(given, { body, leftAt: NOON - away }));
  const store = before ? await storeWith(before) : memoryProgressStore();
  const conversation = startConversation(checked(openDoor(store, content)), MODEL);
  let now = NOON;
  for (const { words, after: cue } of said) {
    now = pointIn(conversation, cue, now);
    await conversation.say(words, now);
  }
  return { conversation, store, now: pointIn(conversation, after, now) };
}

function pointIn(conversation: Conversation, after: AfterCue | undefined, now: Instant): Instant {
  const playing = conversation.playing();
  if (!playing) return now;
  const { answer, startedAt } = playing;
  const cue = after && answer.sentences.find(({ words }) => words.startsWith(after.cue));
  if (after && !cue)
    throw new Error(`no cue "${after.cue}" in: ${answer.sentences.map(({ words }) => words).join(' ')}`);
  return startedAt + (after && cue ? cue.at + after.by : answer.lasts + 1000);
}

/** What was answered, in words, or why nothing was. */
export function heardIn(outcome: Outcome): string {
  return outcome.kind === 'answered'
    ? outcome.answer.sentences.map((sentence) => sentence.words).join(' ')
    : `(${outcome.kind})`;
}

export function inShort(words: string): string {
  return words.length > 150 ? `${words.slice(0, words.lastIndexOf(' ', 150))} ...` : words;
}
