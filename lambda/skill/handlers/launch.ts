import type { UnderWay } from '../../workout/progress.ts';
import { entryDone, unfinished } from '../../workout/progress.ts';
import { ask, guideFromStart } from '../guide.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';

/** The safety words for somebody who never heard them; the offer to go on; otherwise the workout begins. */
export const launch: Handler = (turn) => {
  if (!turn.progress.safetyHeard) return ask(turn, 'start', [{ name: 'welcome' }]);
  if (unfinished(turn.progress, turn.now)) return ask(turn, 'resume', [{ name: 'welcome-back' }]);
  return guideFromStart(turn, turn.progress, [{ name: 'welcome-back' }]);
};

/** A word that leads somewhere in a workout under way. Where there is none, it is as a launch. */
export function move(reply: (turn: Turn, underWay: UnderWay) => Reply): Handler {
  return (turn) => {
    const { underWay } = turn.progress;
    if (!underWay) return launch(turn);
    const here = turn.isAtPrompt ? entryDone(underWay) : underWay;
    return reply({ ...turn, progress: { ...turn.progress, underWay: here } }, here);
  };
}

/** A word about what is going on right now. Where nothing is, as in a new session, it is as a launch. */
export function answer(reply: (turn: Turn, underWay: UnderWay) => Reply): Handler {
  return (turn) => (turn.isNewSession ? launch(turn) : move(reply)(turn));
}
