/** Keeps the screen on while somebody follows it; where a browser cannot, or may not, nothing comes of it. */
export interface Awake {
  readonly keep: (isKept: boolean) => void;
}

/** A browser lets go of the screen whenever the page is hidden: seen again, it is asked again. */
export function keepAwake(page: Document, wakeLock: WakeLock | undefined): Awake {
  let isKept = false;
  let asking: Promise<WakeLockSentinel | undefined> = Promise.resolve(undefined);
  const settle = () => {
    asking = asking.then(async (held) => {
      const isWanted = isKept && page.visibilityState === 'visible';
      if (held && (!isWanted || held.released)) await held.release();
      if (!isWanted) return undefined;
      return held && !held.released ? held : await wakeLock?.request('screen').catch(() => undefined);
    });
  };
  page.addEventListener('visibilitychange', settle);
  return {
    keep: (next) => {
      if (next === isKept) return;
      isKept = next;
      settle();
    },
  };
}
