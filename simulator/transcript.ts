import type { Instant, Milliseconds } from '../lambda/workout/vocabulary.ts';
import { spokenIn } from './answer.ts';
import type { Conversation, Outcome, Playing } from './conversation.ts';

/** What is told of a conversation, in a terminal or in a script's answer. */

/** The sentences that begin in a stretch of time, those of the reprompt among them. */
export function heardBetween(
  playing: Playing | undefined,
  from: Instant,
  until: Instant,
): readonly { readonly at: Milliseconds; readonly words: string }[] {
  if (!playing) return [];
  const { answer, startedAt } = playing;
  return spokenIn(answer).filter(({ at }) => from <= startedAt + at && startedAt + at < until);
}

/** Why there is no answer; undefined where there is one. */
export function remarkOn(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'answered':
      return undefined;
    case 'not heard':
      return outcome.during === 'talking'
        ? '(not heard: while Alexa talks, say "alexa" first)'
        : '(not heard: Alexa is quiet, but does not listen yet; say "alexa" first)';
    case 'not for the skill':
      return '(no session is open, so this is not for the skill; say: alexa, open back stretches)';
    case 'ended':
      return '(the session ends)';
  }
}

/** As a transcript calls who speaks: "You", or the name of the recognised voice. */
export function speakerIn(conversation: Conversation): string {
  return conversation.voice() ?? 'You';
}

export const NOBODY_ANSWERED = '(nobody answers, and the session ends)';
