import type { Locale } from '../../interaction-models/locales.ts';
import { inEachLocale, LOCALES } from '../../interaction-models/locales.ts';
import { modelFile } from '../../interaction-models/model.ts';
import { PackageError } from './faults.ts';
import { parseModel } from './interaction-model.ts';
import type { StoreSettings } from './manifest.ts';
import { type ICONS, iconPath, manifestOf } from './manifest.ts';
import { manifestFaults } from './manifest-rules.ts';
import type { Taught } from './model-rules.ts';
import { modelFaults } from './model-rules.ts';
import { phrasesOf } from './phrases.ts';

/** What the package is made from: the texts of JSON files, what the settings say, and two PNGs. */
export interface Sources {
  readonly models: Readonly<Record<Locale, string>>;
  readonly settings: StoreSettings;
  readonly taught: Taught;
  readonly icons: Readonly<Record<keyof typeof ICONS, Uint8Array>>;
}

/** Contents by path, `skill.json` being at the top. */
export type PackageFiles = Readonly<Record<string, string | Uint8Array>>;

/**
 * The skill package, as the service takes it; the same bytes for the same sources, so that nothing is deployed anew that has
 * not changed.
 * https://developer.amazon.com/docs/smapi/skill-package-api-reference.html
 * @throws PackageError with every fault that is found, so that nothing is sent that would be refused.
 */
export function skillPackage({ models: texts, settings, taught, icons }: Sources): PackageFiles {
  const models = inEachLocale((locale) => parseModel(modelFile(locale), texts[locale]));
  const manifest = manifestOf(settings, models['en-US'].interactionModel.languageModel.invocationName);
  // What is wrong in the phrases of all locales is told once.
  const ofModels = LOCALES.map((locale) => modelFaults(modelFile(locale), models[locale], taught));
  const ofManifest = manifestFaults(
    manifest,
    inEachLocale((locale) => phrasesOf(models[locale])),
  );
  const faults = [...(ofModels.find((each) => each.length > 0) ?? []), ...ofManifest];
  if (faults.length > 0) throw new PackageError(faults);
  const modelFiles = LOCALES.map((locale) => [`interactionModels/custom/${locale}.json`, json(models[locale])]);
  const iconFiles = LOCALES.flatMap((locale) => SIZES.map((size) => [iconPath(locale, size), icons[size]]));
  return { 'skill.json': json({ manifest }), ...Object.fromEntries([...modelFiles, ...iconFiles]) };
}

const SIZES = ['small', 'large'] as const;

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
