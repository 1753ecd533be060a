import type { Line } from '../../narration/lines.ts';
import { SHORT_WORKOUT, WHOLE_WORKOUT } from '../../workout/catalog/catalog.ts';
import { planFor } from '../../workout/plan/plan.ts';
import { offerFor } from '../../workout/progress/offer.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { WorkoutId } from '../../workout/vocabulary.ts';
import { ask } from '../ask.ts';
import { guideFromStart } from '../come-to.ts';
import type { Ask } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { hereOf } from '../turn.ts';
import { minutesOf } from '../workout-meant.ts';

/** The safety words for somebody who never heard them; the offer to go on; otherwise the workout begins. */
export const launch: Handler = (turn) => {
  const { safetyHeard, underWay, history } = turn.progress;
  const isFirst = history.begun === 0;
  if (!safetyHeard) return ask(turn, 'start', [{ name: 'welcome' }, ...(isFirst ? [lengths(turn)] : [])]);
  if (underWay) return ask(withBody(turn, underWay), 'resume', [{ name: 'welcome-back' }]);
  if (isFirst) return ask(turn, 'start', [{ name: 'welcome-back' }]);
  return offered(turn) ?? guideFromStart(turn, turn.progress, [{ name: 'welcome-back' }]);
};

/** The turn with the body as it is at the prompt, where the person waits at one; the place may be doubted. */
function withBody(turn: Turn, underWay: UnderWay): Turn {
  const { body } = hereOf(turn, underWay);
  return { ...turn, progress: { ...turn.progress, underWay: { ...underWay, body } } };
}

/** "All of it takes about twenty-nine minutes." */
function lengths(turn: Turn): Line {
  const minutesFor = (id: WorkoutId) => minutesOf(turn, planFor(turn.catalog, id));
  return { name: 'lengths', minutes: minutesFor(WHOLE_WORKOUT), shortMinutes: minutesFor(SHORT_WORKOUT) };
}

/** What is offered once to somebody who knows the workout by now, before it begins. */
function offered(turn: Turn): Ask | undefined {
  const { progress } = turn;
  const offer = offerFor(progress);
  if (!offer) return undefined;
  const told = { ...turn, progress: { ...progress, offered: [...(progress.offered ?? []), offer] } };
  return ask(told, `offer-${offer}`, [{ name: 'welcome-back' }]);
}
