import * as v from 'valibot';
import type { PackageFault } from './faults.ts';
import type { Intent, InteractionModel } from './interaction-model.ts';

/** How people in one locale say it otherwise: more samples for intents that the model has. */
export const difference = v.strictObject({ samples: v.record(v.string(), v.array(v.string())) });

export type Difference = v.InferOutput<typeof difference>;

/**
 * Every locale of English that Alexa has.
 * https://developer.amazon.com/docs/custom-skills/develop-skills-in-multiple-languages.html
 */
export const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'] as const;

export type Locale = (typeof LOCALES)[number];

/** One thing for each locale; a locale that is forgotten here does not compile. */
export function inEachLocale<T>(made: (locale: Locale) => T): Readonly<Record<Locale, T>> {
  return {
    'en-US': made('en-US'),
    'en-GB': made('en-GB'),
    'en-AU': made('en-AU'),
    'en-CA': made('en-CA'),
    'en-IN': made('en-IN'),
  };
}

/** The one model, with what only this locale says. */
export function localised(model: InteractionModel, { samples }: Difference): InteractionModel {
  const { languageModel } = model.interactionModel;
  const intents = languageModel.intents.map((intent) => withMore(intent, samples[intent.name] ?? []));
  return { ...model, interactionModel: { ...model.interactionModel, languageModel: { ...languageModel, intents } } };
}

function withMore(intent: Intent, more: readonly string[]): Intent {
  return more.length === 0 ? intent : { ...intent, samples: [...(intent.samples ?? []), ...more] };
}

/** A difference for an intent that the model has not would be lost in silence. */
export function differenceFaults({ samples }: Difference, model: InteractionModel): readonly PackageFault[] {
  const known = model.interactionModel.languageModel.intents.map(({ name }) => name);
  return Object.keys(samples)
    .filter((name) => !known.includes(name))
    .map((thing) => ({ thing, got: 'samples for an intent that there is not', allowed: "one of the model's intents" }));
}
