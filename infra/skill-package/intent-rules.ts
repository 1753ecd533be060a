import type { PackageFault } from './faults.ts';
import { repeatedIn, within } from './faults.ts';
import type { Intent, LanguageModel } from './interaction-model.ts';
import { isBuiltIn, isName, NAME_ALLOWED } from './interaction-model.ts';
import { doubledSamples, sampleFaults } from './sample-rules.ts';

/** What every skill must understand. https://developer.amazon.com/docs/custom-skills/standard-built-in-intents.html */
const REQUIRED = ['AMAZON.HelpIntent', 'AMAZON.StopIntent', 'AMAZON.CancelIntent'];

/** The rules for intents, their slots and their samples; `thing` names the intent. */
export function intentFaults({ intents, types = [] }: LanguageModel): readonly PackageFault[] {
  const names = intents.map(({ name }) => name);
  const known = types.map(({ name }) => name);
  return [
    ...REQUIRED.filter((name) => !names.includes(name)).map((name) => missing(name)),
    ...repeatedIn(names).map((name) => ({ thing: name, got: 'a second intent of this name', allowed: 'one' })),
    ...intents.flatMap((intent) => within(intent.name, faultsOf(intent, known, names))),
    ...typeConflicts(intents),
    ...doubledSamples(intents),
  ];
}

function missing(name: string): PackageFault {
  return { thing: 'intents', got: `no ${name}`, allowed: 'one, as every skill must have it' };
}

function faultsOf(intent: Intent, types: readonly string[], intents: readonly string[]): readonly PackageFault[] {
  const { name, samples = [], slots = [] } = intent;
  const custom = !isBuiltIn(name);
  return [
    ...(custom && !isName(name) ? [{ thing: '', got: `the name "${name}"`, allowed: NAME_ALLOWED }] : []),
    ...(custom && samples.length === 0 ? [{ thing: '', got: 'no samples', allowed: 'one or more, to say it by' }] : []),
    ...slots.flatMap((slot) => within(`the slot "${slot.name}"`, slotFaults(slot, types, intents))),
    ...repeatedIn(slots.map((slot) => slot.name)).map((slot) => ({
      thing: `the slot "${slot}"`,
      got: 'a second slot of this name',
      allowed: 'one',
    })),
    ...samples.flatMap((sample) => within(`the sample "${sample}"`, sampleFaults(sample, slots))),
  ];
}

/** "Slot names and intent names must not overlap": the service, in github.com/alexa-js/alexa-app-server/issues/39. */
function slotFaults(
  { name, type }: NonNullable<Intent['slots']>[number],
  types: readonly string[],
  intents: readonly string[],
): readonly PackageFault[] {
  const isKnown = isBuiltIn(type) || types.includes(type);
  return [
    ...(isName(name) ? [] : [{ thing: '', got: 'this name', allowed: NAME_ALLOWED }]),
    ...(intents.includes(name) ? [{ thing: '', got: "an intent's name", allowed: 'a name of its own' }] : []),
    ...(isKnown ? [] : [{ thing: '', got: `the type ${type}`, allowed: `AMAZON's, or one of ${types.join(', ')}` }]),
  ];
}

/** A slot's name means one type throughout a model: else it is refused. */
function typeConflicts(intents: readonly Intent[]): readonly PackageFault[] {
  const slots = intents.flatMap(({ name: intent, slots = [] }) => slots.map((slot) => ({ ...slot, intent })));
  return slots.flatMap(({ name, type, intent }) => {
    const first = slots.find((slot) => slot.name === name);
    if (!first || first.type === type) return [];
    const allowed = `${first.type}, as in ${first.intent}, or another name`;
    return [{ thing: `${intent}, the slot "${name}"`, got: `the type ${type}`, allowed }];
  });
}
