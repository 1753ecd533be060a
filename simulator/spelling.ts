import MiniSearch from 'minisearch';

/** A letter in four may be wrong, as in "slowre"; none in words of three, which are all near each other. */
const MISSPELT = 0.25;

/** Spells words as phrases have them: "dont" is "don't", "slowre" is "slower". A word that is like none of them stays. */
export function spellingIn(phrases: readonly string[]): (words: string) => string {
  const known = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  const withoutApostrophe = new Map([...known].map((word) => [word.replaceAll("'", ''), word]));
  const index = new MiniSearch<{ id: string }>({ fields: ['id'], tokenize: (word) => [word] });
  index.addAll([...known].map((id) => ({ id })));
  const spell = (word: string): string => {
    if (known.has(word)) return word;
    const bare = withoutApostrophe.get(word);
    if (bare !== undefined || word.length < 4) return bare ?? word;
    return String(index.search(word, { fuzzy: MISSPELT })[0]?.id ?? word);
  };
  return (words) => words.split(' ').map(spell).join(' ');
}
