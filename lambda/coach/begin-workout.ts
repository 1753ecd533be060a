import type { Line } from '../narration/lines.ts';
import type { Plan } from '../workout/plan/plan.ts';
import { exercisesIn, teachingIn } from '../workout/plan/plan.ts';
import { ended } from '../workout/progress/ending.ts';
import { goTo, isAtEnd, startOver } from '../workout/progress/moves.ts';
import type { Progress, UnderWay, Warned } from '../workout/progress/progress.ts';
import { begin, isWarned } from '../workout/progress/progress.ts';
import type { EntryId } from '../workout/vocabulary.ts';
import { ask, askBare } from './ask.ts';
import { guideTo } from './guide.ts';
import { firstTime } from './narrate-from.ts';
import { offerBack } from './nothing-left.ts';
import { pendingOf } from './pending.ts';
import type { Ask, Close } from './reply.ts';
import type { Turn } from './turn.ts';

/** Begins what is pending, after the safety words were heard; before that it asks whether to start. */
export function beginWorkout(turn: Turn, progress: Progress, lead: readonly Line[]): Ask | Close {
  if (!isWarned(progress)) return ask(turn, 'start', lead);
  if (turn.isUnwell) return askBare(turn, 'unwell', [{ name: 'which-one' }]);
  const { plan, exercise } = pendingOf(turn);
  if (exercisesIn(plan).length === 0) return offerBack(turn, lead);
  const begun = begunFrom(turn, progress);
  const named: readonly Line[] =
    exercise === undefined ? [] : [{ name: 'going-to', exercise: teachingIn(plan, exercise) }];
  const isFirst = progress.person.history.begun === 0;
  const things = isFirst ? firstThings(plan, exercise) : [asEver(plan)];
  return guideTo({ ...turn, progress: begun }, begun.underWay, [...lead, ...things, ...named]);
}

/** What a first workout begins with; in front of the warm-up it is said with its first word. */
function firstThings(plan: Plan, exercise: EntryId | undefined): readonly Line[] {
  return exercise === undefined ? [] : firstTime(plan);
}

function asEver({ form }: Plan): Line {
  return { name: form === 'chair' ? 'have-in-place-chair' : 'have-in-place' };
}

/** The workout under way from its beginning; where all of it would load what hurts, the end is offered. */
export function startAnew(turn: Turn, underWay: UnderWay, lead: readonly Line[]): Ask | Close {
  const anew = startOver(turn.catalog, underWay, turn.spared);
  return anew ? guideTo(turn, anew, lead) : ask(turn, 'pain');
}

/** What is pending, or the whole workout, of which nothing was narrated yet. A workout at its end is finished. */
function begunFrom(turn: Turn, progress: Warned) {
  const { plan, exercise, wish = progress.person.wish } = pendingOf(turn);
  const { person, underWay } = progress;
  const { history } = underWay && isAtEnd(underWay) ? ended(turn.catalog, progress, underWay).progress.person : person;
  const wished = wish && { ...wish, isNew: undefined };
  const begun = begin({ person: { ...person, history, wish: wished }, underWay }, plan, turn.now);
  const at =
    exercise === undefined
      ? startOver(turn.catalog, begun.underWay, turn.spared)
      : goTo(turn.catalog, begun.underWay, exercise);
  return { ...begun, underWay: at ?? begun.underWay };
}
