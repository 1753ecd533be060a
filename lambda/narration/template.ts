/** The values that a sentence may use, as words. */
export type Values = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{([a-z.-]+)\}/g;
const SAYABLE = /\*([^*]+)\*/g;

/**
 * Fills in the `{names}` of a sentence and begins each of its sentences with a capital.
 * @throws RangeError where the sentence uses a name that it is not given.
 */
export function fill(template: string, values: Values): string {
  return insert(template, values).replace(
    /(^|[.?!] )(\p{Lower})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** Fills in the `{names}` of words in the middle of a sentence. @throws RangeError as `fill`. */
export function insert(template: string, values: Values): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined) {
      throw new RangeError(`"${template}" uses {${name}}, it may use: ${Object.keys(values).join(', ') || 'nothing'}`);
    }
    return value;
  });
}

/** The names in braces that a sentence uses. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/** What a sentence tells people to say: the words between its asterisks. */
export function sayable(template: string): readonly string[] {
  return [...template.matchAll(SAYABLE)].map(([, phrase = '']) => phrase);
}

/** The sentence as it is spoken, without the asterisks. */
export function spoken(template: string): string {
  return template.replaceAll('*', '');
}

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
