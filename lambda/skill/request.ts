import * as v from 'valibot';
import type { Owner } from '../workout/progress-store.ts';
import type { Arrival } from '../workout/settling.ts';
import type { Instant, Region } from '../workout/vocabulary.ts';
import { REGIONS } from '../workout/vocabulary.ts';
import type { SessionAttributes } from './session-attributes.ts';
import { sessionAttributes } from './session-attributes.ts';
import type { Slots } from './slots.ts';

/** A request of Alexa, as far as the skill reads it. Whatever is missing or of a wrong shape is left out, never refused. */
export interface Request {
  readonly type: string;
  readonly intent?: string;
  /** What was said in the intent's slots. */
  readonly slots: Slots;
  readonly requestId: string;
  readonly sessionId: string;
  readonly isNewSession: boolean;
  /** When Alexa sent it: the only clock there is. */
  readonly sentAt?: Instant;
  /** As in "en". */
  readonly language?: string;
  /** As in "US", where it is one whose emergency number is known. */
  readonly region?: Region;
  readonly owner: Owner;
  /** Only what the skill itself has given to a session of this owner. */
  readonly attributes?: SessionAttributes;
  readonly ended?: Arrival['ended'];
  readonly isExactPartLost: boolean;
}

/** What Alexa sends when a document of APL for Audio could not be played. */
export const APLA_FAILED = 'Alexa.Presentation.APLA.RuntimeError';

/** What Alexa sends when somebody has disabled the skill. If they ever enable it again, their account has another name. */
export const SKILL_DISABLED = 'AlexaSkillEvent.SkillDisabled';

/** The account, where Alexa does not say whose it is: nothing is kept of it. */
export const NOBODY = '';

const text = maybe(v.string());

const resolved = v.object({
  resolutionsPerAuthority: v.array(v.object({ values: maybe(v.array(v.object({ value: v.object({ id: text }) }))) })),
});

const slot = v.fallback(v.object({ value: text, resolutions: maybe(resolved) }), {
  value: undefined,
  resolutions: undefined,
});

const ENVELOPE = v.object({
  session: maybe(
    v.object({
      sessionId: text,
      new: maybe(v.boolean()),
      user: maybe(v.object({ userId: text })),
      attributes: maybe(sessionAttributes),
    }),
  ),
  context: maybe(
    v.object({
      System: maybe(v.object({ user: maybe(v.object({ userId: text })), person: maybe(v.object({ personId: text })) })),
    }),
  ),
  request: maybe(
    v.object({
      type: text,
      requestId: text,
      timestamp: text,
      locale: text,
      reason: text,
      intent: maybe(v.object({ name: text, slots: maybe(v.record(v.string(), slot)) })),
    }),
  ),
});

export function readRequest(envelope: unknown): Request {
  const { session, context, request = {} } = v.parse(v.fallback(ENVELOPE, {}), envelope);
  const sentAt = Date.parse(request.timestamp ?? '');
  const userId = context?.System?.user?.userId ?? session?.user?.userId ?? NOBODY;
  const attributes = session?.attributes?.owner.userId === userId ? session?.attributes : undefined;
  const person = context?.System?.person?.personId ?? 'account';
  return {
    type: request.type ?? '',
    intent: request.intent?.name,
    slots: slotsOf(request.intent?.slots ?? {}),
    requestId: request.requestId ?? '',
    sessionId: session?.sessionId ?? '',
    isNewSession: session?.new ?? true,
    sentAt: Number.isNaN(sentAt) ? undefined : sentAt,
    language: request.locale?.split('-')[0],
    region: REGIONS.find((region) => region === request.locale?.split('-')[1]),
    owner: attributes?.owner ?? { userId, person },
    attributes,
    ended: request.type === 'SessionEndedRequest' ? endOf(request.reason) : undefined,
    isExactPartLost: request.type === APLA_FAILED,
  };
}

function slotsOf(slots: Readonly<Record<string, v.InferOutput<typeof slot>>>): Slots {
  const read = Object.entries(slots).map(([name, { value, resolutions }]) => {
    const [id] =
      resolutions?.resolutionsPerAuthority.flatMap(({ values = [] }) => values.map((each) => each.value.id)) ?? [];
    return [name, { value, id }] as const;
  });
  return Object.fromEntries(read);
}

function endOf(reason: string | undefined): Arrival['ended'] {
  return reason === 'ERROR' ? 'by an error' : 'normally';
}

function maybe<T>(schema: v.GenericSchema<unknown, T>) {
  return v.fallback(v.optional(schema), undefined);
}
