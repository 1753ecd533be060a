import { isMet } from '../catalog/exercise.ts';
import type { EntryId, Milliseconds, Posture } from '../vocabulary.ts';
import type { Beginning, Choice, Room } from './selector.ts';
import { selector } from './selector.ts';

/** Exercises of which each comes after what must come before it. */

/** So many different needs are kept in mind at once: each doubles the time. What ships has one. */
const KEPT_NEEDS = 2;

/**
 * As `selector`, with no exercise before what must come first: the best there is, where no more than two different needs are
 * unmet. Of more, those of the most exercises count, and the best without all others is held against the first that fit.
 * Example: each of twelve exercises must come after the one before.
 */
export function selectorInOrder(
  choices: readonly Choice[],
  beginning: Beginning,
  most: Milliseconds,
): (room: Room) => readonly Choice[] {
  const needs = needsOf(choices, beginning.done).slice(0, KEPT_NEEDS);
  const keys = needs.map((need) => need.join());
  const some = choices.filter(({ after }) => isMet(after, beginning.done) || keys.includes(after.join()));
  const select = selector(some, needs, beginning, most);
  if (some.length === choices.length) return select;
  return (room) => better(select(room), firstThatFit(choices, beginning, room));
}

/** The sets of prerequisites that are not met yet, each once, those of the most exercises first. */
function needsOf(choices: readonly Choice[], done: readonly EntryId[]): readonly (readonly EntryId[])[] {
  const open = new Map<string, { readonly need: readonly EntryId[]; readonly count: number }>();
  for (const { after } of choices) {
    if (isMet(after, done)) continue;
    const { count } = open.get(after.join()) ?? { count: 0 };
    open.set(after.join(), { need: after, count: count + 1 });
  }
  return [...open.values()].sort((one, other) => other.count - one.count).map(({ need }) => need);
}

/** One after the other, each that may come and that there is room for. */
function firstThatFit(choices: readonly Choice[], { from, done, wayLasts }: Beginning, room: Room): readonly Choice[] {
  const kept: Choice[] = [];
  let [posture, at]: [Posture, Milliseconds] = [from, 0];
  for (const choice of choices) {
    const end = at + wayLasts(posture, choice.startsIn) + choice.lasts;
    const fits = end + room.endLasts(choice.endsIn) <= room.lasts;
    if (!fits || !isMet(choice.after, [...done, ...kept.map(({ id }) => id)])) continue;
    kept.push(choice);
    [posture, at] = [choice.endsIn, end];
  }
  return kept;
}

/** The one with more exercises, or of as many the one with less load. */
function better(one: readonly Choice[], other: readonly Choice[]): readonly Choice[] {
  if (one.length !== other.length) return one.length > other.length ? one : other;
  const load = (all: readonly Choice[]) => all.reduce((sum, choice) => sum + choice.load, 0);
  return load(one) <= load(other) ? one : other;
}
