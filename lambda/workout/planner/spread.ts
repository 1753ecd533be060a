import type { Milliseconds } from '../vocabulary.ts';

/** Repetitions that an exercise may have beyond its least dose. */
interface Extra {
  /** One of them. */
  readonly lasts: Milliseconds;
  readonly most: number;
}

/**
 * How many of each to add, to fill some room as nearly as can be: in turn, so that none has far more than another, and
 * at last one more, one less or one in place of another where that comes nearer. The room may be overfilled by that.
 */
export function spread(room: Milliseconds, extras: readonly Extra[]): readonly number[] {
  if (
    left(
      room,
      extras.map(({ most }) => most),
      extras,
    ) >= 0
  )
    return extras.map(({ most }) => most);
  let added: readonly number[] = extras.map(() => 0);
  for (;;) {
    const next = leastAdded(added, extras, left(room, added, extras));
    if (next === undefined) return nearest(room, added, extras);
    added = changed(added, next, 1);
  }
}

/** The first of those with the fewest that have one more to add, and room for it. */
function leastAdded(added: readonly number[], extras: readonly Extra[], room: Milliseconds): number | undefined {
  const possible = extras.flatMap(({ lasts, most }, index) => {
    return (added[index] ?? 0) < most && lasts <= room ? [index] : [];
  });
  const fewest = Math.min(...possible.map((index) => added[index] ?? 0));
  return possible.find((index) => added[index] === fewest);
}

function nearest(room: Milliseconds, added: readonly number[], extras: readonly Extra[]): readonly number[] {
  const miss = (counts: readonly number[]) => Math.abs(left(room, counts, extras));
  const better = neighbours(added, extras).reduce((best, each) => (miss(each) < miss(best) ? each : best), added);
  return better === added ? added : nearest(room, better, extras);
}

/** All that is one step away: one more, one less, one in place of another. */
function neighbours(added: readonly number[], extras: readonly Extra[]): readonly (readonly number[])[] {
  const none = added.length;
  const all = [...added.keys(), none];
  return all.flatMap((more) => {
    return all.map((less) => changed(changed(added, more, 1), less, -1)).filter((counts) => isPossible(counts, extras));
  });
}

function isPossible(added: readonly number[], extras: readonly Extra[]): boolean {
  return extras.every(({ most }, index) => (added[index] ?? 0) >= 0 && (added[index] ?? 0) <= most);
}

function changed(added: readonly number[], at: number, by: number): readonly number[] {
  return at < added.length ? added.with(at, (added[at] ?? 0) + by) : added;
}

function left(room: Milliseconds, added: readonly number[], extras: readonly Extra[]): Milliseconds {
  return extras.reduce((rest, { lasts }, index) => rest - lasts * (added[index] ?? 0), room);
}
