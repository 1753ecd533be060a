import type { PackageFault } from './faults.ts';
import { within } from './faults.ts';
import { intentFaults } from './intent-rules.ts';
import type { InteractionModel } from './interaction-model.ts';
import { invocationNameFaults } from './invocation-name.ts';
import { slotTypeFaults } from './slot-type-rules.ts';

/** https://developer.amazon.com/docs/custom-skills/create-the-interaction-model-for-your-skill.html#limits */
export const MODEL_LIMITS = { intents: 250, intentsAndTypes: 350, bytes: 1_500_000 };

/** All that the service would refuse in one model. */
export function modelFaults(file: string, model: InteractionModel): readonly PackageFault[] {
  const { languageModel } = model.interactionModel;
  return within(file, [
    ...invocationNameFaults(languageModel.invocationName),
    ...intentFaults(languageModel),
    ...slotTypeFaults(languageModel),
    ...sizeFaults(model),
  ]);
}

function sizeFaults(model: InteractionModel): readonly PackageFault[] {
  const { intents, types = [] } = model.interactionModel.languageModel;
  const both = intents.length + types.length;
  return [
    ...tooMany('intents', intents.length, MODEL_LIMITS.intents),
    ...tooMany('intents and slot types', both, MODEL_LIMITS.intentsAndTypes),
    ...tooMany('bytes of JSON', Buffer.byteLength(JSON.stringify(model)), MODEL_LIMITS.bytes),
  ];
}

function tooMany(what: string, count: number, most: number): readonly PackageFault[] {
  return count <= most ? [] : [{ thing: '', got: `${count} ${what}`, allowed: `${most} or fewer` }];
}
