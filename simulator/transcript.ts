import type { Instant, Milliseconds } from '../lambda/workout/vocabulary.ts';
import { spokenIn } from './answer.ts';
import type { Conversation, Outcome } from './conversation.ts';
import type { Playing } from './player.ts';
import { linesOf } from './shown.ts';

/** What is told of a conversation, in a terminal or in a script's answer. */

/** A sentence that is heard, or what a screen shows from then on. */
export interface Told {
  readonly at: Milliseconds;
  readonly words: string;
  readonly isShown: boolean;
}

/** What begins in a stretch of time, in order: sentences, those of the reprompt among them, and what is shown with them. */
export function toldBetween(playing: Playing | undefined, from: Instant, until: Instant): readonly Told[] {
  if (!playing) return [];
  const { answer, startedAt } = playing;
  const heard = spokenIn(answer).map(({ at, words }) => ({ at, words, isShown: false }));
  const shown = answer.shown ? linesOf(answer.shown).map((line) => ({ ...line, isShown: true })) : [];
  return [...heard, ...shown]
    .filter(({ at }) => from <= startedAt + at && startedAt + at < until)
    .sort((one, other) => one.at - other.at);
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
    case 'not shown':
      return notShown(outcome);
    case 'silent':
      return '(the skill leaves it as it is, without a word)';
    case 'ended':
      return '(the session ends)';
  }
}

function notShown({ touch, shown }: Extract<Outcome, { kind: 'not shown' }>): string {
  if (!shown) return '(this device has no screen to touch; begin with: npm start -- --screen)';
  return `(${touch} is not on the screen now; shown: ${shown.join(', ') || 'nothing to touch'})`;
}

/** As a transcript calls who speaks: "You", or the name of the recognised voice. */
export function speakerIn(conversation: Conversation): string {
  return conversation.voice() ?? 'You';
}

export const NOBODY_ANSWERED = '(nobody answers, and the session ends)';
