import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Conversation, Outcome } from '../conversation.ts';
import type { MicrophoneState } from '../microphone.ts';

/** What a page writes by itself. */

/** Why there is no answer; nothing where there is one. */
export function remarkFor(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'not heard':
      return 'Not heard: while an Echo talks, or is quiet, say its name first, "Alexa, ...".';
    case 'not for the skill':
      return 'Nothing is under way. Press the button to begin.';
    case 'not shown':
      return 'That is not on the screen now.';
    case 'answered':
    case 'silent':
    case 'ended':
      return '';
  }
}

export const WENT_WRONG = 'Something went wrong here. Say it again, or reload the page.';

export function screenLost(why: string): string {
  return `No screen here (${why}); the voice leads alone.`;
}

/** What stands on the button that begins: whoever left a workout goes on with it. */
export function beginningOf({ isUnderWay }: { readonly isUnderWay: boolean }): string {
  return isUnderWay ? 'Go on' : 'Start';
}

/** What could be said now: what the prompt asks for first. */
export function chipsFor(conversation: Conversation, now: Instant): readonly string[] {
  if (!conversation.isInSession()) return [];
  const playing = conversation.playing();
  const isAsked = playing !== undefined && now - playing.startedAt >= playing.answer.lasts;
  const say = playing?.answer.say;
  if (isAsked && say === 'yes') return [say, 'no', 'help'];
  if (isAsked) return [say ?? 'next', 'repeat', 'stop', 'where am I'];
  return ['wait', 'next', 'repeat', 'slower', 'stop', 'where am I'];
}

/** Whether a simulated Echo would hear a bare word. */
export function microphoneLine(state: MicrophoneState): string {
  switch (state) {
    case 'talking':
    case 'asking again':
      return 'An Echo would hear "Alexa, ..." now.';
    case 'listening':
    case 'listening again':
      return 'An Echo listens now: just say it.';
    case 'closed':
      return '';
  }
}
