import type { Plan } from '../workout/plan.ts';
import type { Progress } from '../workout/progress.ts';
import type { Waiting } from '../workout/settling.ts';
import type { Instant } from '../workout/vocabulary.ts';
import type { Catalog } from '../workout/workout.ts';
import type { Question } from './question.ts';
import type { Reply } from './reply.ts';
import type { Slots } from './slots.ts';

/** One request as a handler sees it: the progress is settled by the clock, and no Alexa is left in it. */
export interface Turn {
  readonly catalog: Catalog;
  readonly now: Instant;
  readonly isNewSession: boolean;
  readonly progress: Progress;
  /** Where the person waits, whose words are meant for the prompt of what was narrated. */
  readonly waiting?: Waiting;
  readonly slots: Slots;
  /** Whether what was narrated last, in this session, was on an exact clock. */
  readonly wasOnExactClock: boolean;
  /** The question that is open, if any. */
  readonly question?: Question;
  /** What the question is about, where it is not the whole workout. */
  readonly plan?: Plan;
}

/** What a word or a request means. It decides nothing that the domain could decide. */
export type Handler = (turn: Turn) => Reply;
