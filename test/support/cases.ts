import * as v from 'valibot';
import type { Line } from '../../lambda/narration/lines.ts';
import { OWNER } from './stores.ts';

/** A case as a file keeps it: requests in their order, and what is to come of each. */

const line = v.custom<Line>((value) => typeof value === 'object' && value !== null && 'name' in value);

const step = v.strictObject({
  /** Requests of one name are of one session, whose attributes go along. */
  session: v.optional(v.string()),
  /** Of no session at all. */
  outside: v.optional(v.boolean()),
  /** What is left out of the envelope. */
  without: v.optional(v.array(v.picklist(['context', 'session', 'request']))),
  /** With its time as "2026-11-01T18:00:17Z". */
  request: v.optional(v.looseObject({ timestamp: v.optional(v.string()) })),
  /** All of the response. */
  response: v.optional(v.unknown()),
  lines: v.optional(v.array(line)),
  never: v.optional(v.array(line)),
  /** The words of the error. */
  refused: v.optional(v.string()),
  /** What is kept after it: nothing, something, or the same as before. */
  row: v.optional(v.picklist(['none', 'kept', 'same'])),
});

export type Step = v.InferOutput<typeof step>;

const epoch = (iso: string) => Date.parse(iso);

/** The ways in which clients write the time. */
export const TIMESTAMPS = {
  ISO: (iso: string) => iso,
  'ISO without a zone': (iso: string) => iso.replace('Z', ''),
  'ISO basic': (iso: string) => iso.replaceAll(/[-:]/g, ''),
  seconds: (iso: string) => epoch(iso) / 1000,
  milliseconds: epoch,
  'seconds as text': (iso: string) => String(epoch(iso) / 1000),
  'milliseconds as text': (iso: string) => String(epoch(iso)),
} as const satisfies Readonly<Record<string, (iso: string) => string | number>>;

const found = v.strictObject({
  title: v.string(),
  skillId: v.optional(v.string()),
  timestamps: v.optional(v.array(v.picklist(Object.keys(TIMESTAMPS) as (keyof typeof TIMESTAMPS)[])), () => [
    'ISO' as const,
  ]),
  steps: v.array(step),
});

export type Case = v.InferOutput<typeof found>;

export function parseCase(file: unknown): Case {
  return v.parse(found, file);
}

interface Around {
  readonly index: number;
  readonly timestampOf: (iso: string) => string | number;
  /** What the session has remembered so far; nothing, where it is new. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** The whole envelope of a step. */
export function envelopeFor(
  { session = 'one', outside = false, without = [], request = {} }: Step,
  { index, timestampOf, attributes }: Around,
): object {
  const user = { userId: OWNER.userId };
  const application = { applicationId: 'amzn1.ask.skill.mine' };
  const { timestamp, ...rest } = request;
  const whole = {
    version: '1.0',
    session: { new: attributes === undefined, sessionId: session, application, user, attributes: attributes ?? {} },
    context: { System: { application, user, device: { deviceId: 'a-device', supportedInterfaces: {} } } },
    request: {
      requestId: `request-${index}`,
      locale: 'en-US',
      ...rest,
      ...(timestamp !== undefined && { timestamp: timestampOf(timestamp) }),
    },
  };
  const left = outside ? [...without, 'session'] : without;
  return Object.fromEntries(Object.entries(whole).filter(([part]) => !left.includes(part)));
}
