import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Figures } from '../../lambda/alexa/figure/figures.ts';
import type { Content } from '../../lambda/narration/content.ts';
import type { Owner, ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { ACCOUNT } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import { alwaysHeardIn } from '../always-heard.ts';
import { understandingIn } from '../as-itself.ts';
import type { Door } from '../connection.ts';
import type { Conversation, Outcome } from '../conversation.ts';
import { HOUSEHOLD, startConversation } from '../conversation.ts';
import { openDoor } from '../door.ts';
import type { HeardModel } from '../heard-model.ts';
import { isAddressed, understand } from '../understand.ts';

/** All that the skill and its device are made from. */
export interface Parts {
  readonly content: Content;
  readonly figures: Figures;
  readonly model: HeardModel;
  readonly store: ProgressStore;
  /** What time it is, in a page: an answer begins when it has come. */
  readonly clock?: () => Instant;
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
  /** Says words, as the page listens. */
  readonly say: (words: string, now: Instant) => Promise<Outcome>;
  /** Says the words of a button or a key, which are heard however the page listens. */
  readonly press: (words: string, now: Instant) => Promise<Outcome>;
  readonly touch: Conversation['touch'];
  readonly listenAs: (listening: Listening) => void;
  readonly listening: () => Listening;
  /** Makes ready what takes long with the first words that fit no phrase. */
  readonly prepare: () => void;
  readonly conversation: Conversation;
  /** What was asked and answered last. */
  readonly lastExchange: () => Exchange | undefined;
}

const LAUNCH = 'alexa, open back stretches';

/** Nobody says so many letters at once; to look for a meaning in more takes long. */
const MOST_LETTERS = 200;

/** How long the browser's store may take, in milliseconds: a slow phone is no cloud, and nobody else waits. */
const STORE_TAKES_AT_MOST = 5000;

/** When a page stops waiting for its store. */
export const storeTakesTooLong = () => AbortSignal.timeout(STORE_TAKES_AT_MOST);

/** The household of the page, and the account in it. */
export const OWNER: Owner = { userId: HOUSEHOLD, person: ACCOUNT };

export function openCoach({ content, figures, model, store, clock }: Parts): Coach {
  let last: Exchange | undefined;
  let listening: Listening = 'as itself';
  const wiring = { figures, giveUp: storeTakesTooLong };
  const doors: Readonly<Record<Listening, Door>> = {
    'as itself': openDoor(store, alwaysHeardIn(content), wiring),
    'as an Echo': openDoor(store, content, wiring),
  };
  const door = watched(
    () => doors[listening],
    (exchange) => {
      last = exchange;
    },
  );
  const asItself = understandingIn(model);
  const understands = (utterance: string) => {
    return listening === 'as itself' ? asItself.understand(utterance) : understand(model, utterance);
  };
  const conversation = startConversation(door, model, { userId: OWNER.userId, clock, hasScreen: true, understands });
  const press = (words: string, now: Instant) => {
    return conversation.say(`alexa, ${conversation.isInSession() ? '' : 'ask back stretches to '}${words}`, now);
  };
  return {
    begin: (now) => conversation.say(LAUNCH, now),
    say: (said, now) => {
      const words = said.slice(0, MOST_LETTERS);
      return listening === 'as an Echo' || isAddressed(words) ? conversation.say(words, now) : press(words, now);
    },
    press,
    touch: conversation.touch,
    listenAs: (next) => {
      listening = next;
    },
    listening: () => listening,
    prepare: asItself.prepare,
    conversation,
    lastExchange: () => last,
  };
}

/** A door that is chosen with each request, and tells of it. */
function watched(chosen: () => Door, onExchange: (exchange: Exchange) => void): Door {
  let door = chosen();
  return {
    invoke: async (request) => {
      door = chosen();
      const response = await door.invoke(request);
      onExchange({ request, response });
      return response;
    },
    cues: () => door.cues(),
    say: () => door.say(),
    speechTime: door.speechTime,
  };
}
