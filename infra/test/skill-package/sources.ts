import type { InteractionModel } from '../../skill-package/interaction-model.ts';
import { interactionModel } from '../../skill-package/interaction-model.ts';
import { parseJson } from '../../skill-package/json-file.ts';
import { readSources } from '../../skill-package/read-sources.ts';
import type { Sources } from '../../skill-package/skill-package.ts';

/** What the project's own package is made from. */
export const sources: Sources = readSources();

/** The project's own interaction model. */
export const model: InteractionModel = parseJson(interactionModel, 'en-US.json', sources.models['en-US']);

type Language = InteractionModel['interactionModel']['languageModel'];

/** A small model that has what every skill must have, and what matters to a test. */
export function aModel({
  intents = [],
  types,
  invocationName = 'back stretches',
}: Partial<Language>): InteractionModel {
  const required = ['Help', 'Stop', 'Cancel'].map((name) => ({ name: `AMAZON.${name}Intent` }));
  return { interactionModel: { languageModel: { invocationName, intents: [...required, ...intents], types } } };
}
