import type { Line, Prompt } from '../narration/lines.ts';
import type { Progress } from '../workout/progress.ts';
import type { Timeline } from '../workout/timeline.ts';
import type { Question } from './question.ts';

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
  readonly timeline?: Timeline;
  readonly prompt: Prompt;
  /** What "yes" and "no" would answer now. */
  readonly question?: Question;
}

export interface Close {
  readonly kind: 'close';
  readonly progress: Progress;
  readonly goodbye: readonly Line[];
}

export interface Silence {
  readonly kind: 'silence';
  readonly progress: Progress;
}
