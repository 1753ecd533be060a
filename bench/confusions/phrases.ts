import type { HeardModel } from '../../simulator/heard-model.ts';
import { understand, utterancesOf } from '../../simulator/understand.ts';
import { shortName, wordFor } from '../understanding/said.ts';

/** A phrase of a model, and what it comes to. */
export interface PhraseSaid {
  readonly phrase: string;
  /** As in "next", for both "MoveOn" and "Next". */
  readonly word: string;
}

/** Longer ones have enough words to be told apart. */
const SHORT = 3;

/**
 * The short phrases of each intent that are to be said, the same each time: all of one word, and of two and three words so
 * many, evenly spaced, that there are enough.
 * @param isKnown whether a word can be recognised.
 */
export function phrasesToSay(
  model: HeardModel,
  enough: number,
  isKnown: (word: string) => boolean,
): readonly PhraseSaid[] {
  const sayable = utterancesOf(model).filter(({ words }) => wordsIn(words).every(isKnown));
  const intents = [...new Set(sayable.map(({ intent }) => intent))];
  const phrases = intents.flatMap((intent) =>
    shortOf(
      sayable.flatMap((each) => (each.intent === intent ? each.words : [])),
      enough,
    ),
  );
  return phrases.map((phrase) => saidAs(model, phrase));
}

/** What a phrase comes to. */
export function saidAs(model: HeardModel, phrase: string): PhraseSaid {
  const understood = understand(model, phrase);
  const intent = shortName(understood.kind === 'intent' ? understood.intent : understood.kind);
  return { phrase, word: wordFor(intent) ?? intent };
}

function wordsIn(phrase: string): readonly string[] {
  return phrase.split(' ');
}

function shortOf(phrases: readonly string[], enough: number): readonly string[] {
  const sorted = [...new Set(phrases)].sort((one, other) => wordsIn(one).length - wordsIn(other).length);
  const single = sorted.filter((phrase) => wordsIn(phrase).length === 1);
  const longer = sorted.slice(single.length);
  const short = longer.filter((phrase) => wordsIn(phrase).length <= SHORT);
  return [...single, ...evenly(short.length > 0 ? short : longer.slice(0, enough), enough - single.length)];
}

/** As in the first, fourth and seventh of nine. */
function evenly(values: readonly string[], atMost: number): readonly string[] {
  const count = Math.min(Math.max(0, atMost), values.length);
  const chosen = new Set(Array.from({ length: count }, (_, index) => Math.floor((index * values.length) / count)));
  return values.filter((_, index) => chosen.has(index));
}
