import { beginningOf } from '../../workout/plan/place.ts';
import { leaveOut } from '../../workout/progress/moves.ts';
import { askBare, nextFree } from '../ask.ts';
import { guideTo } from '../guide.ts';
import type { Handler, Turn } from '../turn.ts';
import { withUnderWay } from '../turn.ts';
import { inWorkout } from './in-workout.ts';

/** After pain the easier form of the exercise at hand is offered first: this exercise alone, and nothing of it is stored. */

/** The easier form, from its beginning. */
export const easierFirst: Handler = inWorkout((turn, underWay) => {
  return guideTo(turn, { ...underWay, place: beginningOf(underWay.place.entry) }, [{ name: 'easier-one' }]);
});

/** Yes, where there are two to choose from, is asked which. */
export const yesToEasier: Handler = inWorkout((turn, underWay) => {
  return nextFree(turn, underWay) === undefined
    ? easierFirst(turn)
    : askBare(turn, 'easier-first', [{ name: 'which-one' }]);
});

/** The exercise is wanted in no form: the question is about what comes next. */
export function withoutEasier(turn: Turn): Turn {
  const { underWay } = turn.progress;
  const left =
    underWay && leaveOut(turn.catalog, { ...underWay, place: beginningOf(underWay.place.entry) }, underWay.place.entry);
  return { ...(left ? withUnderWay(turn, left) : turn), question: 'pain' };
}
