import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** How many times as fast as real time a page may run. */
export const SPEEDS = [1, 4, 20] as const;
export type Speed = (typeof SPEEDS)[number];

/** A clock with a speed, which may be put forward and never runs back. */
export interface PageClock {
  readonly now: () => Instant;
  readonly speed: () => Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** By how much it is before the wall clock. */
  readonly lead: () => Milliseconds;
  /** Lets so much time go by at once: "the next day". */
  readonly pass: (time: Milliseconds) => void;
}

/**
 * @param real the wall clock: where it is put back, time goes on from where it was.
 * @param lead by how much it begins before the wall clock.
 */
export function pageClock(real: () => Instant, lead: Milliseconds = 0): PageClock {
  let speed: Speed = 1;
  let latest = real();
  let now = latest + lead;
  const advance = () => {
    const at = real();
    now += Math.max(0, at - latest) * speed;
    latest = at;
    return Math.round(now);
  };
  return {
    now: advance,
    speed: () => speed,
    setSpeed: (next) => {
      advance();
      speed = next;
    },
    lead: () => advance() - latest,
    pass: (time) => {
      now += time;
    },
  };
}
