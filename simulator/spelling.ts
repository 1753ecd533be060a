import MiniSearch from 'minisearch';

/** So many letters may be wrong, in a long word and in others; none in words of three, which are all near each other. */
const misspelt = (word: string) => (word.length < 8 ? 1 : 2);

/**
 * Spells words as phrases have them: "dont" is "don't", "pasue" is "pause", "stopp" is "stop". Of several words that are as near,
 * the one that most phrases have is meant; a word that is like none of them stays.
 */
export function spellingIn(phrases: readonly string[]): (words: string) => string {
  const uses = new Map<string, number>();
  for (const word of phrases.flatMap((phrase) => phrase.split(' '))) uses.set(word, (uses.get(word) ?? 0) + 1);
  const known = new Set(uses.keys());
  const withoutApostrophe = new Map([...known].map((word) => [word.replaceAll("'", ''), word]));
  const index = new MiniSearch<{ id: string }>({ fields: ['id'], tokenize: (word) => [word] });
  index.addAll([...known].map((id) => ({ id })));
  const spell = (word: string): string => {
    if (known.has(word)) return word;
    const bare = withoutApostrophe.get(word);
    if (bare !== undefined || word.length < 4) return bare ?? word;
    const swapped = swapsOf(word).find((each) => known.has(each));
    const near = index.search(word, { fuzzy: misspelt(word) }).map(({ id }) => String(id));
    return swapped ?? near.reduce(mostUsed, word);
  };
  const mostUsed = (one: string, other: string) => ((uses.get(other) ?? 0) > (uses.get(one) ?? 0) ? other : one);
  return (words) => words.split(' ').map(spell).join(' ');
}

/** A word with two neighbours in the other order, each in turn: "pasue" may be "apsue", "psaue", "pause" or "paseu". */
function swapsOf(word: string): readonly string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, at) =>
    letters
      .with(at, letter)
      .with(at + 1, letters[at] ?? '')
      .join(''),
  );
}
