import type { Line } from '../narration/lines.ts';
import { entryAt, warmUpOf } from '../workout/plan/plan.ts';
import { canBegin, firstOf, isFree } from '../workout/plan/spare.ts';
import { advance, isCold, letGo } from '../workout/progress/moves.ts';
import type { Progress, Starting, UnderWay } from '../workout/progress/progress.ts';
import { isWarned } from '../workout/progress/progress.ts';
import type { EntryId } from '../workout/vocabulary.ts';
import { ask, askAgain } from './ask.ts';
import type { How } from './guide.ts';
import { beginAnew, carryOn, FIRST_TIME, guideTo, onFrom, pendingOf } from './guide.ts';
import type { Question } from './question.ts';
import type { Ask, Close } from './reply.ts';
import type { Turn } from './turn.ts';
import { hereOf } from './turn.ts';
import { restLines } from './whereabouts.ts';

/** How a place is come to with care for the body; everything that begins an entry comes through here. */

/** Begins a workout, after the safety words were heard; before that it asks whether to start. */
export function guideFromStart(turn: Turn, progress: Progress, lead: readonly Line[]): Ask | Close {
  if (!isWarned(progress)) return ask(turn, 'start', lead);
  const begun = beginAnew(turn, progress);
  const { exercise } = pendingOf(turn);
  const named: readonly Line[] = exercise === undefined ? [] : [{ name: 'going-to', exercise }];
  const things = progress.history.begun > 0 ? AS_EVER : firstThings(exercise);
  return comeTo({ ...turn, progress: begun }, begun.underWay, [...lead, ...things, ...named]);
}

/** What a first workout begins with; in front of the warm-up it is said with its first word. */
function firstThings(exercise: EntryId | undefined): readonly Line[] {
  return exercise === undefined ? [] : FIRST_TIME;
}

const AS_EVER: readonly Line[] = [{ name: 'have-in-place' }];

/** Goes on from the place, with care. */
export function comeBack(turn: Turn, underWay: UnderWay, lead: readonly Line[], how: How = {}): Ask | Close {
  return comeTo(turn, onFrom(turn, underWay), lead, how);
}

/**
 * Goes to a place with care: to nothing that loads what is spared, to no exercise before what must come first, and to none
 * with a cold body, where a short warm-up is offered.
 */
export function comeTo(turn: Turn, to: Starting | undefined, lead: readonly Line[] = [], how: How = {}): Ask | Close {
  if (turn.question === 'unwell' && how.away === undefined) return askAgain(turn, 'unwell', [{ name: 'which-one' }]);
  if (!to) return guideTo(turn, undefined, lead);
  const { catalog, spared, progress } = turn;
  const entry = entryAt(to.plan, to.place.entry);
  const isStaying = isInSameEntry(progress.underWay, to);
  const isSpared = entry.kind !== 'exercise' && !isStaying && !isFree(catalog, spared, to.body.in, entry);
  if (isSpared) return comeTo(turn, advance(catalog, to, spared), lead, how);
  if (entry.kind === 'exercise' && !isFree(catalog, spared, to.body.in, entry))
    return refuse(turn, { name: 'would-load', exercise: entry.id });
  const isBeginning = entry.kind === 'exercise' && to.place.at === 'position';
  if (isBeginning && !canBegin(catalog, to, to.place.entry, spared))
    return refuse(turn, { name: 'needs-another', exercise: entry.id });
  if (isBeginning && firstOf(catalog, to, spared) !== undefined) return askAt(turn, to, 'first-this', lead);
  if (isCold(to, turn.now) && hasWarmUp(turn, to)) return askAt(turn, to, 'warm-up-first', lead);
  return guideTo(turn, isStaying ? to : letGo(to), lead, how);
}

/** Whether anything of the short warm-up is free of what is spared. */
function hasWarmUp({ catalog, spared }: Turn, { plan, body }: Starting): boolean {
  return isFree(catalog, spared, body.in, { ...warmUpOf(plan), form: 'short' });
}

function isInSameEntry(underWay: UnderWay | undefined, { plan, place }: UnderWay): boolean {
  return underWay !== undefined && entryAt(underWay.plan, underWay.place.entry).id === entryAt(plan, place.entry).id;
}

/** Asks about an exercise before it is begun: it is named, where it is another, and what was going on is let go of first. */
function askAt(turn: Turn, to: Starting, question: Question, lead: readonly Line[]): Ask {
  const { underWay } = turn.progress;
  const { id: exercise } = entryAt(to.plan, to.place.entry);
  const named: readonly Line[] = isInSameEntry(underWay, to) ? [] : [{ name: 'going-to', exercise }];
  const rest = underWay ? restLines(underWay) : [];
  const asking = { ...turn, progress: { ...turn.progress, underWay: letGo(to) } };
  return ask(asking, question, [...rest, ...lead, ...named]);
}

/** An exercise that would load what hurts, or that needs another before it, is not gone to: it goes on where it was. */
function refuse(turn: Turn, why: Line): Ask | Close {
  const lead = [why];
  if (turn.question) return askAgain(turn, turn.question, lead);
  const { underWay } = turn.progress;
  return underWay ? carryOn(turn, hereOf(turn, underWay), lead) : ask(turn, 'start', lead);
}
