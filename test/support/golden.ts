import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../golden');

/** Told with every failure that it cures. */
const CURE = 'npm run update, and read the difference';

/** Holds text against a file of `test/golden`. `npm run update` writes the files anew: then read their difference. */
export function expectGolden(name: string, text: string): void {
  const path = join(FOLDER, name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : `there is no ${name}`;
  expect({ cure: CURE, text }).toEqual({ cure: CURE, text: kept });
}
