import type { EntryId, Milliseconds, Posture } from '../vocabulary.ts';

/** An exercise that may be chosen. */
export interface Choice {
  readonly id: EntryId;
  readonly startsIn: Posture;
  readonly endsIn: Posture;
  /** At its least dose, for a body that is in its posture. */
  readonly lasts: Milliseconds;
  readonly load: number;
  /** One of these must come before it; none, where any may. */
  readonly after: readonly EntryId[];
}

/** Where the exercises begin. */
export interface Beginning {
  readonly from: Posture;
  /** What was done already. */
  readonly done: readonly EntryId[];
  readonly wayLasts: (from: Posture, to: Posture) => Milliseconds;
}

/** The time that there is for exercises, and for what comes after them. */
export interface Room {
  readonly lasts: Milliseconds;
  /** What comes after the exercises, for a body in the posture of the last. */
  readonly endLasts: (from: Posture) => Milliseconds;
}

/** Lengths are counted in halves of a second, as content is written in them, and rounded up. */
const UNIT: Milliseconds = 500;

/** More than any sum of loads. */
const ONE_MORE = 100_000;

/** Where a choice of some exercises leads: the posture, and which of the needed have been chosen. */
interface Reached {
  readonly posture: Posture;
  readonly needs: number;
}

/**
 * Chooses as many as there is room for, in their order, and of as many those with the least load. The length of an exercise
 * depends on the posture before it, so the best is kept for every posture and every half second: dynamic programming, in time
 * that grows with exercises times minutes.
 * @param needs the sets of prerequisites that are not met yet, each once: the time doubles with each.
 * @param most the largest room that is asked about.
 */
export function selector(
  choices: readonly Choice[],
  needs: readonly (readonly EntryId[])[],
  beginning: Beginning,
  most: Milliseconds,
): (room: Room) => readonly Choice[] {
  const states = statesOf(choices, beginning.from, needs.length);
  const width = Math.max(1, Math.floor(Math.min(most, longest(choices, states, beginning)) / UNIT) + 1);
  const best = new Int32Array(states.length * width).fill(-1);
  best[indexOf(states, { posture: beginning.from, needs: 0 }) * width] = 0;
  const taken = choices.map((choice) => take(choice, { best, states, needs, width, beginning }));
  return (room) => trace(choices, bestIndex({ best, states, width }, room), { taken, states, width, beginning });
}

/** No choice lasts longer: all of them, each by its longest way. */
function longest(choices: readonly Choice[], states: readonly Reached[], { wayLasts }: Beginning): Milliseconds {
  const all = choices.map(({ lasts, startsIn }) => {
    return lasts + UNIT + Math.max(...states.map(({ posture }) => wayLasts(posture, startsIn)));
  });
  return all.reduce((sum, lasts) => sum + lasts, 0);
}

function statesOf(choices: readonly Choice[], from: Posture, needs: number): readonly Reached[] {
  const postures = [...new Set([from, ...choices.map(({ endsIn }) => endsIn)])];
  return postures.flatMap((posture) => Array.from({ length: 2 ** needs }, (_, bits) => ({ posture, needs: bits })));
}

function indexOf(states: readonly Reached[], { posture, needs }: Reached): number {
  return states.findIndex((state) => state.posture === posture && state.needs === needs);
}

/** The needs that some exercises meet, a bit each. */
function metBy(needs: readonly (readonly EntryId[])[], ids: readonly EntryId[]): number {
  return needs.reduce((met, need, bit) => (need.some((id) => ids.includes(id)) ? met | (1 << bit) : met), 0);
}

interface SelectorTable {
  /** By state and half second: how many, times `ONE_MORE`, less their load; -1 where nothing leads. */
  readonly best: Int32Array;
  readonly states: readonly Reached[];
  readonly needs: readonly (readonly EntryId[])[];
  readonly width: number;
  readonly beginning: Beginning;
}

/** What it comes to where one more may be chosen. @returns by state and half second, from which state it was, plus one. */
function take(choice: Choice, { best, states, needs, width, beginning }: SelectorTable): Uint16Array {
  const taken = new Uint16Array(best.length);
  const before = best.slice();
  const need = needs.findIndex((each) => each.join() === choice.after.join());
  for (const [from, state] of states.entries()) {
    if (need >= 0 && !(state.needs & (1 << need))) continue;
    const to = indexOf(states, { posture: choice.endsIn, needs: state.needs | metBy(needs, [choice.id]) });
    const lasts = unitsOf(choice.lasts + beginning.wayLasts(state.posture, choice.startsIn));
    for (let at = 0; at + lasts < width; at += 1) {
      const value = before[from * width + at] ?? -1;
      if (value < 0) continue;
      const there = to * width + at + lasts;
      const more = value + ONE_MORE - choice.load;
      if (more <= (best[there] ?? -1)) continue;
      best[there] = more;
      taken[there] = from + 1;
    }
  }
  return taken;
}

function unitsOf(lasts: Milliseconds): number {
  return Math.ceil(lasts / UNIT);
}

interface Traced extends Pick<SelectorTable, 'states' | 'width' | 'beginning'> {
  readonly taken: readonly Uint16Array[];
}

/** What the best at an index was made from. */
function trace(
  choices: readonly Choice[],
  best: number,
  { taken, states, width, beginning }: Traced,
): readonly Choice[] {
  let index = best;
  const chosen: Choice[] = [];
  for (let item = choices.length - 1; item >= 0 && index >= 0; item -= 1) {
    const [choice, from] = [choices[item], (taken[item]?.[index] ?? 0) - 1];
    const state = states[from];
    if (!choice || !state) continue;
    chosen.unshift(choice);
    index = from * width + (index % width) - unitsOf(choice.lasts + beginning.wayLasts(state.posture, choice.startsIn));
  }
  return chosen;
}

/** The best that leaves room for the end; -1 where nothing does. */
function bestIndex(
  { best, states, width }: Pick<SelectorTable, 'best' | 'states' | 'width'>,
  { lasts, endLasts }: Room,
): number {
  let found = -1;
  for (const [state, { posture }] of states.entries()) {
    const most = Math.min(width - 1, Math.floor(lasts / UNIT) - unitsOf(endLasts(posture)));
    for (let at = 0; at <= most; at += 1) {
      const index = state * width + at;
      if ((best[index] ?? -1) > (best[found] ?? 0)) found = index;
    }
  }
  return found;
}
