import type { ResponseEnvelope } from 'ask-sdk-model';
import { check } from 'ssml-check';

/** Holds a response against what Alexa takes, whatever it answers. */
export async function expectValid({ response, sessionAttributes }: ResponseEnvelope, type: string): Promise<void> {
  const { outputSpeech, reprompt, shouldEndSession } = response;
  if (type === 'SessionEndedRequest') {
    expect(response).toEqual({});
    return;
  }
  await expectValidSpeech(outputSpeech);
  expect(shouldEndSession).toBe(reprompt === undefined);
  if (reprompt) await expectValidSpeech(reprompt.outputSpeech);
  expect(JSON.stringify({ response, sessionAttributes }).length).toBeLessThan(120_000);
}

async function expectValidSpeech(speech: { readonly type: string } | undefined): Promise<void> {
  const ssml = speech && 'ssml' in speech ? String(speech.ssml) : '';
  expect(speech?.type).toBe('SSML');
  expect(ssml.length).toBeLessThanOrEqual(8000);
  expect(ssml).toMatch(/^<speak>.*\S.*<\/speak>$/);
  expect(await check(ssml, { platform: 'amazon', locale: 'en-US' })).toBeUndefined();
  for (const [, time] of ssml.matchAll(/<break time="(\d+)ms"\/>/g)) expect(Number(time)).toBeLessThanOrEqual(10_000);
}
