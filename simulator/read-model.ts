import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeardModel } from './heard-model.ts';

/** The interaction model that is deployed. */
export function readModel(locale = 'en-US'): HeardModel {
  const path = join(import.meta.dirname, `../interaction-models/${locale}.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
