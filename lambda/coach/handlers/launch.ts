import type { Line } from '../../narration/lines.ts';
import { SHORT_WORKOUT, WHOLE_WORKOUT } from '../../workout/catalog/catalog.ts';
import { planFor } from '../../workout/plan/plan.ts';
import { offerFor } from '../../workout/progress/offer.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { WorkoutId } from '../../workout/vocabulary.ts';
import { ask } from '../ask.ts';
import { beginWorkout } from '../begin-workout.ts';
import type { Ask } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { keptOf, withPerson, withUnderWay } from '../turn.ts';
import { minutesOf } from '../workout-meant.ts';

/** The safety words, if they were never heard; the offer to go on, if a workout is under way; otherwise the workout begins. */
export const launch: Handler = (turn) => {
  const { person, underWay } = turn.progress;
  const isFirst = person.history.begun === 0;
  if (!person.safetyHeard) return ask(turn, 'start', [{ name: 'welcome' }, ...(isFirst ? [lengths(turn)] : [])]);
  if (underWay) return ask(leavePrompt(turn, underWay), 'resume', [{ name: 'welcome-back' }]);
  if (isFirst) return ask(turn, 'start', [{ name: 'welcome-back' }]);
  return offer(turn) ?? beginWorkout(turn, turn.progress, [{ name: 'welcome-back' }]);
};

/** The place that is kept is the one that is offered; the body is as it is at the prompt. */
function leavePrompt(turn: Turn, underWay: UnderWay): Turn {
  const { place } = keptOf(turn, underWay);
  return { ...withUnderWay(turn, { ...underWay, place }), atPrompt: undefined };
}

/** "All of it takes about twenty-nine minutes." */
function lengths(turn: Turn): Line {
  const minutesFor = (id: WorkoutId) => minutesOf(turn, planFor(turn.catalog, id));
  return { name: 'lengths', minutes: minutesFor(WHOLE_WORKOUT), shortMinutes: minutesFor(SHORT_WORKOUT) };
}

/** What is offered once, before a workout, to a person who has finished some. */
function offer(turn: Turn): Ask | undefined {
  const { person } = turn.progress;
  const offer = offerFor(person);
  if (!offer) return undefined;
  const told = withPerson(turn, { offered: [...(person.offered ?? []), offer] });
  return ask(told, `offer-${offer}`, [{ name: 'welcome-back' }]);
}
