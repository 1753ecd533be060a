import type { Line } from '../narration/lines.ts';
import { canBegin } from '../workout/plan/free.ts';
import { entryAt, exercisesIn, isDone } from '../workout/plan/plan.ts';
import type { UnderWay } from '../workout/progress/progress.ts';
import type { Turn } from './turn.ts';

/** How much of a workout is done, and how much is left of it. */

/** "You have done three of the six." */
export function doneLine({ plan }: UnderWay): Line {
  return { name: 'have-done-some', number: plan.entries.filter(isDone).length, count: exercisesIn(plan).length };
}

/** "Four more after this one.": repetitions in a set, exercises anywhere else. */
export function leftLine(turn: Turn, underWay: UnderWay): Line {
  const { plan, place } = underWay;
  const entry = entryAt(plan, place.entry);
  const isInSet = entry.kind === 'exercise' && place.at === 'set';
  return isInSet ? afterThis(entry.dose - place.repetition) : exercisesLeftLine(turn, underWay);
}

/** "Two more after this one." Between two exercises: "Two more to come." */
export function exercisesLeftLine({ catalog, spared }: Turn, underWay: UnderWay): Line {
  const { plan, place } = underWay;
  const later = plan.entries.filter((entry, index) => {
    return (
      index > place.entry && entry.kind === 'exercise' && !isDone(entry) && canBegin(catalog, underWay, index, spared)
    );
  });
  const here = entryAt(plan, place.entry);
  if (here.kind === 'exercise' && place.at !== 'done') return afterThis(later.length);
  if (later.length > 0) return { name: 'more-to-come', number: later.length };
  return { name: here.kind === 'cool-down' ? 'nothing-after-this' : 'only-cool-down' };
}

function afterThis(number: number): Line {
  return number > 0 ? { name: 'more-after-this', number } : { name: 'last-one' };
}
