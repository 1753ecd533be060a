import type { Narrated } from '../narration/narrate.ts';
import type { Narration } from '../workout/place.ts';
import type { Progress } from '../workout/progress.ts';
import type { Instant } from '../workout/vocabulary.ts';

/** The request that a narration answers. */
export interface Answered {
  readonly sessionId: string;
  readonly requestId: string;
  readonly now: Instant;
}

/** The progress as it is saved: with what is about to be said, so that the next turn can tell how much was heard. */
export function recorded(progress: Progress, narrated: Narrated, answered: Answered): Progress {
  const { underWay } = progress;
  if (!underWay) return progress;
  const narration = narrationOf(narrated, answered);
  return narration ? { ...progress, underWay: { ...underWay, narration, guidedAt: answered.now } } : progress;
}

function narrationOf(
  { marks, lasts, doubt, sentences, exactFrom }: Narrated,
  { sessionId, requestId, now }: Answered,
): Narration | undefined {
  const [first, ...rest] = marks;
  return (
    first && {
      sessionId,
      requestId,
      startedAt: now,
      lasts,
      doubt,
      exactFrom: sentences[exactFrom]?.at,
      marks: [first, ...rest],
    }
  );
}
