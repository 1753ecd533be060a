import type { Catalog } from '../workout/catalog/catalog.ts';
import type { Spared } from '../workout/plan/spare.ts';
import type { PhaseInEntry } from '../workout/progress/phase-at.ts';
import type { Progress, UnderWay } from '../workout/progress/progress.ts';
import type { AtPrompt } from '../workout/progress/settle.ts';
import { placeAtPrompt } from '../workout/progress/settle.ts';
import type { Instant, Milliseconds, Region } from '../workout/vocabulary.ts';
import type { Question } from './question.ts';
import type { Reply } from './reply.ts';
import type { Said } from './request.ts';
import type { Missed, Pending } from './session.ts';

/** One request as a handler sees it: the progress is settled by the clock. */
export interface Turn {
  readonly catalog: Catalog;
  readonly now: Instant;
  readonly isNewSession: boolean;
  readonly progress: Progress;
  /** Where the person waits, whose words are meant for the prompt of what was narrated. */
  readonly atPrompt?: AtPrompt;
  readonly said: Said;
  /** The kinds of movement that this session spares after pain. */
  readonly spared: Spared;
  readonly missed: Missed;
  readonly region?: Region;
  /** The phase that was heard, where somebody speaks in the middle of a set. */
  readonly phase?: PhaseInEntry;
  /** How much of the last response a device has played at most, where it tells. */
  readonly heardAtMost?: Milliseconds;
  /** The longest portion of a workout that one response holds. */
  readonly longest: Milliseconds;
  /** The question that is open, if any. */
  readonly question?: Question;
  /** What the question would begin, where it is not the whole workout. */
  readonly pending?: Pending;
}

/** What a word or a request means. It decides nothing that the domain could decide. */
export type Handler = (turn: Turn) => Reply;

/** Where somebody is: where the narration has led whoever waits at its prompt, wherever doubt has put the place. */
export function hereOf({ atPrompt }: Turn, underWay: UnderWay): UnderWay {
  return atPrompt ? placeAtPrompt(underWay, atPrompt) : underWay;
}
