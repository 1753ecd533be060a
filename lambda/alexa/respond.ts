import type { HandlerInput } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Reply } from '../coach/reply.ts';
import type { Session } from '../coach/session.ts';
import type { Narrated } from '../narration/narrate.ts';
import { repromptOf } from '../narration/narrate.ts';
import type { Sentence } from '../narration/sentence.ts';
import type { Words } from '../narration/words.ts';
import { aplaDocument } from './apla.ts';
import type { ExactPart, ScreenPart } from './envelope.ts';
import type { ScreenDirective } from './screen.ts';
import { ssml } from './ssml.ts';
import { TOUCHED } from './touches.ts';

/** A reply in words, and what the session is to remember. */
interface ToSend {
  readonly reply: Reply;
  readonly narrated: Narrated;
  readonly attributes?: Session & { readonly exact: ExactPart; readonly screen?: ScreenPart };
  /** What the device's screen shows, if it has one. */
  readonly screen?: ScreenDirective;
}

/** Alexa plays a document of APL for Audio after the markup, never over it. */
function renderExactly(sentences: readonly Sentence[]) {
  return {
    type: 'Alexa.Presentation.APLA.RenderDocument',
    token: 'exact',
    document: { ...aplaDocument(sentences) },
  } as const;
}

/**
 * The response that Alexa gets. Where a screen goes on by itself, its document speaks from the first cue on, and nothing is asked:
 * the session neither ends nor listens. Never tried on a device.
 */
export function respond(input: HandlerInput, words: Words, { reply, narrated, attributes, screen }: ToSend): Response {
  const { responseBuilder, attributesManager, requestEnvelope } = input;
  if (reply.kind === 'silence') return responseBuilder.getResponse();
  const { sentences, exactFrom, goesOn, prompt: asked } = narrated;
  const [markup, exact] = [sentences.slice(0, exactFrom), sentences.slice(exactFrom)];
  if (markup.length > 0) responseBuilder.speak(ssml(markup), playBehaviorAfter(requestEnvelope.request.type));
  if (exact.length > 0 && !goesOn) responseBuilder.addDirective(renderExactly(exact));
  if (screen) responseBuilder.addDirective(screen);
  if (requestEnvelope.session && attributes) attributesManager.setSessionAttributes({ ...attributes });
  if (reply.kind === 'close' || !asked) return responseBuilder.withShouldEndSession(true).getResponse();
  if (goesOn) return responseBuilder.getResponse();
  return responseBuilder.reprompt(ssml(repromptOf(words, asked))).getResponse();
}

/** A word has silenced Alexa before its answer begins. A touch has not: its answer takes the place of what she says. */
function playBehaviorAfter(type: string) {
  return type === TOUCHED ? 'REPLACE_ALL' : undefined;
}
