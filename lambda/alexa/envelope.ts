import * as v from 'valibot';
import { NO_ACCOUNT } from '../coach/request.ts';
import type { Ailments, Session } from '../coach/session.ts';
import { ailmentsSchema, sessionSchema } from '../coach/session.ts';
import { own } from '../workout/own.ts';
import type { Arrival } from '../workout/progress/arrival.ts';
import type { Instant, Milliseconds } from '../workout/vocabulary.ts';
import { instantIn } from './instant.ts';
import type { IntentSlots } from './slots.ts';
import { isAtLeast } from './version.ts';

/** A request of Alexa, as far as the skill reads it. Whatever is missing or of a wrong shape is left out, never refused. */
export interface Envelope {
  readonly type: string;
  readonly intent?: string;
  /** What was said in the intent's slots. */
  readonly slots: IntentSlots;
  readonly requestId: string;
  readonly sessionId: string;
  readonly isNewSession: boolean;
  /** When Alexa sent it. */
  readonly sentAt?: Instant;
  /** As in "en". */
  readonly language?: string;
  /** As in "US". */
  readonly region?: string;
  readonly userId: string;
  /** The person whose voice was recognised. */
  readonly personId?: string;
  /** Only what the skill itself has given to a session of this account. */
  readonly session?: Session;
  /** What a session of this account knows of the body, even where nothing else of it can be read. */
  readonly ailments: Ailments;
  readonly exact: ExactPart;
  readonly screen: ScreenPart;
  /** The document that a device tells of. */
  readonly token?: string;
  /** What a document has sent along, in whatever shape. */
  readonly sent?: readonly unknown[];
  /** Whether the device has a screen that can draw what the skill shows. */
  readonly hasScreen: boolean;
  readonly ended?: Arrival['ended'];
}

/** What a session remembers of the exact clock: where the last response's part on it begins, and whether it can be played. */
export interface ExactPart {
  readonly from?: Milliseconds;
  readonly isLost?: boolean;
}

/** What a session remembers of its screen. */
export interface ScreenPart {
  /** Whether it could not show what it was sent: from then on the session is led by voice alone. */
  readonly isLost?: boolean;
  /** Whether it tells when it has played the last answer. */
  readonly goesOn?: boolean;
}

/** Names are some 250 characters at most; what is longer is none, as the session would carry it from then on. */
const LONGEST = 1000;

const text = maybe(v.pipe(v.string(), v.maxLength(LONGEST)));

const resolved = v.object({
  resolutionsPerAuthority: v.array(v.object({ values: maybe(v.array(v.object({ value: v.object({ id: text }) }))) })),
});

const slot = v.fallback(v.object({ value: text, resolutions: maybe(resolved) }), {
  value: undefined,
  resolutions: undefined,
});

const exactPart = v.object({ exact: v.object({ from: maybe(v.number()), isLost: maybe(v.boolean()) }) });

/** The first version of APL that has all that the skill draws with. */
const LEAST_APL = '1.4';

const APL = v.object({ 'Alexa.Presentation.APL': v.object({ runtime: v.object({ maxVersion: v.string() }) }) });

const device = v.object({ supportedInterfaces: v.unknown() });

const OWNED = v.object({ owner: v.object({ userId: v.string() }) });

const screenPart = v.object({ screen: v.object({ isLost: maybe(v.boolean()), goesOn: maybe(v.boolean()) }) });

const ENVELOPE = v.object({
  session: maybe(
    v.object({
      sessionId: text,
      new: maybe(v.boolean()),
      user: maybe(v.object({ userId: text })),
      attributes: v.optional(v.unknown()),
    }),
  ),
  context: maybe(
    v.object({
      System: maybe(
        v.object({
          user: maybe(v.object({ userId: text })),
          person: maybe(v.object({ personId: text })),
          device: maybe(device),
        }),
      ),
    }),
  ),
  request: maybe(
    v.object({
      type: text,
      requestId: text,
      timestamp: maybe(v.union([v.string(), v.number()])),
      locale: text,
      reason: text,
      token: text,
      arguments: maybe(v.array(v.unknown())),
      intent: maybe(v.object({ name: text, slots: maybe(v.record(v.string(), slot)) })),
    }),
  ),
});

const ADDRESSED = v.object({
  context: v.object({ System: v.object({ application: v.object({ applicationId: v.string() }) }) }),
});

/** The skill that a request is for, if it says so. */
export function applicationIdIn(envelope: unknown): string | undefined {
  return v.parse(maybe(ADDRESSED), envelope)?.context.System.application.applicationId;
}

/** Reads anything at all. */
export function readEnvelope(envelope: unknown): Envelope {
  const { session, context, request = {} } = v.parse(v.fallback(ENVELOPE, {}), envelope);
  const userId = context?.System?.user?.userId ?? session?.user?.userId ?? NO_ACCOUNT;
  const remembered = v.parse(maybe(sessionSchema), session?.attributes);
  const isTheirs = v.parse(maybe(OWNED), session?.attributes)?.owner.userId === userId;
  const isOurs = remembered !== undefined && isTheirs;
  return {
    type: request.type ?? '',
    intent: request.intent?.name,
    slots: slotsOf(request.intent?.slots ?? {}),
    requestId: request.requestId ?? '',
    sessionId: session?.sessionId ?? '',
    isNewSession: session?.new ?? true,
    sentAt: instantIn(request.timestamp),
    language: request.locale?.split('-')[0],
    region: request.locale?.split('-')[1],
    userId,
    personId: context?.System?.person?.personId,
    session: isOurs ? remembered : undefined,
    ailments: (isTheirs && v.parse(maybe(ailmentsSchema), session?.attributes)) || {},
    exact: (isOurs && v.parse(maybe(exactPart), session?.attributes)?.exact) || {},
    screen: (isOurs && v.parse(maybe(screenPart), session?.attributes)?.screen) || {},
    token: request.token,
    sent: request.arguments,
    hasScreen: hasScreenFor(context?.System?.device?.supportedInterfaces),
    ended: request.type === 'SessionEndedRequest' ? endingOf(request.reason) : undefined,
  };
}

/** Alexa has one type for each name of a slot: "I can't kneel" says a movement in one slot, "no kneeling" in another. */
const SAME_AS: Readonly<Record<string, string>> = { load: 'movement' };

function slotsOf(slots: Readonly<Record<string, v.InferOutput<typeof slot>>>): IntentSlots {
  const read = Object.entries(slots).map(([name, { value, resolutions }]) => {
    const [id] =
      resolutions?.resolutionsPerAuthority.flatMap(({ values = [] }) => values.map((each) => each.value.id)) ?? [];
    return [own(SAME_AS, name) ?? name, { value, id }] as const;
  });
  return Object.fromEntries(read);
}

function hasScreenFor(interfaces: unknown): boolean {
  const runtime = v.parse(maybe(APL), interfaces)?.['Alexa.Presentation.APL'].runtime;
  return runtime !== undefined && isAtLeast(runtime.maxVersion, LEAST_APL);
}

function endingOf(reason: string | undefined): Arrival['ended'] {
  return reason === 'ERROR' ? 'by an error' : 'normally';
}

function maybe<T>(schema: v.GenericSchema<unknown, T>) {
  return v.fallback(v.optional(schema), undefined);
}
