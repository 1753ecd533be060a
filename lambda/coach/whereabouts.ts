import type { Line, Prompt } from '../narration/lines.ts';
import type { Place } from '../workout/plan/place.ts';
import type { Entry, InPlan, Plan } from '../workout/plan/plan.ts';
import { entryAt, exerciseNumber, exercisesIn } from '../workout/plan/plan.ts';
import { freeEntry } from '../workout/plan/spare.ts';
import type { UnderWay } from '../workout/progress/progress.ts';
import type { EntryId } from '../workout/vocabulary.ts';
import type { Turn } from './turn.ts';
import { keptOf } from './turn.ts';

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
  if (!next) return { name: place.entry === plan.entries.length - 1 ? 'after-cool-down' : 'finish-here' };
  if (next.kind !== 'exercise') {
    return next.short ? { name: 'next-getting-up' } : { name: 'next-cool-down', exercise: next.id };
  }
  const isFirst = entryAt(plan, place.entry).kind === 'warm-up';
  return { name: isFirst ? 'first-exercise' : 'next-exercise', exercise: next.id };
}

/** Whether an entry was passed over: it was skipped, or hurt, and is not done. */
function isPassedOver(entry: Entry): boolean {
  return entry.kind === 'exercise' && !entry.isDone;
}

function idAfter(plan: Plan, { entry }: Place): EntryId {
  return (plan.entries[entry + 1] ?? entryAt(plan, entry)).id;
}

/** "You were on the cat, repetition four of eight." */
export function pastPlaceLine({ plan, place }: UnderWay): Line {
  const entry = entryAt(plan, place.entry);
  const exercise = entry.id;
  if (place.at === 'done')
    return isPassedOver(entry)
      ? { name: 'were-before', exercise: idAfter(plan, place) }
      : { name: 'had-done', exercise };
  if (entry.kind !== 'exercise') return { name: 'were-in', exercise };
  if (place.at === 'steps') return { name: 'were-before', exercise };
  return { name: 'were-on', exercise, repetition: place.repetition, dose: entry.dose };
}

/** "You are at number five of eight." */
export function placeLine({ plan, place }: UnderWay): Line {
  const entry = entryAt(plan, place.entry);
  const exercise = entry.id;
  if (place.at === 'done')
    return isPassedOver(entry)
      ? { name: 'are-before', exercise: idAfter(plan, place) }
      : { name: 'have-done', exercise };
  if (entry.kind !== 'exercise') return { name: 'are-in', exercise };
  if (place.at === 'steps') return { name: 'are-before', exercise };
  return { name: 'are-on', repetition: place.repetition, dose: entry.dose };
}

/** "This is the cat, four of six." */
export function entryLine({ plan, place }: UnderWay): Line {
  const { id: exercise, kind } = entryAt(plan, place.entry);
  if (kind !== 'exercise') return { name: 'this-is-part', exercise };
  return { name: 'this-is', exercise, ...exerciseNumber(plan, place.entry) };
}

/** "After this comes the boat." */
export function nextLine({ catalog, spared }: Pick<Turn, 'catalog' | 'spared'>, underWay: UnderWay): Line {
  const next = freeEntry(catalog, underWay, underWay.place.entry + 1, spared);
  return next === undefined
    ? { name: 'nothing-after-this' }
    : { name: 'after-this', exercise: entryAt(underWay.plan, next).id };
}

/** "There are six: the kneeling fold, the cat, ..." */
export function exercisesLine({ plan }: Pick<UnderWay, 'plan'>): Line {
  const exercises = exercisesIn(plan);
  const [only = '', ...more] = exercises;
  if (more.length === 0) return { name: 'which-there-is', exercise: only };
  return { name: 'which-there-are', count: exercises.length, exercises };
}

/** "Your place is kept, at number four of the cat." */
export function keptLine(turn: Turn, underWay: UnderWay): Line {
  const { plan, place } = keptOf(turn, underWay);
  const entry = entryAt(plan, place.entry);
  const { id: exercise, kind } = entry;
  if (place.at === 'done')
    return isPassedOver(entry)
      ? { name: 'kept-before', exercise: idAfter(plan, place) }
      : { name: 'kept-after', exercise };
  if (kind !== 'exercise') return { name: 'kept-in', exercise };
  if (place.at === 'steps') return { name: 'kept-before', exercise };
  return { name: 'kept-on', exercise, repetition: place.repetition };
}

/** How to let go, for a body that has not: said before anything that keeps it waiting. */
export function restLines({ plan, place, body }: UnderWay): readonly Line[] {
  if (body.isResting) return [];
  const { kind, id: exercise } = entryAt(plan, place.entry);
  return [kind === 'exercise' ? { name: 'rest', exercise } : { name: `come-down-${body.in}` }];
}
