import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Answer } from '../answer.ts';
import type { Conversation, Outcome } from '../conversation.ts';
import type { MicrophoneState } from '../microphone.ts';
import type { Playing } from '../player.ts';

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

export const PLAN_TAKEN = 'The plan is what begins next.';

/** Why is for the console. */
export const SCREEN_LOST = 'The figure cannot be shown here: the words lead alone.';

/** What stands on the button that begins: whoever left a workout goes on with it. */
export function beginningOf({ isUnderWay }: { readonly isUnderWay: boolean }): string {
  return isUnderWay ? 'Go on' : 'Start';
}

/** What could be said now: what the prompt asks for first. Nothing answers a question before it was asked. */
export function chipsFor(conversation: Conversation, now: Instant, isUnderWay: boolean): readonly string[] {
  const playing = conversation.playing();
  if (!conversation.isInSession() || !playing) return isUnderWay ? ['help me up'] : [];
  const { say = 'next' } = playing.answer;
  const isAsked = now - playing.startedAt >= playing.answer.lasts;
  if (!isAsked && isGuided(playing.answer)) return GUIDED;
  if (say === 'yes') return isAsked ? [say, 'no', 'help'] : ['wait', 'stop'];
  if (canGoOn(playing, now) || isAsked) return [say, 'stop', 'repeat', 'where am I'];
  return GUIDED;
}

/** On the narrowest phone the first three are seen without scrolling. */
const GUIDED = ['wait', 'next', 'stop', 'repeat', 'slower', 'where am I'];

/** What leads on from a pause. */
export const GO_ON = 'go on';

/** Whether "go on" leads on: in a pause from its first word on, and where it is asked for. */
export function canGoOn({ answer, startedAt }: Playing, now: Instant): boolean {
  return answer.say === GO_ON && (!isGuided(answer) || now - startedAt >= answer.lasts);
}

/** Whether a body is guided in an answer. */
function isGuided({ sentences }: Answer): boolean {
  return sentences.some(({ cue }) => cue !== undefined);
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
