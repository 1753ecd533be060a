import type { Posture } from '../vocabulary.ts';
import type { Way } from './exercise.ts';

/** A way as it is walked: from one of the postures that it may begin in. */
export interface Leg {
  readonly from: Posture;
  readonly way: Way;
}

/**
 * The fewest ways that lead from one posture to another, so that any order of exercises works; of equally few, the first.
 * @returns undefined where none does; empty where the body is there already.
 */
export function legsBetween(ways: readonly Way[], from: Posture, to: Posture): readonly Leg[] | undefined {
  let reached: readonly (readonly Leg[])[] = [[]];
  const seen = new Set([from]);
  while (reached.length > 0) {
    const there = reached.find((legs) => postureAfter(legs, from) === to);
    if (there) return there;
    reached = reached.flatMap((legs) => {
      const here = postureAfter(legs, from);
      const onward = ways.filter((way) => way.from.includes(here) && !seen.has(way.to));
      for (const { to: next } of onward) seen.add(next);
      return onward.map((way) => [...legs, { from: here, way }]);
    });
  }
  return undefined;
}

function postureAfter(legs: readonly Leg[], from: Posture): Posture {
  return legs.at(-1)?.way.to ?? from;
}
