import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inEachLocale } from '../../interaction-models/locales.ts';
import { modelFile } from '../../interaction-models/model.ts';
import { readSettings } from '../lib/settings.ts';
import type { Sources } from './skill-package.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Reads what the package is made from, out of the checkout. @throws SettingsError for settings with a mistake. */
export function readSources(): Sources {
  return {
    models: inEachLocale((locale) => readFileSync(join(ROOT, modelFile(locale)), 'utf8')),
    settings: readSettings(),
    taught: { EXERCISE: idsIn('exercises'), WORKOUT: idsIn('workouts') },
    icons: { small: readIcon('small'), large: readIcon('large') },
  };
}

/** A content file is named after what it holds. */
function idsIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, 'lambda/content', folder)).map((file) => file.replace(/\.json$/, ''));
}

function readIcon(size: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, `icons/${size}.png`));
}
