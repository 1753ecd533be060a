import type { Directive, ResponseEnvelope } from 'ask-sdk-model';
import { check } from 'ssml-check';
import { SHOWS } from '../../lambda/alexa/screen.ts';
import { scheduleOf } from '../../simulator/apla.ts';
import { speechTimeIn } from '../../simulator/door.ts';
import { content } from './content.ts';

/** Holds a response against what Alexa takes, whatever it answers. */
export async function expectValid({ response, sessionAttributes }: ResponseEnvelope, type: string): Promise<void> {
  if (type === 'CanFulfillIntentRequest') {
    expect(Object.keys(response)).toEqual(['canFulfillIntent']);
    return;
  }
  if (type === 'SessionEndedRequest' || Object.keys(response).length === 0) {
    expect(response).toEqual({});
    return;
  }
  const { outputSpeech, reprompt, shouldEndSession, directives } = response;
  // An expectation is slow, and responses are held against this by the ten thousand: there is one for all of it.
  expect({
    speech: outputSpeech || !directives ? await faultsOf(outputSpeech) : [],
    directives: directives?.flatMap(faultsIn) ?? [],
    reprompt: reprompt ? await faultsOf(reprompt.outputSpeech) : [],
    shouldEndSession,
    isTooLarge: JSON.stringify({ response, sessionAttributes }).length >= 120_000,
  }).toEqual({
    speech: [],
    directives: [],
    reprompt: [],
    shouldEndSession: goesOn(sessionAttributes) ? undefined : reprompt === undefined,
    isTooLarge: false,
  });
}

/** Whether a screen plays the answer to its end, and tells: then the session neither ends nor listens. */
function goesOn(attributes: ResponseEnvelope['sessionAttributes']): boolean {
  return attributes?.screen?.goesOn === true;
}

/** A document of APL for Audio that the interpreter can play, within four minutes. What a screen shows has tests of its own. */
function faultsIn(directive: Directive): readonly string[] {
  if (directive.type === SHOWS) return [];
  if (directive.type !== 'Alexa.Presentation.APLA.RenderDocument') return [`unexpected: ${directive.type}`];
  const { lasts } = scheduleOf(directive.document, { speechTime: speechTimeIn(content) });
  return lasts <= 240_000 ? [] : [`${lasts} ms; at most 240000 are allowed`];
}

const known = new Map<string, readonly unknown[]>();

/** What Alexa would not take of speech. Much is said again and again: what was found of it is kept. */
async function faultsOf(speech: { readonly type: string } | undefined): Promise<readonly unknown[]> {
  if (speech?.type !== 'SSML' || !('ssml' in speech)) return [`${speech?.type}; only SSML is allowed`];
  const ssml = String(speech.ssml);
  const found = known.get(ssml) ?? (await faultsInMarkup(ssml));
  known.set(ssml, found);
  return found;
}

async function faultsInMarkup(ssml: string): Promise<readonly unknown[]> {
  const breaks = [...ssml.matchAll(/<break time="(\d+)ms"\/>/g)].map(([, time]) => Number(time));
  return [
    ...(ssml.length <= 8000 ? [] : [`${ssml.length} characters; at most 8000 are allowed`]),
    ...(/^<speak>.*\S.*<\/speak>$/.test(ssml) ? [] : [`"${ssml}"; only words in <speak> are allowed`]),
    ...breaks.filter((time) => time > 10_000).map((time) => `a break of ${time} ms; at most 10000 are allowed`),
    ...((await check(ssml, { platform: 'amazon', locale: 'en-US' })) ?? []),
  ];
}
