import { type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Clock } from '../narration/clock.ts';
import type { Content } from '../narration/content.ts';
import { ENGLISH } from '../narration/content.ts';
import type { Narrated } from '../narration/narrate.ts';
import { narrate } from '../narration/narrate.ts';
import type { Words } from '../narration/words.ts';
import { NEWCOMER } from '../workout/progress.ts';
import type { ProgressStore } from '../workout/progress-store.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import { recall } from './copy.ts';
import type { Happened } from './happened.ts';
import { FAILED } from './happened.ts';
import { logError } from './log.ts';
import { readRequest, SKILL_DISABLED } from './request.ts';
import { respond, speechOf } from './respond.ts';
import { isForNobody } from './routes.ts';
import { takeTurn } from './take-turn.ts';

/** What a skill is wired to. */
export interface Wiring {
  readonly content: Content;
  readonly store: ProgressStore;
  /** Requests for any other skill are refused; without one, none is. */
  readonly skillId?: string;
  /** Sees each response in words and cues as it leaves: a simulator draws the breath from it. */
  readonly onNarrated?: (narrated: Narrated) => void;
  /** What keeps the time; breaks between estimated words, unless told otherwise. */
  readonly clock?: Clock;
  /** Begun with each turn: when it stops waiting for the store. */
  readonly giveUp?: () => AbortSignal;
  /** Told of each turn that was taken, for whoever watches over the skill. */
  readonly onTurn?: (happened: Happened) => void;
}

export type Skill = ReturnType<typeof createSkill>;

export function createSkill(wiring: Wiring) {
  const builder = SkillBuilders.custom()
    .addRequestHandlers({ canHandle: () => true, handle: (input) => answered(wiring, input) })
    .addErrorHandlers({ canHandle: () => true, handle: (input, error) => apologised(wiring, input, error) });
  return (wiring.skillId ? builder.withSkillId(wiring.skillId) : builder).create();
}

/** One turn: what was said before is settled, a handler replies, the reply is narrated, saved, and only then sent. */
async function answered(wiring: Wiring, input: HandlerInput): Promise<Response> {
  const request = readRequest(input.requestEnvelope);
  if (request.type === SKILL_DISABLED) await wiring.store.forget(request.owner.userId);
  if (isForNobody(request)) return input.responseBuilder.getResponse();
  const { store, clock = 'ssml', giveUp = afterItsShare } = wiring;
  const access = { store, now: request.sentAt ?? 0, signal: giveUp() };
  const words = wordsFor(wiring.content, request.language);
  const taking = { access, request, words, catalog: wiring.content.catalog, clock };
  const taken = await takeTurn(taking, await recall(access, request));
  wiring.onNarrated?.(taken.narrated);
  wiring.onTurn?.(taken.happened);
  return respond(input, words, taken);
}

/** The most that the store may take of a turn, retries included, of the eight seconds that Alexa waits for all of it. */
const STORE_TAKES_AT_MOST: Milliseconds = 1500;

const afterItsShare = () => AbortSignal.timeout(STORE_TAKES_AT_MOST);

/** Nobody who can be answered is left without an answer: whatever went wrong, the session ends politely. */
function apologised({ content, onTurn }: Wiring, input: HandlerInput, error: Error): Response {
  logError(error);
  onTurn?.(FAILED);
  const { type, language } = readRequest(input.requestEnvelope);
  // Alexa tells it again where it was not taken.
  if (type === SKILL_DISABLED) throw error;
  if (type === 'SessionEndedRequest') return input.responseBuilder.getResponse();
  const words = wordsFor(content, language);
  const reply = { kind: 'close', progress: NEWCOMER, goodbye: [{ name: 'trouble' }] } as const;
  return respond(input, words, { reply, narrated: narrate(words, speechOf(reply)) });
}

function wordsFor({ words }: Content, language = ENGLISH): Words {
  const found = words[Object.hasOwn(words, language) ? language : ENGLISH];
  if (!found) throw new RangeError(`no words in "${language}"; there are: ${Object.keys(words).join(', ')}`);
  return found;
}
