import { entryAt } from '../workout/plan/plan.ts';
import type { Progress } from '../workout/progress/progress.ts';
import type { EntryId } from '../workout/vocabulary.ts';
import type { Reply } from './reply.ts';
import type { Turn } from './turn.ts';

/** What an operator may know of a turn: nothing of who it was, what they said, or what hurt. */
export interface TurnCounts {
  readonly begun: boolean;
  readonly finished: boolean;
  /** Whether a workout that an earlier session had left went on. */
  readonly resumed: boolean;
  /** The entry in which a session ended with its workout unfinished. It may be resumed. */
  readonly abandonedIn?: EntryId;
  readonly isNotUnderstood: boolean;
  /** Whether it was answered, and what came of it could not be saved. */
  readonly isUnsaved: boolean;
  /** Whether something went wrong, and the session ended with an apology. */
  readonly isFailed: boolean;
}

/** A turn that went wrong. */
export const FAILED: TurnCounts = {
  begun: false,
  finished: false,
  resumed: false,
  isNotUnderstood: false,
  isUnsaved: false,
  isFailed: true,
};

/** What a turn has changed. @param isEnd whether the request told the end of the session. */
export function countsOf(turn: Turn, before: Progress, reply: Reply, isEnd: boolean) {
  const { person, underWay } = reply.progress;
  const [now, then] = [person.history, before.person.history];
  const begun = now.begun > then.begun;
  const isOver = isEnd || reply.kind === 'close';
  return {
    begun,
    finished: now.finished > then.finished,
    resumed: turn.question === 'resume' && !begun && leadsOn(reply),
    abandonedIn: isOver && underWay ? entryAt(underWay.plan, underWay.place.entry).id : undefined,
  };
}

function leadsOn(reply: Reply): boolean {
  return reply.kind === 'ask' && (reply.portions[0].timeline !== undefined || reply.question === 'warm-up-first');
}
