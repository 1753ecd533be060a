import type { Arrival } from '../workout/progress/arrival.ts';
import type { Owner } from '../workout/progress/progress-store.ts';
import type {
  BodyPartId,
  ConditionId,
  EntryId,
  Instant,
  Milliseconds,
  Movement,
  Region,
  State,
  WorkoutId,
} from '../workout/vocabulary.ts';
import type { Ailments, Session } from './session.ts';

/**
 * What a person means by what they say, or what a device tells: "carry on" and "keep going" are `go-on`. Which words mean
 * what stands at the edge.
 */
export type Word =
  | 'launch'
  | 'yes'
  | 'no'
  | 'not-now'
  /** Not the person whose place was told. */
  | 'somebody-else'
  | 'ready'
  | 'next'
  | 'next-exercise'
  | 'done'
  | 'enough'
  | 'previous'
  | 'again'
  | 'say-again'
  | 'one-more'
  | 'start-over'
  | 'wait'
  | 'go-on'
  | 'stop'
  | 'cancel'
  | 'finish'
  | 'help'
  | 'repetitions'
  | 'more'
  | 'length'
  | 'workout'
  | 'skip'
  | 'not-this-one'
  | 'go-to'
  | 'slower'
  | 'quicker'
  | 'normal-pace'
  | 'own-breath'
  | 'nonstop'
  | 'wait-between'
  | 'step-by-step'
  | 'on-chair'
  | 'normal-form'
  /** A kind of movement, until it is brought back. */
  | 'leave-out'
  | 'bring-back'
  | 'say-less'
  | 'just-count'
  | 'say-everything'
  | 'where'
  | 'how'
  | 'body-part'
  | 'breath'
  | 'why'
  | 'list'
  | 'which-repetition'
  | 'how-many-left'
  | 'exercises-left'
  | 'which-exercise'
  | 'what-next'
  | 'how-long'
  | 'what-you-need'
  | 'still-there'
  | 'pain'
  | 'too-hard'
  | 'unwell'
  | 'disclosure'
  | 'help-up'
  | 'no-chair'
  | 'stuck'
  | 'danger'
  | 'not-understood'
  /** The device could not play a part of what it was sent. */
  | 'not-played'
  /** The device has played all that it was sent. */
  | 'played'
  /** The session is over; nothing can be answered. */
  | 'session-ended';

/** What was said with a word. A value that was not said is left out; a number that is none, as "a few", is `NaN`. */
export interface Said {
  readonly exercise?: EntryId;
  readonly workout?: WorkoutId;
  /** Which exercise of the plan: that of a number, the last, or the one after this. */
  readonly number?: number | 'last' | 'next';
  readonly dose?: number;
  readonly more?: number;
  readonly inhale?: number;
  readonly exhale?: number;
  readonly length?: Milliseconds;
  readonly body?: BodyPartId;
  readonly condition?: ConditionId;
  /** `other` for a state that is not known. */
  readonly state?: State | 'other';
  /** `other` for a movement that is not known. */
  readonly movement?: Movement | 'other';
}

/** One request to the coach, from any device. */
export interface Request {
  readonly word: Word;
  readonly said: Said;
  readonly requestId: string;
  readonly sessionId: string;
  readonly isNewSession: boolean;
  /** When it was sent: the only clock there is. */
  readonly sentAt?: Instant;
  /** As in "US", where it is one whose danger number is known. */
  readonly region?: Region;
  readonly owner: Owner;
  /** Only what the coach itself has given to a session of this owner. */
  readonly session?: Session;
  /** Read by themselves; where the session can be read, they are its own. */
  readonly ailments: Ailments;
  readonly ended?: Arrival['ended'];
  readonly heardAtMost?: Milliseconds;
  readonly heardExactly?: Milliseconds;
}

/** The account of a request that does not say whose it is: nothing is kept of it. */
export const NO_ACCOUNT = '';
