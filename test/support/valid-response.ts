import type { Directive, ResponseEnvelope } from 'ask-sdk-model';
import { check } from 'ssml-check';
import { scheduleOf } from '../../simulator/apla.ts';
import { speechTimeIn } from '../../simulator/door.ts';
import { content } from './content.ts';

/** Holds a response against what Alexa takes, whatever it answers. */
export async function expectValid({ response, sessionAttributes }: ResponseEnvelope, type: string): Promise<void> {
  const { outputSpeech, reprompt, shouldEndSession, directives } = response;
  if (type === 'CanFulfillIntentRequest') {
    expect(Object.keys(response)).toEqual(['canFulfillIntent']);
    return;
  }
  if (type === 'SessionEndedRequest' || Object.keys(response).length === 0) {
    expect(response).toEqual({});
    return;
  }
  if (outputSpeech || !directives) await expectValidSpeech(outputSpeech);
  for (const directive of directives ?? []) expectValidDocument(directive);
  expect(shouldEndSession).toBe(goesOn(sessionAttributes) ? undefined : reprompt === undefined);
  if (reprompt) await expectValidSpeech(reprompt.outputSpeech);
  expect(JSON.stringify({ response, sessionAttributes }).length).toBeLessThan(120_000);
}

/** Whether a screen plays the answer to its end, and tells: then the session neither ends nor listens. */
function goesOn(attributes: ResponseEnvelope['sessionAttributes']): boolean {
  return attributes?.screen?.goesOn === true;
}

/** A document of APL for Audio that the interpreter can play, within four minutes. */
function expectValidDocument(directive: Directive): void {
  if (directive.type !== 'Alexa.Presentation.APLA.RenderDocument') throw new Error(`unexpected: ${directive.type}`);
  expect(scheduleOf(directive.document, { speechTime: speechTimeIn(content) }).lasts).toBeLessThanOrEqual(240_000);
}

async function expectValidSpeech(speech: { readonly type: string } | undefined): Promise<void> {
  const ssml = speech && 'ssml' in speech ? String(speech.ssml) : '';
  expect(speech?.type).toBe('SSML');
  expect(ssml.length).toBeLessThanOrEqual(8000);
  expect(ssml).toMatch(/^<speak>.*\S.*<\/speak>$/);
  expect(await check(ssml, { platform: 'amazon', locale: 'en-US' })).toBeUndefined();
  for (const [, time] of ssml.matchAll(/<break time="(\d+)ms"\/>/g)) expect(Number(time)).toBeLessThanOrEqual(10_000);
}
