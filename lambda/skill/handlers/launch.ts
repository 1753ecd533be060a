import { guideFromStart } from '../guide.ts';
import { ask } from '../questions.ts';
import type { Handler } from '../turn.ts';

/** The safety words for somebody who never heard them; the offer to go on; otherwise the workout begins. */
export const launch: Handler = (turn) => {
  const { safetyHeard, underWay } = turn.progress;
  if (!safetyHeard) return ask(turn, 'start', [{ name: 'welcome' }]);
  if (underWay) return ask(turn, 'resume', [{ name: 'welcome-back' }]);
  return guideFromStart(turn, turn.progress, [{ name: 'welcome-back' }]);
};
