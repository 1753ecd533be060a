import type { Line } from '../narration/lines.ts';
import type { PromptedStages } from '../narration/narrate.ts';
import type { Progress } from '../workout/progress.ts';
import type { Spared } from '../workout/sparing.ts';
import type { Timeline } from '../workout/timeline.ts';
import type { Question } from './question.ts';
import type { Wish } from './wish.ts';

/**
 * What a turn comes to: a question or an instruction that keeps the session open, a goodbye that closes it, or silence
 * where Alexa takes no answer. There is no fourth, so an open session always ends in words that say how to go on.
 */
export type Reply = Ask | Close | Silence;

export interface Ask {
  readonly kind: 'ask';
  readonly progress: Progress;
  /** Answers what the person said. */
  readonly lead: readonly Line[];
  /** What is said then, as far as one response can hold it; each stage ends in a prompt. */
  readonly stages: PromptedStages;
  /** What "yes" and "no" would answer now. */
  readonly question?: Question;
  /** What "yes" would begin, where it is not the whole workout. */
  readonly wish?: Wish;
  /** What this session spares from now on; as before, where it is not said. */
  readonly spared?: Spared;
  /** Whether it answers words that were not understood. */
  readonly isMissed?: boolean;
}

export interface Close {
  readonly kind: 'close';
  readonly progress: Progress;
  readonly lead?: readonly Line[];
  /** What is guided before the last words. */
  readonly timeline?: Timeline;
  readonly goodbye: readonly Line[];
}

export interface Silence {
  readonly kind: 'silence';
  readonly progress: Progress;
}
