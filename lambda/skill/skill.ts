import { type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Content } from '../narration/content.ts';
import type { Narrated } from '../narration/narrate.ts';
import { narrate } from '../narration/narrate.ts';
import type { Words } from '../narration/words.ts';
import { NEWCOMER } from '../workout/progress.ts';
import type { ProgressStore } from '../workout/progress-store.ts';
import { isAtPrompt, settle } from '../workout/settling.ts';
import { logError } from './log.ts';
import { recorded } from './record.ts';
import { readRequest } from './request.ts';
import { respond, scriptOf } from './respond.ts';
import { handlerFor } from './routes.ts';

/** What a skill is made of. */
export interface Parts {
  readonly content: Content;
  readonly store: ProgressStore;
  /** Requests for any other skill are refused; without one, none is. */
  readonly skillId?: string;
  /** Sees each response in words and cues as it leaves: a simulator draws the breath from it. */
  readonly onNarrated?: (narrated: Narrated) => void;
}

export type Skill = ReturnType<typeof createSkill>;

const WORKOUT = 'back-stretches';
const FALLBACK_LANGUAGE = 'en';

export function createSkill(parts: Parts) {
  const builder = SkillBuilders.custom()
    .addRequestHandlers({ canHandle: () => true, handle: (input) => answered(parts, input) })
    .addErrorHandlers({ canHandle: () => true, handle: (input, error) => apologised(parts, input, error) });
  return (parts.skillId ? builder.withSkillId(parts.skillId) : builder).create();
}

/** One turn: what was said before is settled, a handler replies, the reply is narrated, saved, and only then sent. */
async function answered({ content, store, onNarrated }: Parts, input: HandlerInput): Promise<Response> {
  const request = readRequest(input.requestEnvelope);
  const { owner, isNewSession, question } = request;
  const stored = (owner && (await store.read(owner))) ?? NEWCOMER;
  const now = request.sentAt ?? stored.underWay?.lastTurnAt ?? 0;
  const arrival = { ...request, now };
  const reply = handlerFor(request)({
    catalog: content.catalog,
    workout: WORKOUT,
    now,
    isNewSession,
    question,
    progress: settle(stored, arrival),
    isAtPrompt: isAtPrompt(stored, arrival),
  });
  const words = wordsFor(content, request.language);
  const narrated = narrate(words, scriptOf(reply));
  if (owner) await store.write(owner, recorded(reply.progress, narrated, arrival));
  onNarrated?.(narrated);
  return respond(input, words, { reply, narrated, person: owner?.person });
}

/** Nobody is left without an answer: whatever went wrong, the session ends politely. */
function apologised({ content }: Parts, input: HandlerInput, error: Error): Response {
  logError(error);
  const words = wordsFor(content, readRequest(input.requestEnvelope).language);
  const reply = { kind: 'close', progress: NEWCOMER, goodbye: [{ name: 'trouble' }] } as const;
  return respond(input, words, { reply, narrated: narrate(words, scriptOf(reply)) });
}

function wordsFor({ words }: Content, language = FALLBACK_LANGUAGE): Words {
  const found = words[Object.hasOwn(words, language) ? language : FALLBACK_LANGUAGE];
  if (!found) throw new RangeError(`no words in "${language}"; there are: ${Object.keys(words).join(', ')}`);
  return found;
}
