import * as v from 'valibot';
import type { Owner } from '../workout/progress-store.ts';
import type { Arrival } from '../workout/settling.ts';
import type { Instant } from '../workout/vocabulary.ts';
import type { Question } from './question.ts';
import { QUESTIONS } from './question.ts';

/** A request of Alexa, as far as the skill reads it. Whatever is missing or of a wrong shape is left out, never refused. */
export interface Request {
  readonly type: string;
  readonly intent?: string;
  readonly requestId: string;
  readonly sessionId: string;
  readonly isNewSession: boolean;
  /** When Alexa sent it: the only clock there is. */
  readonly sentAt?: Instant;
  /** As in "en". */
  readonly language?: string;
  /** Nobody, where Alexa does not say who it is. */
  readonly owner?: Owner;
  readonly question?: Question;
  readonly ended?: Arrival['ended'];
}

/** What the session remembers between two requests. */
export interface SessionAttributes {
  /** Decided at the session's first request: whose voice it is flickers, and some requests carry no voice. */
  readonly person?: string;
  readonly question?: Question;
}

const text = maybe(v.string());

const ENVELOPE = v.object({
  session: maybe(
    v.object({
      sessionId: text,
      new: maybe(v.boolean()),
      user: maybe(v.object({ userId: text })),
      attributes: maybe(v.object({ person: text, question: maybe(v.picklist(QUESTIONS)) })),
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
      intent: maybe(v.object({ name: text })),
    }),
  ),
});

export function readRequest(envelope: unknown): Request {
  const { session, context, request = {} } = v.parse(v.fallback(ENVELOPE, {}), envelope);
  const sentAt = Date.parse(request.timestamp ?? '');
  const userId = context?.System?.user?.userId ?? session?.user?.userId;
  const person = session?.attributes?.person ?? context?.System?.person?.personId ?? 'account';
  return {
    type: request.type ?? '',
    intent: request.intent?.name,
    requestId: request.requestId ?? '',
    sessionId: session?.sessionId ?? '',
    isNewSession: session?.new ?? true,
    sentAt: Number.isNaN(sentAt) ? undefined : sentAt,
    language: request.locale?.split('-')[0],
    owner: userId === undefined ? undefined : { userId, person },
    question: session?.attributes?.question,
    ended: request.type === 'SessionEndedRequest' ? endOf(request.reason) : undefined,
  };
}

function endOf(reason: string | undefined): Arrival['ended'] {
  return reason === 'ERROR' ? 'by an error' : 'normally';
}

function maybe<T>(schema: v.GenericSchema<unknown, T>) {
  return v.fallback(v.optional(schema), undefined);
}
