import type { PackageFault } from './faults.ts';
import { faultIf, repeatFaults, within } from './faults.ts';
import type { Intent, InteractionModel, Slot, SlotType } from './interaction-model.ts';
import { asHeard, isBuiltIn, wordsOf } from './interaction-model.ts';
import { invocationNameFaults } from './invocation-name.ts';
import { doubledSamples, loneLetterFaults, sampleFaults } from './sample-rules.ts';

/** https://developer.amazon.com/docs/custom-skills/create-the-interaction-model-for-your-skill.html#limits */
export const MODEL_LIMITS = { intents: 250, intentsAndTypes: 350, bytes: 1_500_000, charactersOfValue: 140 };

/** What every skill must understand. https://developer.amazon.com/docs/custom-skills/standard-built-in-intents.html */
const REQUIRED = ['AMAZON.HelpIntent', 'AMAZON.StopIntent', 'AMAZON.CancelIntent'];

/** The ids of what the skill teaches, by the type of the interaction model that must have a value for each. */
export type Taught = Readonly<Record<'EXERCISE' | 'WORKOUT', readonly string[]>>;

/** All that the service would refuse in one model, and what is taught that nobody could ask for. */
export function modelFaults(file: string, model: InteractionModel, taught: Taught): readonly PackageFault[] {
  const { invocationName, intents, types = [] } = model.interactionModel.languageModel;
  const names = namesOf(intents);
  return within(file, [
    ...invocationNameFaults(invocationName),
    ...REQUIRED.flatMap((name) => faultIf(!names.includes(name), `no ${name}`, 'one, as every skill must have it')),
    ...repeatFaults('the intent', names),
    ...intents.flatMap((intent) => within(intent.name, intentFaults(intent, intents, namesOf(types)))),
    ...doubledSamples(intents),
    ...repeatFaults('the type', namesOf(types)),
    ...types.flatMap((type) => within(type.name, typeFaults(type))),
    ...Object.entries(taught).flatMap(([type, ids]) => within(type, untaughtFaults(types, type, ids))),
    ...tooMany('intents', intents.length, MODEL_LIMITS.intents),
    ...tooMany('intents and slot types', intents.length + types.length, MODEL_LIMITS.intentsAndTypes),
    ...tooMany('bytes of JSON', Buffer.byteLength(JSON.stringify(model)), MODEL_LIMITS.bytes),
  ]);
}

/** @param intents all of the model's, and the names of its own types, that slots are held against. */
function intentFaults(
  { name, samples = [], slots = [] }: Intent,
  intents: readonly Intent[],
  types: readonly string[],
) {
  const isOwn = !isBuiltIn(name);
  return [
    ...(isOwn ? nameFaults(name) : []),
    ...faultIf(isOwn && samples.length === 0, 'no samples', 'one or more, to say it by'),
    ...slots.flatMap((slot) => within(`the slot "${slot.name}"`, slotFaults(slot, intents, types))),
    ...repeatFaults('the slot', namesOf(slots)),
    ...samples.flatMap((sample) => within(`the sample "${sample}"`, sampleFaults(sample, slots))),
  ];
}

/**
 * "Slot names and intent names must not overlap": the service, in github.com/alexa-js/alexa-app-server/issues/39. A slot's
 * name means one type throughout a model: else it is refused.
 */
function slotFaults({ name, type }: Slot, intents: readonly Intent[], types: readonly string[]) {
  const first = intents.flatMap(({ slots = [] }) => slots).find((slot) => slot.name === name)?.type ?? type;
  const isKnown = isBuiltIn(type) || types.includes(type);
  return [
    ...nameFaults(name),
    ...faultIf(namesOf(intents).includes(name), "an intent's name", 'a name of its own'),
    ...faultIf(!isKnown, `the type ${type}`, `AMAZON's, or one of ${types.join(', ')}`),
    ...faultIf(first !== type, `the type ${type}`, `${first}, as of the first slot of this name, or another name`),
  ];
}

/** The rules for one of the skill's own slot types. */
function typeFaults(type: SlotType): readonly PackageFault[] {
  const said = wordsOf(type);
  const ids = type.values.flatMap(({ id }) => id ?? []);
  return [
    ...(isBuiltIn(type.name) ? [] : nameFaults(type.name)),
    ...faultIf(said.length === 0, 'no values', 'one or more'),
    ...said.flatMap((words) => within(`the value "${words.slice(0, 40)}"`, wordFaults(words))),
    ...repeatFaults('the value', said.map(asHeard)),
    ...repeatFaults('the id', ids),
  ];
}

/**
 * "Slot type values can contain alphanumeric characters, spaces, commas, apostrophes, periods, hyphens, ampersands and the @ symbol
 * only": the service, in github.com/m0ngr31/kanzi/issues/179.
 */
const NOT_IN_VALUES = /[^\p{L}\p{M}\p{N} ,'.&@-]/u;

function wordFaults(words: string): readonly PackageFault[] {
  const [sign] = NOT_IN_VALUES.exec(words) ?? [];
  return [
    ...faultIf(words.trim() === '', 'nothing to say', 'words'),
    ...faultIf(sign !== undefined, `"${sign}"`, "letters, digits, spaces, and , ' . - & @"),
    ...tooMany('characters', words.length, MODEL_LIMITS.charactersOfValue),
    ...loneLetterFaults(words),
  ];
}

function untaughtFaults(types: readonly SlotType[], type: string, ids: readonly string[]): readonly PackageFault[] {
  const said = types.find(({ name }) => name === type)?.values.map(({ id }) => id) ?? [];
  return ids.flatMap((id) => faultIf(!said.includes(id), `no value "${id}"`, 'one, with what people call it'));
}

/**
 * For intents, slots and slot types: "must begin with an alphabetic character and can consist only of alphabetic
 * characters or underscores", the service says in InvalidSlotTypeName.
 */
function nameFaults(name: string): readonly PackageFault[] {
  return faultIf(!/^[A-Za-z][A-Za-z_]*$/.test(name), 'this name', 'letters and underscores, a letter first');
}

function namesOf(named: readonly { readonly name: string }[]): readonly string[] {
  return named.map(({ name }) => name);
}

function tooMany(what: string, count: number, most: number): readonly PackageFault[] {
  return faultIf(count > most, `${count} ${what}`, `${most} or fewer`);
}
