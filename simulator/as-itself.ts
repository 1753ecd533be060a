import { INTENTS } from '../lambda/alexa/intents.ts';
import type { HeardModel } from './heard-model.ts';
import type { Likened } from './likeness.ts';
import { likenTo } from './likeness.ts';
import type { Phrase } from './nearest.ts';
import { phrasesIn } from './nearest.ts';
import { spellingIn } from './spelling.ts';
import { tellingIn, wordsOf } from './telling-words.ts';
import type { Understood } from './understand.ts';
import { understand, wordsForSkill } from './understand.ts';

/** How near a phrase has to be for words to mean what it means. */
export interface Nearness {
  readonly likeEnough: number;
  /** How much more like the words than every phrase that means something else. */
  readonly moreLike: number;
}

/** By `npm run bench:understanding` not one phrase in fifty is taken for something else so, with room to spare. */
export const NEARNESS: Nearness = { likeEnough: 0.7, moreLike: 0.1 };

/** What is said of a body in trouble, the most urgent first. */
export const TROUBLE: readonly string[] = ['EmergencyIntent', 'StuckIntent', 'UnwellIntent', 'PainIntent'];

const FALLBACK = 'AMAZON.FallbackIntent';

/** How a page understands as itself. */
export interface AsItself {
  readonly understand: (utterance: string) => Understood;
  /** Makes ready what words are compared with, which takes a part of a second; else the first that fit no phrase do. */
  readonly prepare: () => void;
}

/**
 * How a page understands as itself: to the letter; what fits no phrase, to the letter as phrases spell it; a word that only trouble
 * has, as that; and the rest as the nearest phrase. Words of a body in trouble
 * become nothing else, and what is near both is taken for trouble.
 */
export function understandingIn(model: HeardModel): AsItself {
  let nearest: NearestPhrases | undefined;
  const prepared = () => {
    nearest ??= nearestPhrasesIn(model);
    return nearest;
  };
  const understandAsItself = (utterance: string): Understood => {
    const understood = understand(model, utterance);
    if (understood.kind !== 'intent' || understood.intent !== FALLBACK) return understood;
    const words = wordsForSkill(model, utterance);
    const { phrases, spell, troubleIn } = prepared();
    const spelt = spell(words);
    const again = understand(model, `alexa, ${spelt}`);
    if (again.kind === 'intent' && again.intent !== FALLBACK) return { ...again, isOneShot: understood.isOneShot };
    return { ...understood, intent: troubleIn(spelt) ?? intentOf(phrases(words)) ?? FALLBACK };
  };
  return { understand: understandAsItself, prepare: () => void prepared() };
}

/** What words might stand for. */
export interface NearestPhrases {
  readonly phrases: (words: string) => readonly Likened[];
  /** The words as phrases spell them. */
  readonly spell: (words: string) => string;
  /** The trouble that a single word tells of, as "sore". */
  readonly troubleIn: (word: string) => string | undefined;
}

/** Only phrases without slots: what is said in one cannot be guessed. */
export function nearestPhrasesIn(model: HeardModel): NearestPhrases {
  const all = phrasesIn(model);
  const phrases = all.filter(({ phrase }) => !phrase.includes('{'));
  const spoken = [...all.map(withoutSlots), ...valuesIn(model)];
  const spell = spellingIn(spoken.map(({ phrase }) => phrase));
  const telling = tellingIn(phrases, meaningOf);
  const troubles = TROUBLE.map((_, index) => {
    const intents = new Set(TROUBLE.slice(0, index + 1));
    return { intents, words: wordsOf(intents, spoken) };
  });
  const liken = likenTo(phrases);
  const troubleIn = (word: string) => TROUBLE.find((_, index) => troubles[index]?.words.has(word));
  const nearest = (words: string) => {
    const spelt = spell(words);
    const said = new Set(spelt.split(' '));
    const trouble = troubles.find(({ words: troubling }) => [...said].some((word) => troubling.has(word)));
    const isTold = (word: string) => telling.has(word) || troubles[0]?.words.has(word);
    return liken(spelt).filter(({ phrase, intent }) => {
      return (trouble?.intents.has(intent) ?? true) && !differenceOf(said, new Set(phrase.split(' '))).some(isTold);
    });
  };
  return { phrases: nearest, spell, troubleIn };
}

/** The intent of the nearest phrase; undefined where none is near enough. */
export function intentOf(phrases: readonly Likened[], nearness: Nearness = NEARNESS): string | undefined {
  const near = phrases.filter(({ likeness }) => likeness >= nearness.likeEnough);
  const trouble = TROUBLE.find((each) => near.some(({ intent }) => intent === each));
  if (trouble !== undefined) return trouble;
  const nearestFirst = near.toSorted((one, other) => other.likeness - one.likeness);
  const [best] = nearestFirst;
  const second = best && phrases.filter(({ intent }) => meaningOf(intent) !== meaningOf(best.intent));
  const next = Math.max(0, ...(second ?? []).map(({ likeness }) => likeness));
  return best && best.likeness - next >= nearness.moreLike ? best.intent : undefined;
}

function withoutSlots({ phrase, intent }: Phrase): Phrase {
  return { phrase: phrase.replaceAll(/\{\w+\}('s)?/g, '').trim(), intent };
}

/** What may be said in the slots of each intent, where the model says it. */
function valuesIn({ interactionModel }: HeardModel): readonly Phrase[] {
  const { intents, types = [] } = interactionModel.languageModel;
  return intents.flatMap(({ name: intent, slots = [] }) => {
    const values = types
      .filter(({ name }) => slots.some(({ type }) => type === name))
      .flatMap(({ values: all }) => all);
    const said = values.flatMap(({ name: { value, synonyms = [] } }) => [value, ...synonyms]);
    return said.map((phrase) => ({ phrase, intent }));
  });
}

function differenceOf(some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...some, ...others].filter((word) => !(some.has(word) && others.has(word)));
}

function meaningOf(intent: string): string {
  return INTENTS[intent] ?? intent;
}
