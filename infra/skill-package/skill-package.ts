import type { Locale } from '../../interaction-models/locales.ts';
import { inEachLocale, LOCALES } from '../../interaction-models/locales.ts';
import { modelFile } from '../../interaction-models/model.ts';
import { addressFaults } from './address-rules.ts';
import type { Taught } from './content-rules.ts';
import { contentFaults } from './content-rules.ts';
import type { PackageFault } from './faults.ts';
import { PackageError, within } from './faults.ts';
import { iconFaults } from './icon-rules.ts';
import type { InteractionModel } from './interaction-model.ts';
import { interactionModel } from './interaction-model.ts';
import { parseJson } from './json-file.ts';
import { ICONS, iconPath, manifestOf } from './manifest.ts';
import { manifestFaults } from './manifest-rules.ts';
import { modelFaults } from './model-rules.ts';
import { phrasesOf } from './phrases.ts';
import { publisher } from './publisher.ts';

/** What the package is made from: the texts of JSON files, and two PNGs. */
export interface Sources {
  readonly models: Readonly<Record<Locale, string>>;
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
  const models = inEachLocale((locale) => parseJson(interactionModel, modelFile(locale), sources.models[locale]));
  const told = parseJson(publisher, PUBLISHER_FILE, sources.publisher);
  const manifest = manifestOf(told, models['en-US'].interactionModel.languageModel.invocationName);
  const icons = iconFiles(sources.icons);
  const faults = [
    ...modelsFaults(models, sources.taught),
    ...manifestFaults(
      manifest,
      inEachLocale((locale) => phrasesOf(models[locale])),
    ),
    ...addressFaults(manifest, Object.keys(icons)),
    ...SIZES.flatMap((size) => iconFaults(`the ${size} icon`, sources.icons[size], ICONS[size])),
  ];
  if (faults.length > 0) throw new PackageError(faults);
  const modelFiles = LOCALES.map((locale) => [`interactionModels/custom/${locale}.json`, json(models[locale])]);
  return { 'skill.json': json({ manifest }), ...Object.fromEntries(modelFiles), ...icons };
}

const PUBLISHER_FILE = 'infra/skill-package/publisher.json';
const SIZES = ['small', 'large'] as const;

/** The faults of the first locale that has any: what is wrong in the phrases of all is told once. */
function modelsFaults(models: Readonly<Record<Locale, InteractionModel>>, taught: Taught): readonly PackageFault[] {
  const faults = LOCALES.map((locale) => [
    ...modelFaults(modelFile(locale), models[locale]),
    ...within(modelFile(locale), contentFaults(models[locale], taught)),
  ]);
  return faults.find((each) => each.length > 0) ?? [];
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
