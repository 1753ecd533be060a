import { BUILT_IN } from '../../interaction-models/built-in.ts';
import type { InteractionModel } from './interaction-model.ts';
import { asHeard, slotsIn } from './interaction-model.ts';

/** https://developer.amazon.com/docs/custom-skills/understanding-how-users-invoke-custom-skills.html */
const LAUNCH = ['open', 'start', 'launch'];
const REQUEST = ['to ', 'for ', ''];

/** Everything that is certain to be understood, as it is heard. */
export interface Phrases {
  /** Without the wake word, and the skill being open or not. */
  readonly launches: readonly string[];
  /** Without the wake word, the skill not being open. */
  readonly requests: readonly string[];
  /** The skill being open. */
  readonly words: readonly string[];
}

export function phrasesOf(model: InteractionModel): Phrases {
  const { invocationName: name, intents } = model.interactionModel.languageModel;
  const samples = intents.flatMap((intent) => saidOf(intent, model));
  const builtIn = intents.flatMap((intent) => BUILT_IN[intent.name] ?? []);
  return {
    launches: LAUNCH.map((launch) => `${launch} ${name}`),
    requests: samples.flatMap((sample) => REQUEST.map((link) => `ask ${name} ${link}${sample}`)),
    words: [...samples, ...builtIn],
  };
}

type Model = InteractionModel['interactionModel']['languageModel'];

/** An intent's samples with each value of their slots; samples whose values only Amazon knows are left out. */
function saidOf({ samples = [], slots = [] }: Model['intents'][number], model: InteractionModel): readonly string[] {
  const { types = [] } = model.interactionModel.languageModel;
  const valuesOf = (name: string) => {
    const type = slots.find((slot) => slot.name === name)?.type;
    const values = types.find((each) => each.name === type)?.values ?? [];
    return values.flatMap(({ name: { value, synonyms = [] } }) => [value, ...synonyms]);
  };
  const filled = (sample: string): readonly string[] => {
    const [name] = slotsIn(sample);
    if (name === undefined) return [asHeard(sample)];
    return valuesOf(name).flatMap((words) => filled(sample.replace(`{${name}}`, words)));
  };
  return samples.flatMap(filled);
}
