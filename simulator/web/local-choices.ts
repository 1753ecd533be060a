/**
 * Choices of a page that a browser keeps: few words by name. Read is what the browser has now, which another tab may have
 * written; a choice that the browser did not take, as where its storage is full, lasts as long as the page.
 */
export interface LocalChoices {
  readonly read: (name: string) => string | undefined;
  readonly keep: (name: string, value: string) => void;
}

/** @param storage gives the browser's own, or throws, as it does where a browser forbids it; each use of it may throw too. */
export function localChoicesIn(storage: () => Pick<Storage, 'getItem' | 'setItem'>): LocalChoices {
  const refused = new Map<string, string>();
  return {
    read: (name) => refused.get(name) ?? tried(() => storage().getItem(name)) ?? undefined,
    keep: (name, value) => {
      refused.set(name, value);
      tried(() => {
        storage().setItem(name, value);
        refused.delete(name);
      });
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
