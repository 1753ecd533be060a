import { isInLastEntry } from '../plan/plan.ts';
import type { Instant } from '../vocabulary.ts';
import { mergedChoices } from './choices.ts';
import type { History, Person, Wish } from './person.ts';
import { choicesOf, hasEndedSince, isSameWish, lastOf } from './person.ts';
import type { Progress, UnderWay } from './progress.ts';

/** Two sessions of one person at once: what both went on from, and what each has made of it. */

/** All fields, optional ones too: a merge that leaves one out does not compile. */
type Complete<T> = { readonly [Field in keyof Required<T>]: T[Field] };

/**
 * The workout is this session's own if it has one. A workout that has ended for good in one copy has ended in both; and so has one that
 * was finished there, where it is in its last entry here: whoever is in a set goes on. After it, one that they have begun goes on.
 */
export function mergedProgress(base: Person, ours: Progress, theirs: Progress): Progress {
  const person = mergedPerson(base, ours, theirs);
  const own = isFinishedBy(theirs, ours) ? begunSince(theirs, ours) : (ours.underWay ?? theirs.underWay);
  return { person, underWay: [own, begunSince(theirs, ours)].find((each) => each && !hasEnded(each, person)) };
}

/** Whether a workout was begun before one has ended for good. */
function hasEnded({ begunAt = 0 }: UnderWay, { endedAt }: Person): boolean {
  return endedAt !== undefined && begunAt <= endedAt;
}

/** The workout that they are in by now, where it is another than ours. */
function begunSince({ underWay }: Progress, ours: Progress): UnderWay | undefined {
  return underWay?.begunAt === ours.underWay?.begunAt ? undefined : underWay;
}

/** Whether they have finished the workout whose end is under way here. */
function isFinishedBy(theirs: Progress, { underWay }: Progress): boolean {
  const hasFinished = theirs.person.lastFinished?.some((begunAt) => begunAt === underWay?.begunAt);
  return hasFinished === true && underWay !== undefined && isInLastEntry(underWay);
}

/**
 * Nothing is lost that either has added: one finished workout here and another there are two. The safety words are due again
 * where a workout has ended for good, unless they were heard since then.
 */
function mergedPerson(base: Person, one: Progress, other: Progress): Person {
  const [ours, theirs] = [one.person, other.person];
  const merged: Complete<Person> = {
    safetyHeard: isSafetyHeard(ours, theirs),
    history: mergedHistory(base, one, other),
    choices: (ours.choices ?? theirs.choices) && mergedChoices(choicesOf(base), choicesOf(ours), choicesOf(theirs)),
    offered: (ours.offered ?? theirs.offered) && [...new Set([...(ours.offered ?? []), ...(theirs.offered ?? [])])],
    wish: mergedWish(base.wish, ours.wish, theirs.wish),
    endedAt: laterOf(ours.endedAt, theirs.endedAt),
    lastFinished:
      (ours.lastFinished ?? theirs.lastFinished) &&
      lastOf([...(ours.lastFinished ?? []), ...(theirs.lastFinished ?? [])]),
  };
  return merged;
}

/** A workout that both have finished since is one; and so is one that both have begun in one moment, as a screen is touched twice. */
function mergedHistory({ history: base, lastFinished }: Person, one: Progress, other: Progress): History {
  const [ours, theirs] = [one.person, other.person];
  const news = (ours.lastFinished ?? []).filter((begunAt) => !lastFinished?.includes(begunAt));
  const inBoth = news.filter((begunAt) => theirs.lastFinished?.includes(begunAt)).length;
  const isSame = one.underWay?.begunAt !== undefined && one.underWay.begunAt === other.underWay?.begunAt;
  const isBegunTwice = isSame && Math.min(ours.history.begun, theirs.history.begun) > base.begun;
  const merged: Complete<History> = {
    begun: theirs.history.begun + ours.history.begun - base.begun - (isBegunTwice ? 1 : 0),
    finished: theirs.history.finished + ours.history.finished - base.finished - inBoth,
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
