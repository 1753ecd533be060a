import MiniSearch from 'minisearch';
import type { Phrase } from './nearest.ts';

/** A phrase, and how like words it is: 1 is the same, 0 has nothing in common. */
export interface Likened extends Phrase {
  readonly likeness: number;
}

/** @returns the phrases that have most in common with words, in no order. */
export type Liken = (words: string) => readonly Likened[];

/** Two words in their order count half as much as the words themselves: "go on" is nearer to "let's go on" than to "on we go". */
const PAIR = 0.5;

/** Sought are the rarest of what words have: what is near has some of them. */
const SOUGHT = 6;

/** Compared are so many phrases, those that a search finds first. */
const COMPARED = 60;

/**
 * Likens words to phrases by the words and the pairs of neighbours that both have: twice the weight of these to the weight of
 * all. What few phrases have weighs more.
 */
export function likenTo(phrases: readonly Phrase[]): Liken {
  const index = new MiniSearch({
    fields: ['phrase'],
    tokenize: (words) => [...termsOf(words)],
    processTerm: (term) => term,
  });
  index.addAll(phrases.map(({ phrase }, id) => ({ id, phrase })));
  const weights = weightsIn(phrases);
  const most = Math.log(1 + 2 * phrases.length);
  const weightOf = (term: string) => (term.includes(' ') ? PAIR : 1) * (weights.get(term) ?? most);
  const weigh = (terms: Iterable<string>) => [...terms].reduce((sum, term) => sum + weightOf(term), 0);
  const likenessOf = (said: ReadonlySet<string>, terms: ReadonlySet<string>) =>
    (2 * weigh([...terms].filter((term) => said.has(term)))) / (weigh(said) + weigh(terms));
  return (words) => {
    const said = termsOf(words);
    const sought = [...said]
      .filter((term) => weights.has(term))
      .sort((one, other) => weightOf(other) - weightOf(one))
      .slice(0, SOUGHT);
    const found = index.search(words, { tokenize: () => sought }).slice(0, COMPARED);
    return found.flatMap(({ id }) => {
      const phrase = phrases[Number(id)];
      return phrase ? [{ ...phrase, likeness: likenessOf(said, termsOf(phrase.phrase)) }] : [];
    });
  };
}

/** Each word, and each pair of neighbours, the ends among them: "go", "on", "< go", "go on", "on >". */
function termsOf(words: string): ReadonlySet<string> {
  const inOrder = words.split(' ');
  const ended = ['<', ...inOrder, '>'];
  return new Set([...inOrder, ...ended.slice(1).map((word, index) => `${ended[index]} ${word}`)]);
}

/** What terms weigh: those that few phrases have weigh more. */
function weightsIn(phrases: readonly Phrase[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { phrase } of phrases) {
    for (const term of termsOf(phrase)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + phrases.length / count)]));
}
