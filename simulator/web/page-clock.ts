import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** How many times as fast as real time a page may run. */
export const SPEEDS = [1, 4, 20] as const;
export type Speed = (typeof SPEEDS)[number];

/** After so long without a look at it, the page slept: nothing of that was shown or said. Frames are asked for ten times a second. */
const SLEPT: Milliseconds = 10_000;

/** A clock with a speed, which may be put forward, never runs back, and stands still while the page sleeps. */
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
 * @param onWake told when the page has slept.
 */
export function pageClock(real: () => Instant, lead: Milliseconds = 0, onWake: () => void = () => {}): PageClock {
  let speed: Speed = 1;
  let latest = real();
  let now = latest + lead;
  const advance = () => {
    const at = real();
    const passed = Math.max(0, at - latest);
    latest = at;
    if (passed >= SLEPT) onWake();
    else now += passed * speed;
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
