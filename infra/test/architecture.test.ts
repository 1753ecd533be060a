import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

/** Infrastructure knows where the skill's code lies, and never what is in it; its own folders stand on each other. */

const INFRA = join(import.meta.dirname, '..');
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: ['lib'],
  commands: ['commands', 'lib'],
  bin: ['commands', 'lib'],
};

describe.each(Object.entries(MAY_IMPORT))('%s', (folder, allowed) => {
  const files = readdirSync(join(INFRA, folder)).map((name) => join(folder, name));

  test(`imports from ${allowed.join(' and ')} only`, () => {
    const imported = files.flatMap((file) =>
      [...readFileSync(join(INFRA, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, name = '']) =>
        normalize(join(folder, name)),
      ),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(imported.filter((name) => !allowed.includes(name.split('/')[0] ?? ''))).toEqual([]);
  });

  test('has no file over 150 lines', () => {
    const long = files.filter((file) => readFileSync(join(INFRA, file), 'utf8').trimEnd().split('\n').length > 150);
    expect(long).toEqual([]);
  });
});
