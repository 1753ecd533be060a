import type { Line } from '../narration/lines.ts';
import type { PromptedPortions, Speech } from '../narration/narrate.ts';
import type { Progress, UnderWay } from '../workout/progress/progress.ts';
import type { AtPrompt } from '../workout/progress/settle.ts';
import type { Timeline } from '../workout/timeline/timeline.ts';
import type { Movement } from '../workout/vocabulary.ts';
import type { Proposal } from './proposal.ts';
import type { Question } from './question.ts';
import type { Claim, Pending } from './session.ts';

/**
 * What a turn comes to: a question or an instruction that keeps the session open, a goodbye that closes it, or silence
 * where no answer is taken. There is no fourth, so an open session always ends in words that say how to go on.
 */
export type Reply = Ask | Close | Silence;

/** What every reply has. */
interface Replied {
  readonly progress: Progress;
  /** The prompt that the person stays at: then the place that was surely heard is kept. */
  readonly atPrompt?: AtPrompt;
}

export interface Ask extends Replied {
  readonly kind: 'ask';
  /** Answers what the person said. */
  readonly lead: readonly Line[];
  /** What is said then, as far as one response can hold it; each portion ends in a prompt. */
  readonly portions: PromptedPortions;
  /** What "yes" and "no" would answer now. */
  readonly question?: Question;
  /** What "yes" would begin, where it is not the whole workout. */
  readonly pending?: Pending;
  /** What is proposed instead of a wish, where that is the question. */
  readonly proposal?: Proposal;
  /** The place that is asked about: "is that you?" */
  readonly claim?: Claim;
  /** What this session spares from now on; as before, where it is not said. */
  readonly afterPain?: readonly Movement[];
  /** Whether the person is unwell from now on, or is no more; as before, where it is not said. */
  readonly isUnwell?: boolean;
  /** Whether it answers words that were not understood. */
  readonly isMissed?: boolean;
}

export interface Close extends Replied {
  readonly kind: 'close';
  readonly lead?: readonly Line[];
  /** What is guided before the last words. */
  readonly timeline?: Timeline;
  /** Where the place is kept: said before the goodbye, and left out where nothing could be saved. */
  readonly promise?: Line;
  readonly goodbye: readonly Line[];
  /** The workout that ends with it, where anything of it was done. */
  readonly ended?: UnderWay;
}

export interface Silence extends Replied {
  readonly kind: 'silence';
}

/** What a reply says. */
export function speechOf(reply: Reply): Speech {
  switch (reply.kind) {
    case 'ask':
      return reply;
    case 'close':
      return {
        lead: reply.lead ?? [],
        end: { ...reply, goodbye: [...(reply.promise ? [reply.promise] : []), ...reply.goodbye] },
      };
    case 'silence':
      return { lead: [] };
  }
}
