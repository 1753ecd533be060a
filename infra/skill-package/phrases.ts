import { BUILT_IN } from '../../interaction-models/built-in.ts';
import type { Intent, InteractionModel, SlotType } from './interaction-model.ts';
import { asHeard, slotsIn } from './interaction-model.ts';

/** https://developer.amazon.com/docs/custom-skills/understanding-how-users-invoke-custom-skills.html */
const LAUNCH = ['open', 'start', 'launch'];

/** What is certain to be understood, as it is heard, without the wake word. */
export interface Phrases {
  /** The skill being open or not. */
  readonly launches: readonly string[];
  /** Whether words are understood, the skill not being open: "ask back stretches for the short one". */
  readonly isRequest: (words: string) => boolean;
  /** Whether words are understood, the skill being open. */
  readonly isUnderstood: (words: string) => boolean;
}

export function phrasesOf(model: InteractionModel): Phrases {
  const { invocationName: name, intents, types = [] } = model.interactionModel.languageModel;
  const plain = new Set(intents.flatMap((intent) => [...plainOf(intent), ...(BUILT_IN[intent.name] ?? [])]));
  const slotted = intents.flatMap((intent) => slottedOf(intent, types));
  const isUnderstood = (words: string) => plain.has(words) || slotted.some((hears) => hears.test(words));
  const request = new RegExp(`^ask ${name} (?:to |for )?(.+)$`);
  return {
    launches: LAUNCH.map((launch) => `${launch} ${name}`),
    isRequest: (words) => isUnderstood(request.exec(words)?.[1] ?? ''),
    isUnderstood,
  };
}

function plainOf({ samples = [] }: Intent): readonly string[] {
  return samples.filter((sample) => slotsIn(sample).length === 0).map(asHeard);
}

/** An intent's samples with the values of their slots; samples whose values only Amazon knows are left out. */
function slottedOf({ samples = [], slots = [] }: Intent, types: readonly SlotType[]): readonly RegExp[] {
  const valuesOf = (name: string) => {
    const type = slots.find((slot) => slot.name === name)?.type;
    const values = types.find((each) => each.name === type)?.values ?? [];
    return values.flatMap(({ name: { value, synonyms = [] } }) => [value, ...synonyms].map(asHeard)).join('|');
  };
  return samples.flatMap((sample) => {
    const values = slotsIn(sample).map((name) => ({ name, said: valuesOf(name) }));
    if (values.length === 0 || values.some(({ said }) => said === '')) return [];
    const words = values.reduce(
      (filled, { name, said }) => filled.replace(`{${name}}`, `(?:${said})`),
      asHeard(sample),
    );
    return [new RegExp(`^${words}$`)];
  });
}
