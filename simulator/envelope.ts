import type { RequestEnvelope } from 'ask-sdk-model';
import type { TOUCHED } from '../lambda/alexa/touches.ts';
import type { Instant } from '../lambda/workout/vocabulary.ts';
import type { SlotSaid } from './samples.ts';
import type { SentTouch } from './touching.ts';

/** What a request is about: its type, and what belongs to that type. */
export interface Asked {
  readonly type:
    | 'LaunchRequest'
    | 'IntentRequest'
    | 'SessionEndedRequest'
    | 'Alexa.Presentation.APLA.RuntimeError'
    | typeof TOUCHED;
  readonly intent?: string;
  readonly slots?: readonly SlotSaid[];
  readonly reason?: string;
  readonly touched?: SentTouch;
  /** Whose voice Alexa has recognised in the words. */
  readonly voice?: string;
}

/** A conversation as Alexa keeps it. */
export interface SimulatedSession {
  readonly id: string;
  readonly isNew: boolean;
  readonly userId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Slots as Alexa sends them, with what she has made of each. */
function slotsOf(slots: readonly SlotSaid[]) {
  return Object.fromEntries(slots.map((slot) => [slot.name, slotOf(slot)]));
}

function slotOf({ name, value, id }: SlotSaid) {
  const values = id === undefined ? [] : [{ value: { name: value, id } }];
  const code = id === undefined ? 'ER_SUCCESS_NO_MATCH' : 'ER_SUCCESS_MATCH';
  const resolutions = { resolutionsPerAuthority: [{ authority: 'a-type', status: { code }, values }] };
  return { name, value, confirmationStatus: 'NONE', resolutions };
}

/** As a document sends it, whose targets are called as what they do. */
function eventOf({ what, id, played }: SentTouch) {
  const source = { type: 'TouchWrapper', handler: 'Press', id: what };
  return { token: id, arguments: [what, id, played], source, components: {} };
}

export const A_SPEAKER = { deviceId: 'a-speaker', supportedInterfaces: {} };

export const A_SCREEN = {
  deviceId: 'a-screen',
  supportedInterfaces: { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } },
};

/** Whom Alexa tells a skill of, where she recognises a voice. */
export function personOf(voice: string): string {
  return `amzn1.ask.person.${voice}`;
}

/** A request as Alexa sends it to a skill, stamped to the second. */
export function envelopeOf(
  { type, intent, slots = [], reason, touched, voice }: Asked,
  { id, isNew, userId, attributes }: SimulatedSession,
  now: Instant,
  device: RequestEnvelope['context']['System']['device'] = A_SPEAKER,
): RequestEnvelope {
  const user = { userId };
  const application = { applicationId: 'amzn1.ask.skill.simulated' };
  const request = {
    type,
    requestId: `amzn1.echo-api.request.${crypto.randomUUID()}`,
    timestamp: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
    locale: 'en-US',
    ...(intent !== undefined && {
      intent: { name: intent, confirmationStatus: 'NONE', slots: slotsOf(slots) },
    }),
    ...(reason !== undefined && { reason }),
    ...(touched !== undefined && eventOf(touched)),
  };
  const person = voice === undefined ? {} : { person: { personId: personOf(voice) } };
  return {
    version: '1.0',
    session: { new: isNew, sessionId: id, application, user, attributes },
    context: {
      System: { application, user, ...person, device, apiEndpoint: '' },
    },
    // Alexa's types name every intent that there is; this one comes from the interaction model.
    request: request as RequestEnvelope['request'],
  };
}
