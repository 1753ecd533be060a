import { calledTypes } from './called-types.ts';
import type { Locale } from './locales.ts';
import { modelFaults } from './model-rules.ts';
import { expand, PatternError } from './patterns.ts';
import type { Phrases, Structure } from './source.ts';
import { readSource } from './source.ts';

/**
 * The interaction models that are deployed, made from the intents, slots and phrases of `source`, and what the words of the
 * content call exercises and workouts.
 */

/** A model as Alexa takes it. */
export type Model = ReturnType<typeof modelOf>;

/** Where a locale's model stands, from the root of the repository. */
export function modelFile(locale: Locale): string {
  return `interaction-models/${locale}.json`;
}

/** The text of a locale's model. @throws PatternError for phrases with a fault, each with the locale before it. */
export function modelText(locale: Locale): string {
  const { structure, phrases } = readSource(locale);
  try {
    const types = [...calledTypes(), ...structure.types];
    return textOf(modelOf({ ...structure, types }, phrases));
  } catch (error) {
    throw error instanceof PatternError ? new PatternError(error.message.replaceAll(/^/gm, `${locale}, `)) : error;
  }
}

/** A line for each phrase, so that a change can be read, and no indentation: it would be a fifth of it. */
function textOf(model: Model): string {
  return `${JSON.stringify(model, null, 1).replaceAll(/^ +/gm, '')}\n`;
}

/**
 * The model as Alexa takes it.
 * @throws PatternError that tells every fault: a pattern that cannot be expanded, too many phrases, one in two intents.
 */
export function modelOf({ invocationName, intents, types }: Structure, { parts, intents: patterns }: Phrases) {
  const faults: string[] = [];
  const expandedFor = (intent: string) => {
    const phrases = (patterns[intent] ?? []).flatMap((pattern) => {
      try {
        return expand(pattern, parts);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        faults.push(`${intent}: ${error.message}`);
        return [];
      }
    });
    return phrases.length > 0 ? [...new Set(phrases)] : undefined;
  };
  const made = intents.map((intent) => ({ ...intent, samples: expandedFor(intent.name) }));
  const model = { interactionModel: { languageModel: { invocationName, intents: made, types } } };
  faults.push(...modelFaults(made, Object.keys(patterns), textOf(model)));
  if (faults.length > 0) throw new PatternError(faults.join('\n'));
  return model;
}
