import type { Line } from '../../narration/lines.ts';
import { offerFor } from '../../workout/offer.ts';
import { planFor } from '../../workout/plan.ts';
import type { WorkoutId } from '../../workout/vocabulary.ts';
import { SHORT_WORKOUT, WHOLE_WORKOUT } from '../../workout/workout.ts';
import { guideFromStart } from '../guide.ts';
import { minutesOf } from '../in-mind.ts';
import { ask } from '../questions.ts';
import type { Ask } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';

/** The safety words for somebody who never heard them; the offer to go on; otherwise the workout begins. */
export const launch: Handler = (turn) => {
  const { safetyHeard, underWay, history } = turn.progress;
  const isFirst = history.begun === 0;
  if (!safetyHeard) return ask(turn, 'start', [{ name: 'welcome' }, ...(isFirst ? [lengths(turn)] : [])]);
  if (underWay) return ask(turn, 'resume', [{ name: 'welcome-back' }]);
  return offered(turn) ?? guideFromStart(turn, turn.progress, [{ name: 'welcome-back' }]);
};

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
