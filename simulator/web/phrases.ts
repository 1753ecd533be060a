import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Conversation } from '../conversation.ts';
import type { MicrophoneState } from '../microphone.ts';

/** What a page writes by itself, about what can be said. */

/** What could be said now: what the prompt asks for first, as the screen has it. */
export function chipsFor(conversation: Conversation, now: Instant): readonly string[] {
  if (!conversation.isInSession()) return [];
  const playing = conversation.playing();
  const shown = playing?.answer.shown;
  const last = shown?.beats.at(-1);
  const isAsked = playing !== undefined && now - playing.startedAt >= playing.answer.lasts;
  if (isAsked && last?.onward === 'yes') return ['yes', 'no', 'help'];
  if (isAsked) return [last?.onward ?? 'next', 'repeat', 'stop', 'where am I'].map((word) => word.replace('-', ' '));
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
