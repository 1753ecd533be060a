import { english } from './content.ts';

/** Quotes of what is said, brought up to date where it has new words. */

/** Of what two texts have, so much is the same where one is the other with new words. */
const ALIKE = 0.5;

/** How many words more or fewer the new words may have. */
const LONGER = 3;

/** Words that tell what is said: numbers, names, and no. With another of them it is something else. */
const TELLING = new Set(
  [
    ...['not', 'no', 'never', 'without'],
    ...english.counting.numbers,
    ...Object.values(english.entries).map(({ name }) => name.replace(/^the /, '')),
  ].flatMap((words) => words.toLowerCase().split(' ')),
);

/** The words to say, of one word: "say next", but not "Next is the cat". */
const TO_SAY = new Set(Object.values(english.prompts).map(({ say }) => say));

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

/** The words that are the most like a fragment and tell the same, of as many sentences, as whole as those of the fragment. */
function likest(fragment: string, heard: string): string | undefined {
  const wanted = fragment.split(' ');
  const quotes = quotesIn(heard.trim().split(/\s+/), fragment).filter((quote) => {
    return sentencesIn(quote) === sentencesIn(wanted) && tellingIn(quote) === tellingIn(wanted);
  });
  const [best] = quotes
    .map((quote) => ({ quote: quote.join(' '), likeness: likenessOf(wanted, quote) }))
    .sort((one, other) => other.likeness - one.likeness);
  return best && best.likeness >= ALIKE ? best.quote : undefined;
}

/** All runs of words that begin and end where a fragment may; one that is not a whole sentence grows, but never shrinks. */
function quotesIn(words: readonly string[], fragment: string): readonly (readonly string[])[] {
  const length = fragment.split(' ').length;
  const [beginsSentence, isWhole] = [/^[A-Z]/.test(fragment), /^[A-Z].*[.?!]$/.test(fragment)];
  const least = isWhole ? Math.max(1, length - LONGER) : length;
  const sizes = Array.from({ length: length + LONGER - least + 1 }, (_, index) => least + index);
  return words.flatMap((_, from) => {
    if (beginsSentence && from > 0 && !endsSentence(words[from - 1])) return [];
    const runs = sizes.filter((size) => from + size <= words.length).map((size) => words.slice(from, from + size));
    return runs.filter((run) => !endsSentence(fragment) || endsSentence(run.at(-1)));
  });
}

/** What words tell, in any order. How many minutes something takes may change with any slot. */
function tellingIn(words: readonly string[]): string {
  const telling = words.filter((word, at) => {
    const isLength = /^minutes?\b/.test(words[at + 1] ?? '');
    return TO_SAY.has(bare(word)) || (TELLING.has(bare(word).toLowerCase()) && !isLength);
  });
  return telling
    .map((word) => bare(word).toLowerCase())
    .sort()
    .join();
}

function sentencesIn(words: readonly string[]): number {
  return words.filter(endsSentence).length;
}

function endsSentence(word = ''): boolean {
  return /[.?!]$/.test(word);
}

/** The share of the words of both that both have. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const left = other.map((word) => bare(word).toLowerCase());
  const same = one.filter((word) => {
    const at = left.indexOf(bare(word).toLowerCase());
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * same.length) / (one.length + other.length);
}

/** A word without its stops. */
function bare(word: string): string {
  return word.replaceAll(/[^\p{Letter}'-]/gu, '');
}
