import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Figures } from '../../lambda/alexa/figure/figures.ts';
import type { ScreenDirective } from '../../lambda/alexa/screen.ts';
import { isForScreen } from '../../lambda/alexa/screen.ts';
import type { Content } from '../../lambda/narration/content.ts';
import type { Touch } from '../../lambda/narration/screen-words.ts';
import type { Owner, ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { ACCOUNT } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import { alwaysHeardIn } from '../always-heard.ts';
import { understandingIn } from '../as-itself.ts';
import type { Door } from '../connection.ts';
import type { Conversation, Outcome } from '../conversation.ts';
import { startConversation } from '../conversation.ts';
import { openDoor } from '../door.ts';
import type { HeardModel } from '../heard-model.ts';
import type { Told } from '../transcript.ts';
import { toldBetween } from '../transcript.ts';
import { isAddressed, understand } from '../understand.ts';

/** All that the skill and its device are made from. */
export interface Parts {
  readonly content: Content;
  readonly figures: Figures;
  readonly model: HeardModel;
  readonly store: ProgressStore;
}

/** A request, and what the skill answered. */
export interface Exchange {
  readonly request: RequestEnvelope;
  readonly response: ResponseEnvelope;
}

/**
 * How a page listens: as itself it hears every word, without a name before it, and takes what fits no phrase for the nearest one;
 * as a simulated Echo it hears only what one would hear, and to the letter.
 */
export type Listening = 'as itself' | 'as an Echo';

/** The skill in a page, and the device that plays it. Every point in time comes from outside. */
export interface Coach {
  /** Opens the skill; where it is open, begins it anew. */
  readonly begin: (now: Instant) => Promise<Outcome>;
  readonly say: (words: string, now: Instant) => Promise<Outcome>;
  readonly touch: (what: Touch, now: Instant) => Promise<Outcome>;
  /** What begins to be said or shown between two moments; a session that nobody answers ends. */
  readonly heard: (from: Instant, until: Instant) => Promise<readonly Told[]>;
  readonly listenAs: (listening: Listening) => void;
  readonly conversation: Conversation;
  /** What was asked and answered last. */
  readonly lastExchange: () => Exchange | undefined;
}

const LAUNCH = 'alexa, open back stretches';

/** The household of the page, and the account in it. */
export const OWNER: Owner = { userId: 'a-household', person: ACCOUNT };

export function openCoach({ content, figures, model, store }: Parts): Coach {
  let last: Exchange | undefined;
  let listening: Listening = 'as itself';
  const doors: Readonly<Record<Listening, Door>> = {
    'as itself': openDoor(store, alwaysHeardIn(content), { figures }),
    'as an Echo': openDoor(store, content, { figures }),
  };
  const watched: Door = {
    invoke: async (request) => {
      const response = await doors[listening].invoke(request);
      last = { request, response };
      return response;
    },
    cues: () => doors[listening].cues(),
    say: () => doors[listening].say(),
    speechTime: doors['as an Echo'].speechTime,
  };
  const asItself = understandingIn(model);
  const understands = (utterance: string) => {
    return listening === 'as itself' ? asItself(utterance) : understand(model, utterance);
  };
  const conversation = startConversation(watched, model, { userId: OWNER.userId, hasScreen: true, understands });
  const wordsFor = (words: string) => {
    if (listening === 'as an Echo' || isAddressed(words)) return words;
    return conversation.isInSession() ? `alexa, ${words}` : `alexa, ask back stretches to ${words}`;
  };
  return {
    begin: (now) => conversation.say(LAUNCH, now),
    say: (words, now) => conversation.say(wordsFor(words), now),
    touch: (what, now) => conversation.touch(what, now),
    heard: async (from, until) => {
      const told = toldBetween(conversation.playing(), from, until);
      await conversation.passTo(until);
      return told;
    },
    listenAs: (next) => {
      listening = next;
    },
    conversation,
    lastExchange: () => last,
  };
}

/** What an exchange brought for a screen, if it did. */
export function screenIn(exchange: Exchange | undefined): ScreenDirective | undefined {
  return exchange?.response.response.directives?.find(isForScreen);
}
