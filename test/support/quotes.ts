import { english } from './content.ts';

/** Quotes of what is said, brought up to date where it has new words. */

/** Of what two texts have, so much is the same where one is the other with new words. */
const ALIKE = 0.5;

/** How many words more or fewer the new words may have. */
const LONGER = 3;

/** Words that tell what is said: numbers, names, and what to say. With another of them it is something else. */
const TELLING = new Set(
  [
    ...english.counting.numbers,
    ...Object.values(english.entries).map(({ name }) => name.replace(/^the /, '')),
    ...Object.values(english.prompts).flatMap(({ say }) => (say.includes(' ') ? [] : say)),
  ].flatMap((words) => words.toLowerCase().split(' ')),
);

/**
 * The fragments that are heard in this order, each as it is said now. One that nothing heard is like stays as it is.
 * Example: "Shall we go on?" is "Shall we carry on?", but "the cat, four of six" is never "the boat, five of six".
 */
export function requoted(fragments: readonly string[], heard: string): readonly string[] {
  let rest = heard;
  return fragments.map((fragment) => {
    const quote = rest.includes(fragment) ? fragment : likest(fragment, rest);
    if (quote === undefined) return fragment;
    rest = rest.slice(rest.indexOf(quote) + quote.length);
    return quote;
  });
}

/** The words that are the most like a fragment, from a beginning of a sentence to an end of one where it has them. */
function likest(fragment: string, heard: string): string | undefined {
  const [wanted, words] = [fragment.split(' '), heard.trim().split(/\s+/)];
  const isBeginning = (at: number) => !/^[A-Z]/.test(fragment) || at === 0 || endsSentence(words[at - 1]);
  const isEnd = (at: number) => !endsSentence(fragment) || endsSentence(words[at - 1]);
  let best: { readonly quote: string; readonly likeness: number } | undefined;
  for (let from = 0; from < words.length; from += 1) {
    for (let size = Math.max(1, wanted.length - LONGER); size <= wanted.length + LONGER; size += 1) {
      const quote = words.slice(from, from + size);
      if (quote.length < size || !isBeginning(from) || !isEnd(from + size) || !tellsAll(quote, wanted)) continue;
      const likeness = likenessOf(wanted, quote);
      if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { quote: quote.join(' '), likeness };
    }
  }
  return best?.quote;
}

/** Whether a quote has all that another tells. How many minutes something takes may change with any slot. */
function tellsAll(quote: readonly string[], wanted: readonly string[]): boolean {
  const told = quote.map(bare);
  return wanted.every((word, at) => {
    return !TELLING.has(bare(word)) || told.includes(bare(word)) || /^minutes?\b/.test(wanted[at + 1] ?? '');
  });
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z'-]/g, '');
}

function endsSentence(word = ''): boolean {
  return /[.?!]$/.test(word);
}

/** The share of the words of both that both have. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const left = other.map(bare);
  const same = one.filter((word) => {
    const at = left.indexOf(bare(word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * same.length) / (one.length + other.length);
}
