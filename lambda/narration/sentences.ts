/** A sentence in a file of words, before anything is filled in. */
export interface Located {
  /** Where in the file, as `steps.go.full`. */
  readonly path: string;
  readonly sentence: string;
}

/** Every sentence in words of any shape, in their order. */
export function sentencesIn(words: object, path: readonly string[] = []): readonly Located[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, key];
    if (typeof value === 'string') return [{ path: here.join('.'), sentence: value }];
    return typeof value === 'object' && value !== null ? sentencesIn(value, here) : [];
  });
}
