/** What leads where: from each name in a drawing, the names that an arrow goes to. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The arrows of pairs, each once, none from a name to itself.
 * Example: `arrowsOf([['a', 'b'], ['a', 'b'], ['b', 'b']])` has one, from a to b.
 */
export function arrowsOf(pairs: readonly (readonly [string, string])[]): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const [from, to] of pairs) {
    const next = arrows.get(from) ?? new Set();
    arrows.set(from, from === to ? next : next.add(to));
  }
  return arrows;
}

/** How many arrows there are: `2` for a to b and b to a. */
export function countOf(arrows: Arrows): number {
  return [...arrows.values()].reduce((sum, next) => sum + next.size, 0);
}

/** The names that come back to themselves, together with those that they come by: `[['a', 'b']]` for a to b to a. */
export function cyclesIn(arrows: Arrows): readonly (readonly string[])[] {
  const names = [...arrows.keys()].sort();
  const reached = new Map(names.map((name) => [name, reachedFrom(arrows, name)]));
  const together = names
    .filter((name) => reached.get(name)?.has(name))
    .map((name) => names.filter((other) => reached.get(name)?.has(other) && reached.get(other)?.has(name)));
  return together.filter(([first], index) => together.findIndex(([other]) => other === first) === index);
}

/** The names on the longest chain of arrows that have no cycle: `3` for a to b to c. */
export function depthOf(arrows: Arrows): number {
  const depths = new Map<string, number>();
  const depthFrom = (name: string): number => {
    const depth = depths.get(name) ?? 1 + Math.max(0, ...[...(arrows.get(name) ?? [])].map(depthFrom));
    depths.set(name, depth);
    return depth;
  };
  return Math.max(0, ...[...arrows.keys()].map(depthFrom));
}

function reachedFrom(arrows: Arrows, from: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = [...(arrows.get(from) ?? [])];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    next.push(...(arrows.get(name) ?? []));
  }
  return reached;
}
