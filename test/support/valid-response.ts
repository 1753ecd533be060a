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
  expect(shouldEndSession).toBe(reprompt === undefined);
  if (reprompt) await expectValidSpeech(reprompt.outputSpeech);
  expect(JSON.stringify({ response, sessionAttributes }).length).toBeLessThan(120_000);
}

/** A document of APL for Audio that the interpreter can play, within four minutes. */
function expectValidDocument(directive: Directive): void {
  if (directive.type !== 'Alexa.Presentation.APLA.RenderDocument') throw new Error(`unexpected: ${directive.type}`);
  expect(scheduleOf(directive.document, { speechTime: speechTimeIn(content) }).lasts).toBeLessThanOrEqual(240_000);
}

async function expectValidSpeech(speech: { readonly type: string } | undefined): Promise<void> {
  const ssml = speech && 'ssml' in speech ? String(speech.ssml) : '';
  expect({ type: speech?.type, faults: await faultsIn(ssml) }).toEqual({ type: 'SSML', faults: [] });
}

const found = new Map<string, readonly unknown[]>();

/** What Alexa would not take of markup. The same is said again and again: what was found is kept. */
async function faultsIn(ssml: string): Promise<readonly unknown[]> {
  const known = found.get(ssml);
  if (known) return known;
  const breaks = [...ssml.matchAll(/<break time="(\d+)ms"\/>/g)].map(([, time]) => Number(time));
  const faults = [
    ...(ssml.length <= 8000 ? [] : [`${ssml.length} characters; at most 8000 are allowed`]),
    ...(/^<speak>.*\S.*<\/speak>$/.test(ssml) ? [] : [`no words in <speak>: ${ssml}`]),
    ...breaks.filter((time) => time > 10_000).map((time) => `a break of ${time} ms; at most 10000 are allowed`),
    ...((await check(ssml, { platform: 'amazon', locale: 'en-US' })) ?? []),
  ];
  found.set(ssml, faults);
  return faults;
}
