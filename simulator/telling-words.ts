import type { Phrase } from './nearest.ts';

/**
 * The words that make another meaning of a phrase more often than not, where the phrase is there without them, or with another
 * word in their place: "don't", "last", "slow"; and not "please", or "stretch" for "exercise".
 * @param meaningOf the same for intents that mean the same.
 */
export function tellingIn(phrases: readonly Phrase[], meaningOf: (intent: string) => string): ReadonlySet<string> {
  const changes = new Map<string, number>();
  const compare = (word: string, intent: string, other: string) =>
    changes.set(word, (changes.get(word) ?? 0) + (meaningOf(other) === meaningOf(intent) ? -1 : 1));
  for (const variants of gapsIn(phrases).values()) {
    for (const { word, intent } of variants) {
      if (word === '') continue;
      for (const other of variants) if (other.word !== word) compare(word, intent, other.intent);
    }
  }
  return new Set([...changes].flatMap(([word, more]) => (more >= 0 ? word : [])));
}

/** Phrases that are the same but for one word, or for one word more: by the gap that it fills. */
function gapsIn(phrases: readonly Phrase[]): ReadonlyMap<string, readonly { word: string; intent: string }[]> {
  const gaps = new Map<string, { word: string; intent: string }[]>();
  const without = new Map(phrases.map(({ phrase, intent }) => [phrase, intent]));
  for (const { phrase, intent } of phrases) {
    const words = phrase.split(' ');
    for (const [index, word] of words.entries()) {
      const gap = words.with(index, '_').join(' ');
      const known = gaps.get(gap) ?? [];
      const whole = without.get(words.toSpliced(index, 1).join(' '));
      if (known.length === 0 && whole !== undefined) known.push({ word: '', intent: whole });
      known.push({ word, intent });
      gaps.set(gap, known);
    }
  }
  return gaps;
}

/** A word of which so many phrases in ten are about a body in trouble belongs to them. */
const OF_TEN = 7;

/** The words that are said of a body in trouble and hardly otherwise: "hurts", "numb", "stuck", "ambulance". */
export function wordsOf(intents: ReadonlySet<string>, phrases: readonly Phrase[]): ReadonlySet<string> {
  const counts = new Map<string, { theirs: number; all: number }>();
  for (const { phrase, intent } of phrases) {
    for (const word of new Set(phrase.split(' '))) {
      const count = counts.get(word) ?? { theirs: 0, all: 0 };
      counts.set(word, { theirs: count.theirs + (intents.has(intent) ? 1 : 0), all: count.all + 1 });
    }
  }
  return new Set([...counts].flatMap(([word, { theirs, all }]) => (theirs * 10 >= all * OF_TEN ? word : [])));
}
