/** One thing at a time: what is said while an answer is on its way waits for it. */
export interface Turns {
  readonly take: (action: () => Promise<void>) => void;
  /** Whether something is done now, or waits. */
  readonly areTaken: () => boolean;
}

/** @param onError told of each action that fails; the next one is taken all the same. */
export function turnsWith(onError: (error: unknown) => void): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    take: (action) => {
      waiting += 1;
      last = last
        .then(action)
        .catch(onError)
        .finally(() => {
          waiting -= 1;
        });
    },
    areTaken: () => waiting > 0,
  };
}
