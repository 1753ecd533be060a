import * as v from 'valibot';
import { PackageError } from './faults.ts';

/** An interaction model. In its language model a key that this skill does not use is refused, as misspelt; what stands beside that is passed on. */

const slot = v.strictObject({ name: v.string(), type: v.string() });

const intent = v.strictObject({
  name: v.string(),
  /** Ways to say it, with the names of slots in braces; built-in intents have none. */
  samples: v.optional(v.array(v.string())),
  slots: v.optional(v.array(slot)),
});

const slotValue = v.strictObject({
  id: v.optional(v.string()),
  name: v.strictObject({ value: v.string(), synonyms: v.optional(v.array(v.string())) }),
});

const slotType = v.strictObject({ name: v.string(), values: v.array(slotValue) });

const languageModel = v.strictObject({
  invocationName: v.string(),
  intents: v.array(intent),
  types: v.optional(v.array(slotType)),
});

/** https://developer.amazon.com/docs/smapi/interaction-model-schema.html */
const interactionModel = v.looseObject({ interactionModel: v.looseObject({ languageModel }) });

export type InteractionModel = v.InferOutput<typeof interactionModel>;
export type Intent = v.InferOutput<typeof intent>;
export type Slot = v.InferOutput<typeof slot>;
export type SlotType = v.InferOutput<typeof slotType>;

/** @throws PackageError with every fault of the form. */
export function parseModel(file: string, text: string): InteractionModel {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), interactionModel), text);
  if (parsed.success) return parsed.output;
  const thingOf = (issue: v.BaseIssue<unknown>) => [file, v.getDotPath(issue) ?? []].flat().join(', ');
  throw new PackageError(
    parsed.issues.map((issue) => ({ thing: thingOf(issue), got: issue.received, allowed: allowedBy(issue) })),
  );
}

function allowedBy({ expected }: v.BaseIssue<unknown>): string {
  return expected === 'never' ? 'a key that this skill uses' : (expected ?? 'JSON');
}

/** Whether Amazon has defined an intent or a slot type, and not the skill. */
export function isBuiltIn(name: string): boolean {
  return name.startsWith('AMAZON.');
}

/** Words as they are compared: case and spaces make no difference to the ear. */
export function asHeard(words: string): string {
  return words.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

/** A sample with something else for each slot, by the slot's type; there is none where the slot is unknown. */
export function withSlots(
  sample: string,
  slots: readonly Slot[],
  filled: (type: string | undefined) => string,
): string {
  return sample.replaceAll(/\{(.*?)\}/g, (_, name) => filled(slots.find((slot) => slot.name === name)?.type));
}

/** What people may say for the values of a type. */
export function wordsOf({ values }: SlotType): readonly string[] {
  return values.flatMap(({ name: { value, synonyms = [] } }) => [value, ...synonyms]);
}
