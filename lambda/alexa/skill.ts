import { type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, Response } from 'ask-sdk-model';
import { logError } from '../coach/log.ts';
import { speechOf } from '../coach/reply.ts';
import { takeTurn } from '../coach/take-turn.ts';
import type { TurnCounts } from '../coach/turn-counts.ts';
import { FAILED } from '../coach/turn-counts.ts';
import type { Content } from '../narration/content.ts';
import { ENGLISH } from '../narration/content.ts';
import type { Narrated } from '../narration/narrate.ts';
import { narrate } from '../narration/narrate.ts';
import type { Words } from '../narration/words.ts';
import { NO_PROGRESS } from '../workout/progress/progress.ts';
import type { ProgressStore } from '../workout/progress/progress-store.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import { CAN_FULFILL, canFulfill } from './can-fulfill.ts';
import type { Clocks } from './channels.ts';
import { channelsOf, partsOf } from './channels.ts';
import { alexaDevice } from './device.ts';
import type { Envelope, ScreenPart } from './envelope.ts';
import { applicationIdIn, readEnvelope } from './envelope.ts';
import { isSilent } from './intents.ts';
import { isDeeperThan } from './nesting.ts';
import { readRequest } from './read-request.ts';
import { respond } from './respond.ts';
import type { Replied, ScreenDirective } from './screen.ts';
import { screenOf } from './screen.ts';
import { isScreenLostNow } from './touches.ts';

/** What a skill is wired to. */
interface Wiring extends Clocks {
  readonly content: Content;
  readonly store: ProgressStore;
  /** Requests for any other skill are refused; without one, none is. */
  readonly skillId?: string;
  /** Sees each response in words and cues as it leaves: a simulator draws the breath from it. */
  readonly onNarrated?: (narrated: Narrated) => void;
  /** Begun with each turn: when it stops waiting for the store. */
  readonly giveUp?: () => AbortSignal;
  /** Told of each turn that was taken, for the operator's metrics. */
  readonly onTurn?: (counts: TurnCounts) => void;
}

export type Skill = ReturnType<typeof createSkill>;

/** What Alexa sends when a person has disabled the skill. If they enable it again, their account has another name. */
const SKILL_DISABLED = 'AlexaSkillEvent.SkillDisabled';

/** Alexa's requests, with all that our sessions remember, are not half as deep. */
const DEEPEST = 40;

export function createSkill(wiring: Wiring) {
  const skill = SkillBuilders.custom()
    .addRequestHandlers({ canHandle: () => true, handle: (input) => answered(wiring, input) })
    .addErrorHandlers({ canHandle: () => true, handle: (input, error) => apologised(wiring, input, error) })
    .create();
  return {
    /** @throws RangeError for a request that is not for this skill, or that no reader survives. */
    invoke: async (event: RequestEnvelope, context?: unknown) => {
      if (isDeeperThan(DEEPEST, event)) throw new RangeError(`the request is nested deeper than ${DEEPEST}; refused`);
      refuseOthers(event, wiring.skillId);
      return skill.invoke(event, context);
    },
  };
}

/** As the SDK does it, and a request without a context too, of which the SDK's own check makes a TypeError. */
function refuseOthers(event: unknown, skillId: string | undefined): void {
  const applicationId = applicationIdIn(event);
  if (!skillId || applicationId === skillId) return;
  const got = applicationId === undefined ? 'no application id' : `"${applicationId}"`;
  throw new RangeError(`verification failed: the request's context has ${got}; allowed: "${skillId}"`);
}

/** Reads the request, lets the coach take its turn, and only then answers. */
async function answered(wiring: Wiring, input: HandlerInput): Promise<Response> {
  const envelope = readEnvelope(input.requestEnvelope);
  const { type, userId } = envelope;
  if (type === CAN_FULFILL) return fulfilling(wiring, input, envelope);
  if (type === SKILL_DISABLED) await wiring.store.forget(userId, AbortSignal.timeout(FORGETTING_TAKES_AT_MOST));
  if (isScreenLostNow(envelope)) loseScreen(input);
  return isSilent(envelope) ? input.responseBuilder.getResponse() : turnTaken(wiring, input, envelope);
}

