import type { Line } from '../../narration/lines.ts';
import { formFor } from '../../workout/plan/form.ts';
import type { Place } from '../../workout/plan/place.ts';
import { isOnChair } from '../../workout/progress/moves.ts';
import { choicesOf } from '../../workout/progress/person.ts';
import type { Movement } from '../../workout/vocabulary.ts';
import { askBare, propose } from '../ask.ts';
import { comeDown } from '../come-down.ts';
import { offerBack } from '../nothing-left.ts';
import { pendingAnew, pendingOf } from '../pending.ts';
import type { MovementProposal } from '../proposal.ts';
import { isOfMovement } from '../proposal.ts';
import type { Reply } from '../reply.ts';
import type { Said } from '../request.ts';
import type { Handler, Turn } from '../turn.ts';
import { leavingOut, withoutProposal, withUnderWay } from '../turn.ts';
import { asChanged, changeTo, isForNextTime } from './changed.ts';
import { notToday } from './decline.ts';
import { andOn } from './in-workout.ts';

/** Leaving out kinds of movement, and bringing them back: choices about movements, kept until they are others. */

/** "No kneeling": from here on, and in every workout to come. At "Shall I bring back kneeling?" it is a no. */
export const leaveOut: Handler = (turn) => {
  const movement = movementMeant(turn);
  const open = withoutProposal(turn);
  if (!isNamed(movement)) return andOn(open, [{ name: 'which-to-leave-out' }]);
  if (isAsked(turn, 'bring-back', movement)) return noToMovement(turn, { wish: 'bring-back', movement });
  const leftOut = leftOutOf(turn);
  if (leftOut.includes(movement)) return andOn(open, [{ name: 'left-out-already', movement }]);
  return without(open, [...leftOut, movement], [{ name: 'without-movement', movement }]);
};

/** "Bring back kneeling"; without a name, all that is left out. At "Shall I leave out kneeling?" it is a no. */
export const bringBack: Handler = (turn) => {
  const movement = movementMeant(turn);
  const open = withoutProposal(turn);
  const leftOut = leftOutOf(turn);
  if (isNamed(movement) && isAsked(turn, 'leave-out', movement)) {
    return noToMovement(turn, { wish: 'leave-out', movement });
  }
  if (leftOut.length === 0) return andOn(open, [{ name: 'nothing-left-out' }]);
  if (movement === undefined) return without(open, [], [{ name: 'with-everything' }]);
  if (movement === 'other') return andOn(open, [{ name: 'what-is-left-out', movements: leftOut }]);
  if (!leftOut.includes(movement)) return andOn(open, [{ name: 'not-left-out', movement }]);
  const others = leftOut.filter((each) => each !== movement);
  return without(open, others, [{ name: 'with-movement', movement }]);
};

/**
 * No to leaving out a movement, or to bringing it back. A movement that hurts, and stays in, begins no workout; and nothing goes on
 * where nothing is left.
 */
export function noToMovement(turn: Turn, { wish, movement }: Pick<MovementProposal, 'wish' | 'movement'>): Reply {
  const open = withoutProposal(turn);
  const { person, underWay } = turn.progress;
  const isSore = turn.spared.afterPain.includes(movement);
  if (wish === 'leave-out') return isSore && !underWay ? notToday(open) : andOn(open, [{ name: 'stays-in' }]);
  if (changeTo(open, choicesOf(person))) return andOn(open, []);
  return underWay ? askBare(open, 'finish') : notToday(open);
}

/** The movement that is named; where none is, the one that was just asked about: "leave it out". */
function movementMeant({ said: { movement }, proposal }: Turn): Said['movement'] {
  return isNamed(movement) || !isOfMovement(proposal) ? movement : proposal.movement;
}

function isNamed(movement: Said['movement']): movement is Movement {
  return movement !== undefined && movement !== 'other';
}

/** Whether it was just asked whether to leave out that movement, or to bring it back. */
function isAsked({ proposal }: Turn, wish: MovementProposal['wish'], movement: Said['movement']): boolean {
  return isOfMovement(proposal) && proposal.wish === wish && proposal.movement === movement;
}

/** What was only told, as "I can't kneel", is asked: it is kept after a yes alone. */
export function askToLeaveOut(turn: Turn, movement: Movement, lead: readonly Line[] = []): Reply {
  if (leftOutOf(turn).includes(movement)) return andOn(turn, [...lead, { name: 'left-out-already', movement }]);
  return propose(turn, { wish: 'leave-out', movement }, lead);
}

function leftOutOf({ progress }: Turn): readonly Movement[] {
  return choicesOf(progress.person).leftOut;
}

/** A workout that is left without these kinds of movement, and no others. */
function without(turn: Turn, leftOut: readonly Movement[], lead: readonly Line[]): Reply {
  const choices = choicesOf(turn.progress.person);
  if (isForNextTime(turn)) return andOn(leavingOut(turn, leftOut), [...lead, { name: 'from-next-time' }]);
  const staysOnChair = isOnChairNow(turn) && formFor(choices.form, leftOut) !== 'chair';
  const change = changeTo(turn, { form: staysOnChair ? 'chair' : choices.form, leftOut });
  const chosen = leavingOut(turn, leftOut);
  if (!change) return nothingWithout(chosen, lead);
  const { gone, back, underWay } = change;
  const isSeated = isOnChair(underWay);
  const wasOnChair = (turn.progress.underWay ?? pendingOf(turn)).plan.form === 'chair';
  const form: readonly Line[] = isSeated === wasOnChair ? [] : [{ name: isSeated ? 'chair-form' : 'mat-form' }];
  const other: readonly Line[] = staysOnChair ? [{ name: 'rest-on-chair' }] : form;
  const leaves: readonly Line[] = gone.length > 0 ? [{ name: 'leaves-out', exercises: gone }] : [];
  const brings: readonly Line[] = back.length > 0 ? [{ name: 'brings-back', exercises: back }] : [];
  return asChanged(chosen, change, [...lead, ...other, ...leaves, ...brings]);
}

/** A body on a chair is not sent to the mat by a choice that is not about that. */
function isOnChairNow({ progress: { underWay } }: Turn): boolean {
  return underWay !== undefined && isOnChair(underWay);
}

/** Nothing would be left: the body comes down, nothing goes on, and it is asked whether something may come back. */
function nothingWithout(turn: Turn, lead: readonly Line[]): Reply {
  const { underWay } = turn.progress;
  if (!underWay) return offerBack({ ...turn, pending: pendingAnew(turn) }, lead);
  const { lines, underWay: down } = comeDown(turn, underWay);
  const { entry } = down.place;
  const place: Place = entry === 0 ? down.place : { entry: entry - 1, at: 'done' };
  return offerBack(withUnderWay(turn, { ...down, place }), [...lines, ...lead]);
}
