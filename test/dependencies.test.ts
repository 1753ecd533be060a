import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What ships of other people's code: little of it, in one version, and licensed for it. */

const ROOT = join(import.meta.dirname, '..');
const LICENSES = ['Apache-2.0', 'MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];
const MOST = 6;

const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = read('package.json');

function read(path: string) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

test(`at most ${MOST} packages are depended on by what is deployed`, () => {
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(MOST);
});

test.each(Object.entries(dependencies))(
  '%s is pinned at %s, which is installed, under a license for it',
  (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    const installed = read(`node_modules/${name}/package.json`);
    expect(installed.version).toBe(version);
    expect(LICENSES).toContain(installed.license);
  },
);
