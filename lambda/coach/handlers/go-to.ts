import type { Line } from '../../narration/lines.ts';
import { teachingId } from '../../workout/catalog/form.ts';
import { keptOutBy } from '../../workout/plan/form.ts';
import { entryAt, entryFor, teachingsIn } from '../../workout/plan/plan.ts';
import { goTo } from '../../workout/progress/moves.ts';
import type { Starting, UnderWay } from '../../workout/progress/progress.ts';
import { isWarned, unbegun } from '../../workout/progress/progress.ts';
import type { EntryId, Movement } from '../../workout/vocabulary.ts';
import { ask, askBare, propose } from '../ask.ts';
import { beginWorkout } from '../begin-workout.ts';
import { exerciseMeant } from '../exercise-meant.ts';
import { guideTo } from '../guide.ts';
import { pendingOf } from '../pending.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { exercisesLine } from '../whereabouts.ts';
import { andOn } from './in-workout.ts';

/**
 * One exercise by its name or its number, with the way into its position. Before the safety words were heard they come first;
 * one that the workout does not have is answered with those it has.
 */
export const toExercise: Handler = (turn) => {
  const { catalog, progress } = turn;
  const { underWay: here } = progress;
  const underWay = here ?? unbegun(pendingOf(turn).plan, turn.now);
  const id = exerciseMeant(turn, underWay);
  const to = id === undefined ? undefined : goTo(catalog, underWay, id);
  const movement = id === undefined ? undefined : movementFor(turn, underWay, id);
  if (id !== undefined && movement) return andOn(turn, [{ name: 'needs-movement', exercise: id, movement }]);
  if (isInOtherForm(turn, underWay, id)) return andOn(turn, [{ name: 'not-in-form', exercise: id }]);
  if (!to) return none(turn, underWay);
  if (!isWarned(progress)) return askFirst(turn, to);
  return here ? guideTo(turn, to) : beginWorkout(pendingAt(turn, to), progress, []);
};

/** What is left out, of which an exercise that there is has too much in every form. */
function movementFor({ catalog }: Turn, { plan }: UnderWay, id: EntryId): Movement | undefined {
  const { form = 'floor', freeOf = [] } = plan;
  return Object.hasOwn(catalog.exercises, id) ? keptOutBy(catalog, id, form, freeOf) : undefined;
}

/** An exercise that there is, in another form than the workout's, is told; it goes on. */
function isInOtherForm({ catalog }: Turn, { plan }: UnderWay, id: EntryId | undefined): id is EntryId {
  return id !== undefined && Object.hasOwn(catalog.exercises, id) && entryFor(catalog, plan, id) === undefined;
}

/** Of a number above the last, the last is proposed; of any other that there is not, all are told. */
function none(turn: Turn, underWay: UnderWay): Reply {
  const { number } = turn.said;
  const exercises = teachingsIn(underWay.plan);
  const exercise = exercises.at(-1);
  const isBeyond = typeof number === 'number' && number > exercises.length && exercise !== undefined;
  if (!isBeyond) return andOn(turn, [exercisesLine(turn, underWay)]);
  return propose(turn, { wish: 'exercise', exercise, count: exercises.length });
}

function pendingAt(turn: Turn, { plan, place }: Starting): Turn {
  return { ...turn, pending: { plan, exercise: entryAt(plan, place.entry).id } };
}

function askFirst(turn: Turn, to: Starting): Reply {
  const about = pendingAt(turn, to);
  const lead: readonly Line[] = [{ name: 'going-to', exercise: teachingId(entryAt(to.plan, to.place.entry)) }];
  return turn.question ? askBare(about, turn.question, lead) : ask(about, 'start', [{ name: 'welcome' }, ...lead]);
}
