import * as v from 'valibot';

/** An interaction model, as far as the package looks into it; whatever else it has is passed on as it is. */

const slot = v.looseObject({ name: v.string(), type: v.string() });

const intent = v.looseObject({
  name: v.string(),
  /** Ways to say it, with the names of slots in braces; built-in intents have none. */
  samples: v.optional(v.array(v.string())),
  slots: v.optional(v.array(slot)),
});

const slotValue = v.looseObject({
  id: v.optional(v.string()),
  name: v.looseObject({ value: v.string(), synonyms: v.optional(v.array(v.string())) }),
});

const slotType = v.looseObject({ name: v.string(), values: v.array(slotValue) });

const languageModel = v.looseObject({
  invocationName: v.string(),
  intents: v.array(intent),
  types: v.optional(v.array(slotType)),
});

/** https://developer.amazon.com/docs/smapi/interaction-model-schema.html */
export const interactionModel = v.looseObject({ interactionModel: v.looseObject({ languageModel }) });

export type InteractionModel = v.InferOutput<typeof interactionModel>;
export type LanguageModel = v.InferOutput<typeof languageModel>;
export type Intent = v.InferOutput<typeof intent>;
export type SlotType = v.InferOutput<typeof slotType>;

/** Whether Amazon has defined an intent or a slot type, and not the skill. */
export function isBuiltIn(name: string): boolean {
  return name.startsWith('AMAZON.');
}

/** Words as they are compared: case and spaces make no difference to the ear. */
export function asHeard(words: string): string {
  return words.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

/** The names of the slots in a sample, in order. */
export function slotsIn(sample: string): readonly string[] {
  return [...sample.matchAll(/\{(.*?)\}/g)].map(([, name = '']) => name);
}

/**
 * For intents, slots and slot types: "must begin with an alphabetic character and can consist only of alphabetic
 * characters or underscores", the service says in InvalidSlotTypeName.
 */
const NAME = /^[A-Za-z][A-Za-z_]*$/;
export const NAME_ALLOWED = 'letters and underscores, a letter first';

export function isName(name: string): boolean {
  return NAME.test(name);
}
