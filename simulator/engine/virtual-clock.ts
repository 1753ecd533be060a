import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

/** Where virtual time begins: some day, in whole milliseconds, since fractions of so large a number are rounded. */
const BEGINNING = 1_800_000_000_000;

/** How often a frame is drawn where nothing else is asked for: coarser than any device, so that tests are quick. */
export const FRAME: Milliseconds = 40;

/**
 * A clock that stands still until it is advanced: timers in their order, and a frame every so many milliseconds. Between two
 * of them all promises are settled, as between two tasks of a browser.
 */
export class VirtualClock {
  now = BEGINNING;
  private last = 0;
  private timers: readonly Timer[] = [];
  private frames: ReadonlyMap<number, (timestamp: number) => void> = new Map();
  private readonly settle: () => Promise<void>;

  /** @param settle comes back when no promise is left to be settled: `setImmediate` in Node, a real timer in a page. */
  constructor(settle: () => Promise<void>) {
    this.settle = settle;
  }

  /** Puts this clock in the place of a window's, jsdom's or a page's. What was begun on the real one goes on there. */
  install(window: object): void {
    Object.assign(window, {
      Date: dateOn(() => this.now),
      setTimeout: this.setTimeout,
      clearTimeout: this.clearTimeout,
      requestAnimationFrame: this.requestAnimationFrame,
      cancelAnimationFrame: this.cancelAnimationFrame,
    });
  }

  readonly setTimeout = (run: () => void, after: Milliseconds = 0): number => {
    const id = ++this.last;
    const timer = { id, at: this.now + Math.max(0, Math.round(after)), run };
    this.timers = [...this.timers, timer].sort((one, other) => one.at - other.at || one.id - other.id);
    return id;
  };

  readonly clearTimeout = (id: number): void => {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  };

  readonly requestAnimationFrame = (draw: (timestamp: number) => void): number => {
    const id = ++this.last;
    this.frames = new Map([...this.frames, [id, draw]]);
    return id;
  };

  readonly cancelAnimationFrame = (id: number): void => {
    this.frames = new Map([...this.frames].filter(([asked]) => asked !== id));
  };

  /** Draws what asked for a frame, without time going by. */
  async frame(): Promise<void> {
    const asked = this.frames;
    this.frames = new Map();
    for (const draw of asked.values()) draw(this.now);
    await this.settle();
  }

  /** Lets time go by in frames; the last is drawn at the very end. */
  async advance(by: Milliseconds, frame: Milliseconds = FRAME): Promise<void> {
    const end = this.now + by;
    while (this.now < end) {
      const next = Math.min(end, this.now + frame);
      await this.runTimers(next);
      this.now = next;
      await this.frame();
    }
  }

  private async runTimers(until: number): Promise<void> {
    for (let [due] = this.timers; due && due.at <= until; [due] = this.timers) {
      this.clearTimeout(due.id);
      this.now = Math.max(this.now, due.at);
      due.run();
      await this.settle();
    }
  }
}

/** What a `Date` is where another clock tells the time. */
function dateOn(now: () => number) {
  return class extends Date {
    constructor(...at: [] | [number | string]) {
      super(at[0] ?? now());
    }

    static override now(): number {
      return now();
    }
  };
}
