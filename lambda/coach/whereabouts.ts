import type { Line } from '../narration/lines.ts';
import type { Prompt } from '../narration/prompts.ts';
import { teachingId } from '../workout/catalog/form.ts';
import { canBegin, exerciseNumber, freeEntry } from '../workout/plan/free.ts';
import type { Place } from '../workout/plan/place.ts';
import type { Entry, InPlan, Plan } from '../workout/plan/plan.ts';
import { entryAt, teachingsIn } from '../workout/plan/plan.ts';
import { isOnFloor } from '../workout/progress/moves.ts';
import type { UnderWay } from '../workout/progress/progress.ts';
import type { TeachingId } from '../workout/vocabulary.ts';
import type { Turn } from './turn.ts';

/** What is said about a place. */

/** What a prompt at a place promises: the next instruction, the rest of a set, or what comes after the entry. */
export function promptAt(turn: Pick<Turn, 'catalog' | 'spared'>, underWay: InPlan): Prompt {
  const { at } = underWay.place;
  if (at === 'steps') return { name: 'next-step' };
  return at === 'set' ? { name: 'rest-in-set' } : promptAfter(turn, underWay);
}

/** What ends an entry: the name of what comes next, and one word to say. */
function promptAfter({ catalog, spared }: Pick<Turn, 'catalog' | 'spared'>, underWay: InPlan): Prompt {
  const { plan, place } = underWay;
  const after = freeEntry(catalog, underWay, place.entry + 1, spared);
  const next = after === undefined ? undefined : entryAt(plan, after);
  if (!next) return afterLast(plan, place);
  if (next.kind !== 'exercise') {
    return next.short && next.form !== 'chair'
      ? { name: 'next-getting-up' }
      : { name: 'next-cool-down', exercise: teachingId(next) };
  }
  const isFirst = entryAt(plan, place.entry).kind === 'warm-up';
  return { name: isFirst ? 'first-exercise' : 'next-exercise', exercise: teachingId(next) };
}

/** The prompt after the cool-down. A workout on a chair ends on the chair. */
function afterLast(plan: Plan, { entry }: Place): Prompt {
  if (entry < plan.entries.length - 1) return { name: 'finish-here' };
  return { name: entryAt(plan, entry).form === 'chair' ? 'after-chair-cool-down' : 'after-cool-down' };
}

/** Where the person is, as it is told: before an entry, in a passage, at a repetition, or after an entry. */
type PlaceInWords =
  | { readonly at: 'before' | 'in' | 'after'; readonly exercise: TeachingId }
  | { readonly at: 'on'; readonly exercise: TeachingId; readonly repetition: number; readonly dose: number };

function toldOf({ plan, place }: UnderWay): PlaceInWords {
  const entry = entryAt(plan, place.entry);
  const exercise = teachingId(entry);
  if (place.at === 'done') {
    return isPassedOver(entry) ? { at: 'before', exercise: teachingAfter(plan, place) } : { at: 'after', exercise };
  }
  if (entry.kind !== 'exercise') return { at: 'in', exercise };
  if (place.at === 'steps') return { at: 'before', exercise };
  return { at: 'on', exercise, repetition: place.repetition, dose: entry.dose };
}

/** Whether an entry was passed over: it was skipped, or hurt, and is not done. */
function isPassedOver(entry: Entry): boolean {
  return entry.kind === 'exercise' && !entry.isDone;
}

function teachingAfter(plan: Plan, { entry }: Place): TeachingId {
  return teachingId(plan.entries[entry + 1] ?? entryAt(plan, entry));
}

const PAST = { before: 'were-before', in: 'were-in', after: 'had-done' } as const;
const NOW = { before: 'are-before', in: 'are-in', after: 'have-done' } as const;
const KEPT = { before: 'kept-before', in: 'kept-in', after: 'kept-after' } as const;

/** "You were on the cat, repetition four of eight." */
export function pastPlaceLine(underWay: UnderWay): Line {
  const told = toldOf(underWay);
  if (told.at !== 'on') return { name: PAST[told.at], exercise: told.exercise };
  return { name: 'were-on', exercise: told.exercise, repetition: told.repetition, dose: told.dose };
}

/** "You are at number five of eight." */
export function placeLine(underWay: UnderWay): Line {
  const told = toldOf(underWay);
  if (told.at !== 'on') return { name: NOW[told.at], exercise: told.exercise };
  return { name: 'are-on', repetition: told.repetition, dose: told.dose };
}

/** "Your place is kept, at number four of the cat." */
export function keptLine(underWay: UnderWay): Line {
  const told = toldOf(underWay);
  if (told.at !== 'on') return { name: KEPT[told.at], exercise: told.exercise };
  return { name: 'kept-on', exercise: told.exercise, repetition: told.repetition };
}

/** "This is the cat, four of six." */
export function entryLine({ catalog, spared }: Pick<Turn, 'catalog' | 'spared'>, underWay: UnderWay): Line {
  const entry = entryAt(underWay.plan, underWay.place.entry);
  const exercise = teachingId(entry);
  if (entry.kind !== 'exercise') return { name: 'this-is-part', exercise };
  return { name: 'this-is', exercise, ...exerciseNumber(catalog, underWay, spared) };
}

/** "After this comes the boat." */
export function nextLine({ catalog, spared }: Pick<Turn, 'catalog' | 'spared'>, underWay: UnderWay): Line {
  const next = freeEntry(catalog, underWay, underWay.place.entry + 1, spared);
  return next === undefined
    ? { name: 'nothing-after-this' }
    : { name: 'after-this', exercise: teachingId(entryAt(underWay.plan, next)) };
}

/** "There are six: the kneeling fold, the cat, ...", without what is still to come and loads what hurts. */
export function exercisesLine({ catalog, spared }: Pick<Turn, 'catalog' | 'spared'>, underWay: InPlan): Line {
  const { plan, place } = underWay;
  const entries = plan.entries.filter((_, index) => {
    return index <= place.entry || canBegin(catalog, underWay, index, spared);
  });
  const exercises = teachingsIn({ ...plan, entries });
  const [only, ...more] = exercises;
  if (only === undefined) return { name: 'nothing-left' };
  if (more.length === 0) return { name: 'which-there-is', exercise: only };
  return { name: 'which-there-are', count: exercises.length, exercises };
}

/** The last words; on the floor, how to be helped up from it. */
export function goodbyeLines(underWay: UnderWay | undefined): readonly Line[] {
  const isDown = underWay !== undefined && isOnFloor(underWay);
  return isDown ? [{ name: 'goodbye' }, { name: 'to-get-up' }] : [{ name: 'goodbye' }];
}

/** How to let go, for a body that has not: said before anything that keeps it waiting. */
export function restLines({ plan, place, body }: UnderWay): readonly Line[] {
  if (body.isResting) return [];
  const entry = entryAt(plan, place.entry);
  return [entry.kind === 'exercise' ? { name: 'rest', exercise: teachingId(entry) } : { name: `come-down-${body.in}` }];
}
