import { type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Content } from '../narration/content.ts';
import { ENGLISH } from '../narration/content.ts';
import { ALEXA_LISTENS } from '../narration/listening.ts';
import type { Narrated } from '../narration/narrate.ts';
import { narrate } from '../narration/narrate.ts';
import type { Words } from '../narration/words.ts';
import { isKnown } from '../workout/moves.ts';
import type { Progress } from '../workout/progress.ts';
import { NEWCOMER } from '../workout/progress.ts';
import type { ProgressStore } from '../workout/progress-store.ts';
import { isAtPrompt, settle } from '../workout/settling.ts';
import type { Catalog } from '../workout/workout.ts';
import { logError } from './log.ts';
import { recorded } from './record.ts';
import type { Request } from './request.ts';
import { readRequest } from './request.ts';
import { respond, speechOf } from './respond.ts';
import { handlerFor, isForNobody } from './routes.ts';

/** What a skill is wired to. */
export interface Wiring {
  readonly content: Content;
  readonly store: ProgressStore;
  /** Requests for any other skill are refused; without one, none is. */
  readonly skillId?: string;
  /** Sees each response in words and cues as it leaves: a simulator draws the breath from it. */
  readonly onNarrated?: (narrated: Narrated) => void;
}

export type Skill = ReturnType<typeof createSkill>;

export function createSkill(wiring: Wiring) {
  const builder = SkillBuilders.custom()
    .addRequestHandlers({ canHandle: () => true, handle: (input) => answered(wiring, input) })
    .addErrorHandlers({ canHandle: () => true, handle: (input, error) => apologised(wiring, input, error) });
  return (wiring.skillId ? builder.withSkillId(wiring.skillId) : builder).create();
}

/** One turn: what was said before is settled, a handler replies, the reply is narrated, saved, and only then sent. */
async function answered({ content, store, onNarrated }: Wiring, input: HandlerInput): Promise<Response> {
  const request = readRequest(input.requestEnvelope);
  if (isForNobody(request)) return input.responseBuilder.getResponse();
  const { owner, isNewSession, question } = request;
  const kept = await progressOf(request, store, content.catalog);
  const now = request.sentAt ?? kept.underWay?.lastTurnAt ?? 0;
  const arrival = { ...request, now, listening: ALEXA_LISTENS };
  const reply = handlerFor(request)({
    catalog: content.catalog,
    now,
    isNewSession,
    question,
    progress: settle(kept, arrival),
    isAtPrompt: isAtPrompt(kept, arrival),
  });
  const words = wordsFor(content, request.language);
  const narrated = narrate(words, speechOf(reply));
  if (owner) await store.write(owner, recorded(reply.progress, narrated, arrival));
  onNarrated?.(narrated);
  return respond(input, words, { reply, narrated, person: owner?.person });
}

/** What is kept of the person who asks. A workout that the content no longer has is left out. */
async function progressOf({ owner }: Request, store: ProgressStore, catalog: Catalog): Promise<Progress> {
  const progress = (owner && (await store.read(owner))) ?? NEWCOMER;
  const { underWay, ...rest } = progress;
  return underWay && !isKnown(catalog, underWay) ? rest : progress;
}

/** Nobody who can be answered is left without an answer: whatever went wrong, the session ends politely. */
function apologised({ content }: Wiring, input: HandlerInput, error: Error): Response {
  logError(error);
  const { type, language } = readRequest(input.requestEnvelope);
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
