import type { Line, Prompt } from '../narration/lines.ts';
import type { Place } from '../workout/place.ts';
import type { Plan } from '../workout/plan.ts';
import { entryAt, exerciseNumber, exercisesIn } from '../workout/plan.ts';
import type { UnderWay } from '../workout/progress.ts';

/** What is said about a place. */

/** What somebody waits for: the next instruction, the rest of a set, or what comes after the entry. */
export function promptAt(plan: Plan, { entry, at }: Place): Prompt {
  if (at === 'position') return { name: 'next-step' };
  return at === 'set' ? { name: 'rest-in-set' } : promptAfter(plan, entry);
}

/** What ends an entry: the name of what comes next, and one word to say. */
export function promptAfter(plan: Plan, entry: number): Prompt {
  const next = plan.entries[entry + 1];
  if (!next) return { name: 'after-cool-down' };
  if (next.kind !== 'exercise') {
    return next.form === 'short' ? { name: 'next-getting-up' } : { name: 'next-cool-down', exercise: next.id };
  }
  const isFirst = entryAt(plan, entry).kind === 'warm-up';
  return { name: isFirst ? 'first-exercise' : 'next-exercise', exercise: next.id };
}

/** "You were on the cat, repetition four of eight." */
export function whereYouWere({ plan, place }: UnderWay): Line {
  const entry = entryAt(plan, place.entry);
  const exercise = entry.id;
  if (place.at === 'done') return { name: 'had-done', exercise };
  if (entry.kind !== 'exercise') return { name: 'were-in', exercise };
  if (place.at === 'position') return { name: 'were-before', exercise };
  return { name: 'were-on', exercise, repetition: place.repetition, dose: entry.dose };
}

/** "You are at number five of eight." */
export function whereYouAre({ plan, place }: UnderWay): Line {
  const entry = entryAt(plan, place.entry);
  const exercise = entry.id;
  if (place.at === 'done') return { name: 'have-done', exercise };
  if (entry.kind !== 'exercise') return { name: 'are-in', exercise };
  if (place.at === 'position') return { name: 'are-before', exercise };
  return { name: 'are-on', repetition: place.repetition, dose: entry.dose };
}

/** "This is the cat, four of six." */
export function whatThisIs({ plan, place }: UnderWay): Line {
  const { id: exercise, kind } = entryAt(plan, place.entry);
  if (kind !== 'exercise') return { name: 'this-is-part', exercise };
  return { name: 'this-is', exercise, ...exerciseNumber(plan, place.entry) };
}

/** "After this comes the boat." */
export function whatComesNext({ plan, place }: UnderWay): Line {
  const next = plan.entries[place.entry + 1];
  return next ? { name: 'after-this', exercise: next.id } : { name: 'nothing-after-this' };
}

/** "There are six: the kneeling fold, the cat, ..." */
export function whichThereAre({ plan }: Pick<UnderWay, 'plan'>): Line {
  const exercises = exercisesIn(plan);
  const [only = '', ...more] = exercises;
  if (more.length === 0) return { name: 'which-there-is', exercise: only };
  return { name: 'which-there-are', count: exercises.length, exercises };
}

/** "Your place is kept, at number four of the cat." */
export function placeIsKept({ plan, place }: UnderWay): Line {
  const { id: exercise, kind } = entryAt(plan, place.entry);
  if (place.at === 'done') return { name: 'kept-after', exercise };
  if (kind !== 'exercise') return { name: 'kept-in', exercise };
  if (place.at === 'position') return { name: 'kept-before', exercise };
  return { name: 'kept-on', exercise, repetition: place.repetition };
}

/** How to let go, for a body that has not: said before anything that keeps it waiting. */
export function restLines({ plan, place, body }: UnderWay): readonly Line[] {
  return body.isResting ? [] : [{ name: 'rest', exercise: entryAt(plan, place.entry).id }];
}
