import { MODEL_FILE } from '../../interaction-models/model.ts';
import { addressFaults } from './address-rules.ts';
import type { Taught } from './content-rules.ts';
import { contentFaults } from './content-rules.ts';
import type { PackageFault } from './faults.ts';
import { PackageError, within } from './faults.ts';
import { iconFaults } from './icon-rules.ts';
import type { InteractionModel } from './interaction-model.ts';
import { interactionModel } from './interaction-model.ts';
import { parseJson } from './json-file.ts';
import type { Locale } from './locales.ts';
import { difference, differenceFaults, inEachLocale, LOCALES, localised } from './locales.ts';
import { ICONS, iconPath, manifestOf } from './manifest.ts';
import { manifestFaults } from './manifest-rules.ts';
import { modelFaults } from './model-rules.ts';
import { phrasesOf } from './phrases.ts';
import { publisher } from './publisher.ts';

/** What the package is made from: the texts of JSON files, and two PNGs. */
export interface Sources {
  readonly model: string;
  readonly differences: Readonly<Record<Locale, string>>;
  readonly publisher: string;
  readonly taught: Taught;
  readonly icons: Readonly<Record<keyof typeof ICONS, Uint8Array>>;
}

/** Contents by path, `skill.json` being at the top. */
export type PackageFiles = Readonly<Record<string, string | Uint8Array>>;

/**
 * The skill package, as the service takes it.
 * https://developer.amazon.com/docs/smapi/skill-package-api-reference.html
 * @throws PackageError with every fault that is found, so that nothing is sent that would be refused.
 */
export function skillPackage(sources: Sources): PackageFiles {
  const model = parseJson(interactionModel, MODEL_FILE, sources.model);
  const models = inEachLocale((locale) => localModel(model, locale, sources.differences[locale]));
  const told = parseJson(publisher, PUBLISHER_FILE, sources.publisher);
  const manifest = manifestOf(told, model.interactionModel.languageModel.invocationName);
  const icons = iconFiles(sources.icons);
  const faults = [
    ...modelsFaults(model, models),
    ...within(MODEL_FILE, contentFaults(model, sources.taught)),
    ...manifestFaults(
      manifest,
      inEachLocale((locale) => phrasesOf(models[locale].made)),
    ),
    ...addressFaults(manifest, Object.keys(icons)),
    ...SIZES.flatMap((size) => iconFaults(`the ${size} icon`, sources.icons[size], ICONS[size])),
  ];
  if (faults.length > 0) throw new PackageError(faults);
  const modelFiles = LOCALES.map((locale) => [`interactionModels/custom/${locale}.json`, json(models[locale].made)]);
  return { 'skill.json': json({ manifest }), ...Object.fromEntries(modelFiles), ...icons };
}

const PUBLISHER_FILE = 'infra/skill-package/publisher.json';
const SIZES = ['small', 'large'] as const;

/** The model of one locale, and the faults of the difference that it is made by. */
interface LocalModel {
  readonly made: InteractionModel;
  readonly faults: readonly PackageFault[];
}

function localModel(model: InteractionModel, locale: Locale, text: string): LocalModel {
  const file = `infra/skill-package/locales/${locale}.json`;
  const own = parseJson(difference, file, text);
  const made = localised(model, own);
  return { made, faults: [...within(file, differenceFaults(own, model)), ...modelFaults(file, made)] };
}

/** While the one model is wrong, each locale's is: then only the one is told of. */
function modelsFaults(model: InteractionModel, models: Readonly<Record<Locale, LocalModel>>): readonly PackageFault[] {
  const faults = modelFaults(MODEL_FILE, model);
  return faults.length > 0 ? faults : LOCALES.flatMap((locale) => models[locale].faults);
}

function iconFiles(icons: Sources['icons']): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => SIZES.map((size) => [iconPath(locale, size), icons[size]] as const)),
  );
}

/** The same bytes for the same sources, so that nothing is deployed anew that has not changed. */
function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
