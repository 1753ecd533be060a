import type { Line } from '../../narration/lines.ts';
import { isFree } from '../../workout/plan/free.ts';
import { isSamePlace } from '../../workout/plan/place.ts';
import { entryAt, exercisesIn, isCoolingDown, teachingsIn } from '../../workout/plan/plan.ts';
import type { Choices } from '../../workout/progress/choices.ts';
import type { FormChange } from '../../workout/progress/form-change.ts';
import { withForm } from '../../workout/progress/form-change.ts';
import { advance, letGo } from '../../workout/progress/moves.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { unbegun } from '../../workout/progress/progress.ts';
import { askBare, nextFree } from '../ask.ts';
import { carryOn, goOn, guideTo } from '../guide.ts';
import { pendingAnew, pendingOf } from '../pending.ts';
import type { Reply } from '../reply.ts';
import type { Pending } from '../session.ts';
import type { Turn } from '../turn.ts';
import { withPerson, withUnderWay } from '../turn.ts';
import { restLines } from '../whereabouts.ts';
import { minutesOf, pendingWith } from '../workout-meant.ts';
import { andOn } from './in-workout.ts';

/** A workout, or what may begin, in another form or without other movements: it takes effect from where the person is. */

/** What the workout under way becomes, or what may begin. @returns undefined where no exercise would be left. */
export function changeTo(turn: Turn, { form, leftOut }: Pick<Choices, 'form' | 'leftOut'>): FormChange | undefined {
  const { underWay } = turn.progress;
  return withForm(turn.catalog, underWay ?? unbegun(pendingOf(turn).plan, turn.now), form, leftOut);
}

/** Whether what is left out, or brought back, waits for the next workout, as the body is down for the cool-down of this one. */
export function isForNextTime({ progress: { underWay } }: Turn): boolean {
  return underWay !== undefined && isCoolingDown(underWay);
}

/** Whether each exercise is in the form that it was in. */
export function isUnchanged(turn: Turn, { underWay }: FormChange): boolean {
  const { plan } = turn.progress.underWay ?? pendingOf(turn);
  return teachingsIn(plan).join() === teachingsIn(underWay.plan).join();
}

/** Whether anything that is left of what a workout became spares what hurts. */
export function isPossible({ catalog, spared }: Turn, { underWay }: FormChange): boolean {
  const { plan, place, body } = underWay;
  const isHere = place.at !== 'done' && isFree(catalog, spared, body.in, entryAt(plan, place.entry));
  return spared.afterPain.length === 0 || isHere || nextFree({ catalog, spared }, underWay) !== undefined;
}

/** Goes on with what a workout became, or asks about it again. @param turn with what the person has chosen. */
export function asChanged(turn: Turn, change: FormChange, lead: readonly Line[]): Reply {
  const { underWay } = turn.progress;
  return underWay ? fromHere(turn, underWay, change, lead) : fromBeginning(turn, change, lead);
}

/** The answer before a workout: its length, and the open question again; after the safety words, the one of the new form. */
function fromBeginning(turn: Turn, change: FormChange, lead: readonly Line[]): Reply {
  const { plan } = change.underWay;
  const about = { ...turn, pending: pendingIn(turn, change) };
  const lines: readonly Line[] = [...lead, { name: 'takes-about', minutes: minutesOf(about, plan) }];
  const isOnChair = plan.form === 'chair';
  if (turn.question === 'chair' && !isOnChair) return askBare(about, 'floor', lines);
  if (turn.question !== 'floor' || !isOnChair) return andOn(about, lines);
  return turn.isSafetySaid
    ? askBare(withPerson(about, { safetyHeard: true }), 'start', lines)
    : askBare(about, 'chair', lines);
}

function pendingIn(turn: Turn, { underWay: { plan } }: FormChange): Pending {
  const { exercise } = pendingOf(turn);
  const isThere = exercise !== undefined && exercisesIn(plan).includes(exercise);
  return { ...pendingWith(turn, plan), exercise: isThere ? exercise : undefined };
}

/** In a workout: an exercise at hand is let go of, and begins anew; to a question or a prompt it is an answer beside. */
function fromHere(turn: Turn, underWay: UnderWay, change: FormChange, lead: readonly Line[]): Reply {
  const to = change.underWay;
  const moved = { ...withUnderWay(turn, to), pending: pendingAnew(turn) };
  if (turn.question || turn.isNewSession) return andOn(moved, lead);
  if (isStill(underWay, to)) return carryOn(moved, to, lead);
  const down = letGo(to);
  if (isLoading(moved, to))
    return guideTo(moved, advance(turn.catalog, down, turn.spared), [...restLines(underWay), ...lead]);
  const isSameName = entryAt(underWay.plan, underWay.place.entry).id === entryAt(to.plan, to.place.entry).id;
  const isHere = isSameName && to.place.at !== 'done';
  const opening = isHere && to.plan.form !== 'chair' ? 'midway' : undefined;
  return goOn(moved, down, [...restLines(underWay), ...lead], { opening });
}

/** Whether the exercise at hand would load, in its new form, what hurts. */
function isLoading({ catalog, spared }: Turn, { plan, place, body }: UnderWay): boolean {
  const entry = entryAt(plan, place.entry);
  return entry.kind === 'exercise' && place.at !== 'done' && !isFree(catalog, spared, body.in, entry);
}

/** Whether the person goes on where they are: at a prompt, or in what has no other form. */
function isStill(from: UnderWay, to: UnderWay): boolean {
  const isAtEntry = entryAt(from.plan, from.place.entry).id === entryAt(to.plan, to.place.entry).id;
  const [before, after] = [from, to].map(({ plan, place }) => entryAt(plan, place.entry).form);
  const isSame = before === after && isSamePlace({ ...from.place, entry: to.place.entry }, to.place);
  return isAtEntry && (isSame || (from.place.at === 'done' && to.place.at === 'done'));
}
