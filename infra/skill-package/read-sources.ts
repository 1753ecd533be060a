import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inEachLocale } from '../../interaction-models/locales.ts';
import { modelFile } from '../../interaction-models/model.ts';
import type { Sources } from './skill-package.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Reads what the package is made from, out of the checkout. */
export function readSources(): Sources {
  return {
    models: inEachLocale((locale) => readFileSync(join(ROOT, modelFile(locale)), 'utf8')),
    publisher: readHere('publisher.json'),
    taught: { EXERCISE: idsIn('exercises'), WORKOUT: idsIn('workouts') },
    icons: { small: readIcon('small'), large: readIcon('large') },
  };
}

/** A content file is named after what it holds. */
function idsIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, 'lambda/content', folder)).map((file) => file.replace(/\.json$/, ''));
}

function readHere(path: string): string {
  return readFileSync(join(import.meta.dirname, path), 'utf8');
}

function readIcon(size: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, `icons/${size}.png`));
}
