import { randomUUID } from 'node:crypto';
import type { RequestEnvelope } from 'ask-sdk-model';
import type { Instant } from '../lambda/workout/vocabulary.ts';
import type { SlotSaid } from './samples.ts';

/** What a request is about: its type, and what belongs to that type. */
export interface Asked {
  readonly type: 'LaunchRequest' | 'IntentRequest' | 'SessionEndedRequest' | 'Alexa.Presentation.APLA.RuntimeError';
  readonly intent?: string;
  readonly slots?: readonly SlotSaid[];
  readonly reason?: string;
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

const A_SPEAKER = { deviceId: 'a-speaker', supportedInterfaces: {} };

/** A request as Alexa sends it to a skill, stamped to the second. */
export function envelopeOf(
  { type, intent, slots = [], reason, voice }: Asked,
  { id, isNew, userId, attributes }: SimulatedSession,
  now: Instant,
): RequestEnvelope {
  const user = { userId };
  const application = { applicationId: 'amzn1.ask.skill.simulated' };
  const request = {
    type,
    requestId: `amzn1.echo-api.request.${randomUUID()}`,
    timestamp: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
    locale: 'en-US',
    ...(intent !== undefined && {
      intent: { name: intent, confirmationStatus: 'NONE', slots: slotsOf(slots) },
    }),
    ...(reason !== undefined && { reason }),
  };
  const person = voice === undefined ? {} : { person: { personId: `amzn1.ask.person.${voice}` } };
  return {
    version: '1.0',
    session: { new: isNew, sessionId: id, application, user, attributes },
    context: {
      System: { application, user, ...person, device: A_SPEAKER, apiEndpoint: '' },
    },
    // Alexa's types name every intent that there is; this one comes from the interaction model.
    request: request as RequestEnvelope['request'],
  };
}
