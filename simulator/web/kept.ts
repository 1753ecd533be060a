/** Choices of a page that a browser keeps: few words by name. Where it keeps nothing, a choice ends with the page. */
export interface Kept {
  readonly read: (name: string) => string | undefined;
  readonly keep: (name: string, value: string) => void;
}

/** @param storage gives the browser's own, or throws, as it does where a browser forbids it; each use of it may throw too. */
export function keptIn(storage: () => Pick<Storage, 'getItem' | 'setItem'>): Kept {
  const choices = new Map<string, string>();
  return {
    read: (name) => choices.get(name) ?? tried(() => storage().getItem(name)) ?? undefined,
    keep: (name, value) => {
      choices.set(name, value);
      tried(() => storage().setItem(name, value));
    },
  };
}

function tried<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
