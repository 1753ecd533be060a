import type { Line } from '../../narration/lines.ts';
import { SHORT_WORKOUT, WHOLE_WORKOUT } from '../../workout/catalog/catalog.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { WorkoutId } from '../../workout/vocabulary.ts';
import { ask } from '../ask.ts';
import { pendingOf, planOf } from '../pending.ts';
import type { Handler, Turn } from '../turn.ts';
import { keptOf, withUnderWay } from '../turn.ts';
import { whatWouldBegin } from '../what-would-begin.ts';
import { minutesOf } from '../workout-meant.ts';

/**
 * Who it is, where that is not known; the safety words, if they were never heard; the offer to go on, if a workout is under
 * way; otherwise what was asked for last again. It never begins by itself.
 */
export const launch: Handler = (turn) => {
  if (turn.claim) return ask({ ...turn, pending: undefined }, 'is-that-you', [{ name: 'greeting' }]);
  const { person, underWay } = turn.progress;
  if (!person.safetyHeard) return ask(turn, 'start', [{ name: 'welcome' }, ...whatThereIs(turn)]);
  if (underWay) return ask(leavePrompt(turn, underWay), 'resume', [{ name: 'welcome-back' }]);
  if (person.wish?.isNew) return ask(turn, 'start', [{ name: 'welcome-back' }, ...whatThereIs(turn)]);
  if (person.history.begun === 0) return ask(turn, 'start', [{ name: 'welcome-back' }]);
  return ask({ ...turn, pending: undefined }, 'same-again', [{ name: 'welcome-back' }]);
};

/** The place that is kept is the one that is offered; the body is as it is at the prompt. */
function leavePrompt(turn: Turn, underWay: UnderWay): Turn {
  const { place } = keptOf(turn, underWay);
  return { ...withUnderWay(turn, { ...underWay, place }), atPrompt: undefined };
}

/** What was planned for the person, until they begin it; else, to a newcomer, how long there is. */
function whatThereIs(turn: Turn): readonly Line[] {
  const { wish, history } = turn.progress.person;
  if (wish?.isNew) return [whatWouldBegin(turn, pendingOf(turn).plan)];
  return history.begun === 0 ? [lengths(turn)] : [];
}

/** "All of it takes about twenty-nine minutes." */
function lengths(turn: Turn): Line {
  const minutesFor = (id: WorkoutId) => minutesOf(turn, planOf(turn, id));
  return { name: 'lengths', minutes: minutesFor(WHOLE_WORKOUT), shortMinutes: minutesFor(SHORT_WORKOUT) };
}
