import type { PhaseInEntry } from '../workout/phase-at.ts';
import type { Progress, UnderWay } from '../workout/progress.ts';
import type { Waiting } from '../workout/settling.ts';
import { whereWaiting } from '../workout/settling.ts';
import type { Spared } from '../workout/sparing.ts';
import type { Instant, Region } from '../workout/vocabulary.ts';
import type { Catalog } from '../workout/workout.ts';
import type { Question } from './question.ts';
import type { Reply } from './reply.ts';
import type { Slots } from './slots.ts';
import type { Wish } from './wish.ts';

/** How often words were not understood: running, since the last that were, and in the whole session. */
export interface Missed {
  readonly running: number;
  readonly inAll: number;
}

/** One request as a handler sees it: the progress is settled by the clock, and no Alexa is left in it. */
export interface Turn {
  readonly catalog: Catalog;
  readonly now: Instant;
  readonly isNewSession: boolean;
  readonly progress: Progress;
  /** Where the person waits, whose words are meant for the prompt of what was narrated. */
  readonly waiting?: Waiting;
  readonly slots: Slots;
  /** The kinds of movement that this session spares after pain. */
  readonly spared: Spared;
  readonly missed: Missed;
  readonly region?: Region;
  /** The phase that was heard, where somebody speaks in the middle of a set. */
  readonly phase?: PhaseInEntry;
  /** Whether what was narrated last, in this session, was on an exact clock. */
  readonly wasOnExactClock: boolean;
  /** The question that is open, if any. */
  readonly question?: Question;
  /** What the question would begin, where it is not the whole workout. */
  readonly wish?: Wish;
}

/** What a word or a request means. It decides nothing that the domain could decide. */
export type Handler = (turn: Turn) => Reply;

/** Where somebody is: where the narration has led whoever waits at its prompt, wherever doubt has put the place. */
export function hereOf({ waiting }: Turn, underWay: UnderWay): UnderWay {
  return waiting ? whereWaiting(underWay, waiting) : underWay;
}
