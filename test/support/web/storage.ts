/** What a browser's `localStorage` has of it. */
interface KeptByName {
  readonly getItem: (name: string) => string | null;
  readonly setItem: (name: string, value: string) => void;
}

/** A browser that keeps this, and what else it is given, by name. */
export function storageFor(kept: Readonly<Record<string, string>> = {}): KeptByName {
  const values = new Map(Object.entries(kept));
  return {
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
  };
}
