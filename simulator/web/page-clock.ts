import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** How many times as fast as real time a page may run. */
export const SPEEDS = [1, 4, 20] as const;
export type Speed = (typeof SPEEDS)[number];

/** A clock with a speed, which may be put forward and never runs back. */
export interface PageClock {
  readonly now: () => Instant;
  readonly speed: () => Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** Lets so much time go by at once: "the next day". */
  readonly pass: (time: Milliseconds) => void;
}

/** @param real the wall clock: where it is put back, time stands still until it has caught up. */
export function pageClock(real: () => Instant): PageClock {
  let speed: Speed = 1;
  let latest = real();
  let now = latest;
  const advance = () => {
    const at = real();
    now += Math.max(0, at - latest) * speed;
    latest = Math.max(latest, at);
    return Math.round(now);
  };
  return {
    now: advance,
    speed: () => speed,
    setSpeed: (next) => {
      advance();
      speed = next;
    },
    pass: (time) => {
      now += time;
    },
  };
}
