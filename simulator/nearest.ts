import MiniSearch from 'minisearch';
import { BUILT_IN } from '../interaction-models/built-in.ts';
import type { HeardModel } from './heard-model.ts';

/** A phrase of an interaction model: "do the {exercise}". */
export interface Phrase {
  readonly phrase: string;
  readonly intent: string;
}

/** @returns the phrases that come nearest to words, the nearest first, and one of each intent. */
export type Nearest = (words: string) => readonly Phrase[];

/** A letter in four may be wrong, as in "slowre"; not in the shortest words, which are all near each other. */
const fuzzy = (word: string) => (word.length > 2 ? 0.25 : false);

/**
 * Finds the phrases of a model that have most in common with words: a word that few phrases have counts for more. No
 * measure of what Alexa would take them for.
 */
export function nearestIn(model: HeardModel, atMost: number): Nearest {
  const tokenize = (words: string) => words.toLowerCase().split(' ');
  const index = new MiniSearch({ fields: ['phrase'], storeFields: ['phrase', 'intent'], tokenize });
  index.addAll(phrasesIn(model).map((phrase, id) => ({ id, ...phrase })));
  return (words) => {
    const found = index.search(words, { fuzzy }).map(({ phrase, intent }): Phrase => ({ phrase, intent }));
    const firsts = found.filter(({ intent }, at) => found.findIndex((each) => each.intent === intent) === at);
    return firsts.slice(0, atMost);
  };
}

/** Every phrase of a model, those of the built-in intents among them. */
export function phrasesIn({ interactionModel }: HeardModel): readonly Phrase[] {
  return interactionModel.languageModel.intents.flatMap(({ name, samples = [] }) => {
    return [...samples, ...(BUILT_IN[name] ?? [])].map((phrase) => ({ phrase, intent: name }));
  });
}
