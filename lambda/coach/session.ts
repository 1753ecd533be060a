import * as v from 'valibot';
import type { Plan } from '../workout/plan/plan.ts';
import type { Interruption } from '../workout/progress/interruption.ts';
import type { Person, Wish } from '../workout/progress/person.ts';
import type { Progress } from '../workout/progress/progress.ts';
import {
  personSchema,
  placeSchema,
  planSchema,
  progressSchema,
  whereaboutsSchema,
  wishSchema,
} from '../workout/progress/progress-schema.ts';
import type { Owner } from '../workout/progress/progress-store.ts';
import type { AtPrompt } from '../workout/progress/settle.ts';
import type { EntryId, Instant, Movement, TeachingId } from '../workout/vocabulary.ts';
import { MOVEMENTS } from '../workout/vocabulary.ts';
import type { OwnQuestion } from './own-question.ts';
import { ownQuestionSchema } from './own-question.ts';
import type { Proposal } from './proposal.ts';
import { proposalSchema } from './proposal.ts';
import type { Question } from './question.ts';
import { QUESTIONS } from './question.ts';

/** What "yes" would begin, where it is not the whole workout. */
export interface Pending {
  readonly plan: Plan;
  /** What to begin with, where it is not the first. */
  readonly exercise?: EntryId;
  /** What the person asked for, where they asked for a workout: it is remembered once that is begun. */
  readonly wish?: Wish;
}

/** A place that was left in the household, while it is asked whether it is this person's. */
export interface Claim {
  readonly owner: Owner;
  /** What the place is in. */
  readonly entry: TeachingId;
}

/** How often each line and prompt that has several wordings was said. */
export type SaidBefore = Readonly<Record<string, number>>;

/** How a session's progress stands to the row in the store. */
export type RowState =
  /** As new as the row of this revision, or newer. */
  | { readonly kind: 'known'; readonly revision: number }
  /** The store did not answer yet: nothing is known of what it holds. */
  | { readonly kind: 'unread' }
  /** The store is left alone: its row is of a later version of this software, or a request does not say whose it would be. */
  | { readonly kind: 'untouchable' }
  /** The person has no row, and no name to keep one under: what they do ends with the session. */
  | { readonly kind: 'unkept' };

/** What a session knows of the body, and nothing stores: it is read even where nothing else of the session can be. */
export interface Ailments {
  /** The kinds of movement that the session spares after pain. They end with it. */
  readonly afterPain?: readonly Movement[];
  /** Whether the person was dizzy, sick or out of breath: until they say "slower", nothing leads on. */
  readonly isUnwell?: boolean;
}

/** What the session remembers between two requests. For the workout under way it is the truth. */
export interface Session extends Ailments {
  readonly version: typeof VERSION;
  /** Decided at the session's first request, or by "is that you?": whose voice it is flickers, and some requests carry none. */
  readonly owner: Owner;
  readonly progress: Progress;
  readonly row: RowState;
  /** What the store is known to hold of the person. */
  readonly stored: Person;
  /** The request that the session remembers this from. */
  readonly requestId: string;
  /** The last requests that the row was written for, or may have been, the newest first. */
  readonly requests?: readonly string[];
  /** Those that are not known to have been written, and what the store holds of the person if they were; the newest first. */
  readonly unsaved?: readonly Unsaved[];
  /** What "yes" and "no" would answer now. */
  readonly question?: Question;
  /** What "yes" would begin, where it is not the whole workout. */
  readonly pending?: Pending;
  /** The place that is asked about: "is that you?" */
  readonly claim?: Claim;
  /** Where the person stays at a prompt, while the place that is kept may be an earlier one. */
  readonly atPrompt?: AtPrompt;
  /** When the safety words have been said, by the plan. */
  readonly safetyBy?: Instant;
  /** How often running words were not understood, up to the last. */
  readonly missed?: number;
  /** The nearest to a wish that cannot be met, while it is asked whether to do that. */
  readonly proposal?: Proposal;
  /** Where the person was interrupted last, and how often there: who was twice goes on past it. */
  readonly interruption?: Interruption;
  /** The last word, if it was a question of the person's own: "say that again" then means its answer. */
  readonly ownQuestion?: OwnQuestion;
  /** Which wording comes next of what has several. */
  readonly saidBefore?: SaidBefore;
}

/** Requests after which the person was the same, and whose writes have failed, or landed without an answer. */
export interface Unsaved {
  readonly requestIds: readonly string[];
  readonly person: Person;
}

/** The form of the attributes. A session that began under another form is read from the store again. */
export const VERSION = 6;

const owner = v.object({ userId: v.string(), person: v.string() });

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const knownMovements = v.pipe(
  v.array(v.unknown()),
  v.transform((told) => MOVEMENTS.filter((movement) => told.includes(movement))),
);

/** Each by itself: one that cannot be read takes no other with it. */
export const ailmentsSchema: v.GenericSchema<unknown, Ailments> = v.object({
  afterPain: v.fallback(v.optional(knownMovements), undefined),
  isUnwell: v.fallback(v.optional(v.boolean()), undefined),
});

/** What is known of the body is read by itself. */
export const sessionSchema: v.GenericSchema<unknown, Session> = v.object({
  version: v.literal(VERSION),
  owner,
  progress: progressSchema,
  row: v.variant('kind', [
    v.object({ kind: v.literal('known'), revision: count }),
    v.object({ kind: v.picklist(['unread', 'untouchable', 'unkept']) }),
  ]),
  stored: personSchema,
  requestId: v.string(),
  requests: v.optional(v.array(v.string())),
  unsaved: v.optional(v.array(v.object({ requestIds: v.array(v.string()), person: personSchema }))),
  question: v.optional(v.picklist(QUESTIONS)),
  pending: v.optional(v.object({ plan: planSchema, exercise: v.optional(v.string()), wish: v.optional(wishSchema) })),
  claim: v.optional(v.object({ owner, entry: v.string() })),
  atPrompt: v.optional(v.object({ from: whereaboutsSchema, to: whereaboutsSchema })),
  safetyBy: v.optional(v.number()),
  missed: v.optional(count),
  proposal: v.optional(proposalSchema),
  ownQuestion: v.optional(ownQuestionSchema),
  saidBefore: v.optional(v.record(v.string(), count)),
  interruption: v.optional(v.object({ place: placeSchema, times: count })),
});
