import * as v from 'valibot';
import type { Lasting, Progress } from '../workout/progress.ts';
import { lastingSchema, progressSchema, waitingSchema } from '../workout/progress-schema.ts';
import type { Owner } from '../workout/progress-store.ts';
import type { Waiting } from '../workout/settling.ts';
import type { Spared } from '../workout/sparing.ts';
import { MOVEMENTS } from '../workout/vocabulary.ts';
import type { Question } from './question.ts';
import { QUESTIONS } from './question.ts';
import type { Missed } from './turn.ts';
import type { Wish } from './wish.ts';
import { wishSchema } from './wish.ts';

/** How a copy of somebody's progress stands to the one in the store. */
export type Standing =
  /** As new as the row of this revision, or newer. */
  | { readonly kind: 'read'; readonly revision: number }
  /** The store did not answer yet: nothing is known of what it holds. */
  | { readonly kind: 'unread' }
  /** The store is left alone: its row is of a later version of this software, or Alexa does not say whose it would be. */
  | { readonly kind: 'apart' };

/** What the session remembers between two requests. For the workout under way it is the truth. */
export interface SessionAttributes {
  readonly version: typeof VERSION;
  /** Decided at the session's first request: whose voice it is flickers, and some requests carry no voice. */
  readonly owner: Owner;
  readonly progress: Progress;
  readonly standing: Standing;
  /** What the store is known to hold of what outlives the workout. */
  readonly saved: Lasting;
  /** The request that the session remembers this from. */
  readonly requestId: string;
  readonly question?: Question;
  /** What the question would begin, where it is not the whole workout. */
  readonly wish?: Wish;
  /** Where the person was answered as somebody who has heard the prompt, which the place may doubt. */
  readonly waiting?: Waiting;
  /** The kinds of movement that the session spares after pain. They end with it, and are never stored. */
  readonly spared?: Spared;
  readonly missed?: Missed;
}

/** The form of the attributes. A session that began under another form is read from the store again. */
export const VERSION = 3;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const sessionAttributes: v.GenericSchema<unknown, SessionAttributes> = v.object({
  version: v.literal(VERSION),
  owner: v.object({ userId: v.string(), person: v.string() }),
  progress: progressSchema,
  standing: v.variant('kind', [
    v.object({ kind: v.literal('read'), revision: count }),
    v.object({ kind: v.picklist(['unread', 'apart']) }),
  ]),
  saved: lastingSchema,
  requestId: v.string(),
  question: v.optional(v.picklist(QUESTIONS)),
  wish: v.optional(wishSchema),
  waiting: v.optional(waitingSchema),
  spared: v.optional(v.array(v.picklist(MOVEMENTS))),
  missed: v.optional(v.object({ running: count, inAll: count })),
});
