import { isInLastEntry } from '../plan/plan.ts';
import type { Instant } from '../vocabulary.ts';
import { mergedChoices } from './choices.ts';
import type { History, Person, Wish } from './person.ts';
import { choicesOf, hasEndedSince, isSameWish } from './person.ts';
import type { Progress } from './progress.ts';

/** Two sessions of one person at once: what both went on from, and what each has made of it. */

/** All fields, optional ones too: a merge that leaves one out does not compile. */
type Complete<T> = { readonly [Field in keyof Required<T>]: T[Field] };

/**
 * The workout is this session's own if it has one. A workout that has ended for good in one copy has ended in both; and so has one that
 * was finished there, where it is in its last entry here: whoever is in a set goes on.
 */
export function mergedProgress(base: Person, ours: Progress, theirs: Progress): Progress {
  const person = mergedPerson(base, ours.person, theirs.person);
  const underWay = isFinishedBy(base, ours, theirs) ? undefined : (ours.underWay ?? theirs.underWay);
  const hasEnded = person.endedAt !== undefined && (underWay?.begunAt ?? 0) <= person.endedAt;
  return { person, underWay: hasEnded ? undefined : underWay };
}

/** Whether they have finished the workout whose end is under way here: none was begun since, so it is the same one. */
function isFinishedBy(base: Person, ours: Progress, theirs: Progress): boolean {
  const [before, here, there] = [base.history, ours.person.history, theirs.person.history];
  const isSame = here.begun === before.begun && there.begun === before.begun;
  const isAtEnd = ours.underWay !== undefined && isInLastEntry(ours.underWay);
  return isAtEnd && isSame && theirs.underWay === undefined && there.finished > before.finished;
}

/**
 * Nothing is lost that either has added: one finished workout here and one there are two. The safety words are due again
 * where a workout has ended for good, unless they were heard since then.
 */
function mergedPerson(base: Person, ours: Person, theirs: Person): Person {
  const merged: Complete<Person> = {
    safetyHeard: isSafetyHeard(ours, theirs),
    history: mergedHistory(base.history, ours.history, theirs.history),
    choices: (ours.choices ?? theirs.choices) && mergedChoices(choicesOf(base), choicesOf(ours), choicesOf(theirs)),
    offered: (ours.offered ?? theirs.offered) && [...new Set([...(ours.offered ?? []), ...(theirs.offered ?? [])])],
    wish: mergedWish(base.wish, ours.wish, theirs.wish),
    endedAt: laterOf(ours.endedAt, theirs.endedAt),
  };
  return merged;
}

function mergedHistory(base: History, ours: History, theirs: History): History {
  const merged: Complete<History> = {
    begun: theirs.begun + ours.begun - base.begun,
    finished: theirs.finished + ours.finished - base.finished,
  };
  return merged;
}

/** Ours where we have wished for something else since, else theirs. */
function mergedWish(base: Wish | undefined, ours: Wish | undefined, theirs: Wish | undefined): Wish | undefined {
  return isSameWish(ours, base) ? theirs : ours;
}

/** The copy in which a workout has ended last knows whether the safety words were heard since; otherwise either does. */
function isSafetyHeard(ours: Person, theirs: Person): boolean {
  if (hasEndedSince(theirs, ours)) return ours.safetyHeard;
  return hasEndedSince(ours, theirs) ? theirs.safetyHeard : ours.safetyHeard || theirs.safetyHeard;
}

function laterOf(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}
