import type { Line } from '../../narration/lines.ts';
import { isSamePlace } from '../../workout/plan/place.ts';
import { entryAt, exercisesIn, teachingsIn } from '../../workout/plan/plan.ts';
import type { FormChange } from '../../workout/progress/form-change.ts';
import { withForm } from '../../workout/progress/form-change.ts';
import { choicesOf } from '../../workout/progress/person.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { unbegun } from '../../workout/progress/progress.ts';
import type { EntryId, Form } from '../../workout/vocabulary.ts';
import { askBare } from '../ask.ts';
import { carryOn, goOn } from '../guide.ts';
import { pendingOf } from '../pending.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { moveTo, withPerson } from '../turn.ts';
import { restLines } from '../whereabouts.ts';
import { minutesOf, pendingWith } from '../workout-meant.ts';
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
  const chosen = withPerson(turn, { choices: { ...choicesOf(turn.progress.person), form } });
  const { underWay } = turn.progress;
  const { plan, exercise } = pendingOf(turn);
  const change = withForm(turn.catalog, underWay ?? unbegun(plan, turn.now), form);
  if (!change) return andOn(turn, [{ name: 'none-in-form' }]);
  return underWay ? fromHere(chosen, underWay, change) : fromBeginning(chosen, change, exercise);
}

function linesOf({ progress }: Turn, { gone }: FormChange): readonly Line[] {
  const said = SAID[choicesOf(progress.person).form];
  return gone.length > 0 ? [said, { name: 'goes-without', exercises: gone }] : [said];
}

/** Before a workout: how long it takes now, and what was asked, once more. On a chair nobody is asked about the floor. */
function fromBeginning(turn: Turn, change: FormChange, exercise: EntryId | undefined): Reply {
  const { plan } = change.underWay;
  const isThere = exercise !== undefined && exercisesIn(plan).includes(exercise);
  const pending = { ...pendingWith(turn, plan), exercise: isThere ? exercise : undefined };
  const about = { ...turn, pending };
  const lead: readonly Line[] = [...linesOf(turn, change), { name: 'takes-about', minutes: minutesOf(about, plan) }];
  const isAnswer = turn.question === 'floor' && plan.form === 'chair';
  return isAnswer ? askBare(withPerson(about, { safetyHeard: true }), 'start', lead) : andOn(about, lead);
}

/** In a workout: an exercise at hand is let go of, and begins anew; to a question or a prompt it is an answer beside. */
function fromHere(turn: Turn, underWay: UnderWay, change: FormChange): Reply {
  const to = change.underWay;
  const moved = moveTo(turn, to);
  const lead = linesOf(turn, change);
  if (turn.question || turn.isNewSession) return andOn(moved, lead);
  if (isStill(underWay, to)) return carryOn(moved, to, lead);
  const isSameName = entryAt(underWay.plan, underWay.place.entry).id === entryAt(to.plan, to.place.entry).id;
  const opening = isSameName && to.plan.form !== 'chair' ? 'midway' : undefined;
  return goOn(moved, to, [...restLines(underWay), ...lead], { opening });
}

/** Whether the person goes on where they are: at a prompt, or in what has no other form. */
function isStill(from: UnderWay, to: UnderWay): boolean {
  const isAtEntry = entryAt(from.plan, from.place.entry).id === entryAt(to.plan, to.place.entry).id;
  const [before, after] = [from, to].map(({ plan, place }) => entryAt(plan, place.entry).form);
  const isSame = before === after && isSamePlace({ ...from.place, entry: to.place.entry }, to.place);
  return isAtEntry && (isSame || to.place.at === 'done');
}

/** Whoever cannot get down to the floor, or up again, does it on a chair; not today, where nothing of it is done there. */
export function notOnTheFloor(turn: Turn): Reply {
  const { underWay } = turn.progress;
  const { plan } = pendingOf(turn);
  const change = withForm(turn.catalog, underWay ?? unbegun(plan, turn.now), 'chair');
  if (change) return onChair(turn);
  return notToday(underWay ? turn : withPerson(turn, { safetyHeard: false }));
}

/** Whether anything that is left can be easier: on a chair, and where it is easier already, nothing can. */
export function canBeEasier({ catalog, progress }: Turn): boolean {
  const { underWay, person } = progress;
  if (!underWay) return choicesOf(person).form === 'floor';
  const { plan } = underWay;
  const change = plan.form === undefined ? withForm(catalog, underWay, 'easier') : undefined;
  return change !== undefined && teachingsIn(change.underWay.plan).join() !== teachingsIn(plan).join();
}
