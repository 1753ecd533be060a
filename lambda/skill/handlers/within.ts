import { entryDone } from '../../workout/moves.ts';
import type { UnderWay } from '../../workout/progress.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { launch } from './launch.ts';

export type Reaction = (turn: Turn, underWay: UnderWay) => Reply;

/**
 * A word that leads somewhere in a workout under way. Where there is none, it is as a launch. At a prompt the entry counts
 * as done, wherever doubt has put the place.
 */
export function inWorkout(react: Reaction): Handler {
  return (turn) => {
    const { underWay } = turn.progress;
    if (!underWay) return launch(turn);
    const here = turn.isAtPrompt ? entryDone(turn.catalog, underWay) : underWay;
    return react({ ...turn, progress: { ...turn.progress, underWay: here } }, here);
  };
}

/** A word about what is going on right now. Where nothing is, as in a new session, it is as a launch. */
export function inSession(react: Reaction): Handler {
  return (turn) => (turn.isNewSession ? launch(turn) : inWorkout(react)(turn));
}
