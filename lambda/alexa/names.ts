import type { Names, SlotWords } from '../narration/words.ts';

/** Names as people say them. What is no name of ours stays unknown: nothing is guessed. */

/** What may stand around a name. */
type Around = Pick<SlotWords, 'before' | 'after'>;

/** The id of what is called so, or undefined. Example: "the boat", "boats" and "my boat pose" are all `boat`. */
export function idCalled(said: string, names: Names, around: Around): string | undefined {
  const wanted = bareName(said, around);
  return Object.keys(names).find((id) => isNamed(wanted, names[id] ?? [], around));
}

/** Whether something is called by one of its names, whatever stands around either. Example: "the boats", of "boat". */
export function isCalled(said: string, names: readonly string[], around: Around): boolean {
  return isNamed(bareName(said, around), names, around);
}

function isNamed(wanted: string, names: readonly string[], around: Around): boolean {
  return wanted !== '' && names.some((name) => bareName(name, around) === wanted);
}

/** A name as it is compared: in lower case, in the singular, without articles before it or "stretch" and "one" after it. */
export function bareName(said: string, { before, after }: Around): string {
  const words = wordsOf(said).map(singular);
  const from = words.findIndex((word, index) => index === words.length - 1 || !before.includes(word));
  const rest = words.slice(Math.max(0, from));
  const last = rest.findLastIndex((word, index) => index === 0 || !after.includes(word));
  return rest.slice(0, last + 1).join(' ');
}

/** In any script, in lower case: "Cat-cow!" is "cat" and "cow". */
function wordsOf(said: string): readonly string[] {
  return (
    said
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{Letter}\p{Mark}\p{Number}']+/gu) ?? []
  );
}

/** "poses" is "pose", "stretches" is "stretch", "child's" is "child"; "this" and "press" are what they are. */
function singular(word: string): string {
  if (word.length < 4 || /(?:ss|is|us)$/.test(word)) return word;
  return word.replace(/'s$|s'$|(?<=ch|sh|x|ss)es$|s$/, '');
}
