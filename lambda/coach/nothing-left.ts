import type { Line } from '../narration/lines.ts';
import { withForm } from '../workout/progress/form-change.ts';
import { choicesOf } from '../workout/progress/person.ts';
import { unbegun } from '../workout/progress/progress.ts';
import { askBare, propose } from './ask.ts';
import { pendingOf } from './pending.ts';
import type { Ask } from './reply.ts';
import type { Turn } from './turn.ts';

/**
 * Where no exercise of a workout is left, it does not begin: what is left out is told, and it is asked whether the last of that
 * may come back with which there is one again.
 */
export function offerBack(turn: Turn, lead: readonly Line[]): Ask {
  const { catalog, progress, now, question = 'start' } = turn;
  const { form, leftOut } = choicesOf(progress.person);
  const underWay = progress.underWay ?? unbegun(pendingOf(turn).plan, now);
  const movement =
    leftOut.findLast((each) => {
      const others = leftOut.filter((other) => other !== each);
      return withForm(catalog, underWay, form, others) !== undefined;
    }) ?? leftOut.at(-1);
  if (movement === undefined) return askBare(turn, question, [...lead, { name: 'none-in-form' }]);
  const told: readonly Line[] = [{ name: 'nothing-without' }, { name: 'what-is-left-out', movements: leftOut }];
  return propose(turn, { wish: 'bring-back', movement }, [...lead, ...told]);
}