/** The session remembers it, whatever is answered. */
function loseScreen({ attributesManager }: HandlerInput): void {
  const screen: ScreenPart = { isLost: true };
  attributesManager.setSessionAttributes({ ...attributesManager.getSessionAttributes(), screen });
}

/** Whether the skill would do it, in the shape that such a question has; nothing is done. */
function fulfilling({ content }: Wiring, { responseBuilder }: HandlerInput, envelope: Envelope): Response {
  const asked = readRequest({ ...envelope, type: 'IntentRequest' }, wordsFor(content, envelope.language));
  return responseBuilder.withCanFulfillIntent(canFulfill(asked, envelope.slots, content.catalog)).getResponse();
}

async function turnTaken(wiring: Wiring, input: HandlerInput, envelope: Envelope): Promise<Response> {
  const { content, store, giveUp = afterItsShare } = wiring;
  const { language, sentAt } = envelope;
  const words = wordsFor(content, language);
  const channels = channelsOf(envelope, wiring);
  const taken = await takeTurn({
    access: { store, now: sentAt ?? 0, signal: giveUp() },
    request: readRequest(envelope, words),
    words,
    catalog: content.catalog,
    device: alexaDevice(channels.clock),
  });
  wiring.onNarrated?.(taken.narrated);
  wiring.onTurn?.(taken.counts);
  const attributes = { ...taken.session, ...partsOf(taken.narrated, channels) };
  const screen = screenFor(wiring, envelope, { ...taken, underWay: taken.session.progress.underWay });
  return respond(input, words, { ...taken, attributes, screen });
}

/** What the device shows, where it has a screen that works. */
function screenFor(wiring: Wiring, envelope: Envelope, replied: Replied): ScreenDirective | undefined {
  const { content, figures } = wiring;
  if (!figures || !channelsOf(envelope, wiring).showsScreen) return undefined;
  const { language, requestId } = envelope;
  return screenOf(figures, { ...replied, words: wordsFor(content, language), catalog: content.catalog, id: requestId });
}

/** The most that the store may take of a turn, retries included, of the eight seconds that Alexa waits for all of it. */
const STORE_TAKES_AT_MOST: Milliseconds = 1500;

/** The most that forgetting an account may take: less than the function's seven seconds, so that a failure is told and Alexa sends the event again. */
const FORGETTING_TAKES_AT_MOST: Milliseconds = 5000;

const afterItsShare = () => AbortSignal.timeout(STORE_TAKES_AT_MOST);

/** No request that can be answered is left without an answer: whatever went wrong, the session ends politely. */
function apologised(wiring: Wiring, input: HandlerInput, error: Error): Response {
  const { content, onTurn } = wiring;
  logError(error);
  onTurn?.(FAILED);
  const envelope = readEnvelope(input.requestEnvelope);
  const { type, language } = envelope;
  // Alexa tells it again where it was not taken.
  if (type === SKILL_DISABLED) throw error;
  if (type === 'SessionEndedRequest' || isSilent(envelope)) return input.responseBuilder.getResponse();
  const words = wordsFor(content, language);
  const reply = { kind: 'close', progress: NO_PROGRESS, goodbye: [{ name: 'trouble' }] } as const;
  const narrated = narrate(words, speechOf(reply), alexaDevice('ssml'));
  return respond(input, words, { reply, narrated, screen: screenFor(wiring, envelope, { reply, narrated }) });
}

function wordsFor({ words }: Content, language = ENGLISH): Words {
  const found = words[Object.hasOwn(words, language) ? language : ENGLISH];
  if (!found) throw new RangeError(`no words in "${language}"; there are: ${Object.keys(words).join(', ')}`);
  return found;
}
