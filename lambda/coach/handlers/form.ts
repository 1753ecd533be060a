import type { Line } from '../../narration/lines.ts';
import { formFor } from '../../workout/plan/form.ts';
import { teachingsIn } from '../../workout/plan/plan.ts';
import type { FormChange } from '../../workout/progress/form-change.ts';
import { withForm } from '../../workout/progress/form-change.ts';
import { isOnChair } from '../../workout/progress/moves.ts';
import { choicesOf } from '../../workout/progress/person.ts';
import type { Form } from '../../workout/vocabulary.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { withPerson } from '../turn.ts';
import { asChanged, changeTo, isPossible, isUnchanged } from './changed.ts';
import { notToday } from './decline.ts';
import { andOn } from './in-workout.ts';

/** The form that workouts are done in: it is kept, and takes effect from where the person is. */

export const onChair: Handler = (turn) => inForm(turn, 'chair');

export const normalForm: Handler = (turn) => inForm(turn, 'floor');

/** What is said of each form. */
const SAID: Readonly<Record<Form, Line>> = {
  floor: { name: 'normal-form' },
  easier: { name: 'easier-form' },
  chair: { name: 'chair-form' },
};

/** All that is left, or all of what may begin, in another form; where nothing is left in it, it stays as it is. */
export function inForm(turn: Turn, form: Form): Reply {
  const { leftOut } = choicesOf(turn.progress.person);
  const chosen = withPerson(turn, { choices: { ...choicesOf(turn.progress.person), form } });
  const needsChair = form === 'chair' ? undefined : leftOut.find((movement) => formFor(form, [movement]) === 'chair');
  if (needsChair) return andOn(chosen, [{ name: 'stays-on-chair', movement: needsChair }]);
  const change = changeTo(turn, { form, leftOut });
  if (!change || !isPossible(turn, change)) return andOn(turn, [{ name: 'none-in-form' }]);
  if (form === 'floor' && isUnchanged(turn, change)) return andOn(chosen, [{ name: 'form-stays' }]);
  const gone: readonly Line[] = change.gone.length > 0 ? [{ name: 'goes-without', exercises: change.gone }] : [];
  return asChanged(chosen, change, [SAID[form], ...needed(turn, change), ...gone]);
}

/** From the chair to the mat in a workout: what one needs there, and time to put it in place. */
function needed({ progress: { underWay } }: Turn, change: FormChange): readonly Line[] {
  const isDown = underWay !== undefined && isOnChair(underWay) && !isOnChair(change.underWay);
  return isDown ? [{ name: 'what-you-need' }, { name: 'have-ready' }] : [];
}

/** The answer to "I can't get down to the floor": the workout on a chair, or no workout today where none of it has a chair form. */
export function notOnTheFloor(turn: Turn): Reply {
  const { underWay, person } = turn.progress;
  const change = changeTo(turn, { form: 'chair', leftOut: choicesOf(person).leftOut });
  if (change) return onChair(turn);
  return notToday(underWay ? turn : withPerson(turn, { safetyHeard: false }));
}

/** Whether anything that is left can be easier: on a chair, and where it is easier already, nothing can. */
export function canBeEasier({ catalog, progress }: Turn): boolean {
  const { underWay, person } = progress;
  const { form, leftOut } = choicesOf(person);
  if (!underWay) return formFor(form, leftOut) === 'floor';
  const { plan } = underWay;
  const change = plan.form === undefined ? withForm(catalog, underWay, 'easier') : undefined;
  return change !== undefined && teachingsIn(change.underWay.plan).join() !== teachingsIn(plan).join();
}
