import { BUILT_IN } from '../../interaction-models/built-in.ts';
import type { Intent, InteractionModel, SlotType } from './interaction-model.ts';
import { asHeard, withSlots, wordsOf } from './interaction-model.ts';

/** https://developer.amazon.com/docs/custom-skills/understanding-how-users-invoke-custom-skills.html */
const LAUNCH = ['open', 'start', 'launch'];

/** What is certain to be understood; words are taken as people read them, with the wake word before them or without. */
export interface Phrases {
  readonly launches: readonly string[];
  readonly isLaunch: (words: string) => boolean;
  /** The skill not being open: "ask back stretches for the short one". */
  readonly isRequest: (words: string) => boolean;
  /** The skill being open. */
  readonly isUnderstood: (words: string) => boolean;
}

export function phrasesOf(model: InteractionModel): Phrases {
  const { invocationName: name, intents, types = [] } = model.interactionModel.languageModel;
  const launches = LAUNCH.map((launch) => `${launch} ${name}`);
  const heard = intents.flatMap((intent) => [...(BUILT_IN[intent.name] ?? []), ...samplesOf(intent, types)]);
  const patterns = heard.map((pattern) => new RegExp(`^${pattern}$`));
  const request = new RegExp(`^ask ${literal(name)} (?:to |for )?`);
  const isHeard = (words: string) => patterns.some((pattern) => pattern.test(words));
  return {
    launches,
    isLaunch: (words) => launches.includes(unaddressed(words)),
    isRequest: (words) => request.test(unaddressed(words)) && isHeard(unaddressed(words).replace(request, '')),
    isUnderstood: (words) => isHeard(unaddressed(words)),
  };
}

/** Words as they are heard after the wake word. */
function unaddressed(words: string): string {
  return asHeard(words).replace(/^alexa\b[, ]*/, '');
}

/** Patterns with the values of the slots; no words fit where only Amazon knows the values. */
function samplesOf({ samples = [], slots = [] }: Intent, types: readonly SlotType[]): readonly string[] {
  const saidFor = new Map(types.map((type) => [type.name, `(?:${wordsOf(type).map(literal).join('|')})`]));
  return samples.map((sample) =>
    asHeard(withSlots(literal(sample), slots, (type = '') => saidFor.get(type) ?? '(?!)')),
  );
}

/** Words as they stand in a pattern; braces are left to the slots. */
function literal(words: string): string {
  return words.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
}
