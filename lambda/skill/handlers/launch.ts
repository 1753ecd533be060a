import { offerFor } from '../../workout/offer.ts';
import { guideFromStart } from '../guide.ts';
import { ask } from '../questions.ts';
import type { Ask } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';

/** The safety words for somebody who never heard them; the offer to go on; otherwise the workout begins. */
export const launch: Handler = (turn) => {
  const { safetyHeard, underWay } = turn.progress;
  if (!safetyHeard) return ask(turn, 'start', [{ name: 'welcome' }]);
  if (underWay) return ask(turn, 'resume', [{ name: 'welcome-back' }]);
  return offered(turn) ?? guideFromStart(turn, turn.progress, [{ name: 'welcome-back' }]);
};

/** What is offered once to somebody who knows the workout by now, before it begins. */
function offered(turn: Turn): Ask | undefined {
  const { progress } = turn;
  const offer = offerFor(progress);
  if (!offer) return undefined;
  const told = { ...turn, progress: { ...progress, offered: [...(progress.offered ?? []), offer] } };
  return ask(told, `offer-${offer}`, [{ name: 'welcome-back' }]);
}
