/** Quotes of what is said, brought up to date where it has new words. */

/** Of what two texts have, so much is the same where one is the other with new words. */
const ALIKE = 0.5;

/** How many words more or fewer the new words may have. */
const LONGER = 3;

/** The fragments that are heard in this order, each as it is said now; one that nothing heard is like stays as it is. */
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
      if (from + size > words.length || !isBeginning(from) || !isEnd(from + size)) continue;
      const quote = words.slice(from, from + size);
      const likeness = likenessOf(wanted, quote);
      if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { quote: quote.join(' '), likeness };
    }
  }
  return best?.quote;
}

function endsSentence(word = ''): boolean {
  return /[.?!]$/.test(word);
}

/** The share of the words of both that both have. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const left = other.map((word) => word.toLowerCase());
  const same = one.filter((word) => {
    const at = left.indexOf(word.toLowerCase());
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * same.length) / (one.length + other.length);
}
