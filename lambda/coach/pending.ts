import { WHOLE_WORKOUT } from '../workout/catalog/catalog.ts';
import { withDoses } from '../workout/plan/doses.ts';
import type { Plan } from '../workout/plan/plan.ts';
import { planFor } from '../workout/plan/plan.ts';
import { planLasting } from '../workout/planner/planner.ts';
import { withForm } from '../workout/progress/form-change.ts';
import type { Wish } from '../workout/progress/person.ts';
import { choicesOf } from '../workout/progress/person.ts';
import { anew } from '../workout/progress/plan-now.ts';
import { unbegun } from '../workout/progress/progress.ts';
import type { WorkoutId } from '../workout/vocabulary.ts';
import type { Pending } from './session.ts';
import type { Turn } from './turn.ts';
import { guidedBy } from './turn.ts';

/** What would be begun now: what was asked for, or the same again, or what was asked for last. */
export function pendingOf(turn: Turn): Pending {
  const { catalog, pending, question, progress } = turn;
  if (pending) return pending;
  const same = question === 'resume' || question === 'from-beginning' ? progress.underWay?.plan : undefined;
  if (!same) return { plan: planWished(turn, wishOf(turn)) };
  return { plan: anew(catalog, same) ?? planOf(turn, same.workout) };
}

/** What the person asked for last; the whole workout, for a person who has asked for none that there still is. */
export function wishOf({ catalog, progress }: Turn): Wish {
  const { wish } = progress.person;
  return wish && Object.hasOwn(catalog.workouts, wish.workout) ? wish : { workout: WHOLE_WORKOUT };
}

/** A workout as it is written, in the form that the person has chosen, and free of what they leave out. */
export function planOf({ catalog, progress }: Turn, workout: WorkoutId): Plan {
  const { form, leftOut } = choicesOf(progress.person);
  return planFor(catalog, workout, form, leftOut);
}

/** What a question would begin, as the person has chosen by now; where nothing of it is left, its workout without exercises. */
export function pendingAnew(turn: Turn): Pending | undefined {
  const { catalog, pending, progress, now } = turn;
  if (!pending) return undefined;
  const { form, leftOut } = choicesOf(progress.person);
  const change = withForm(catalog, unbegun(pending.plan, now), form, leftOut);
  const plan = change?.underWay.plan ?? planOf(turn, pending.plan.workout);
  return { plan, wish: pending.wish, exercise: plan.entries.find(({ id }) => id === pending.exercise)?.id };
}

/** The plan of a wish, from its first word. */
function planWished(turn: Turn, { workout, length, doses = {} }: Wish): Plan {
  const catalog = withDoses(turn.catalog, doses);
  const plan = planOf({ ...turn, catalog }, workout);
  if (length === undefined) return plan;
  return planLasting({ catalog, underWay: unbegun(plan, turn.now), how: guidedBy(turn) }, length).plan;
}
