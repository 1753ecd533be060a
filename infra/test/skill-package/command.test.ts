import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm run package`, run in a copy that has nothing of infra installed. */

const ROOT = join(import.meta.dirname, '../../..');
const copy = mkdtempSync(join(tmpdir(), 'back-stretches-package-'));
const PROJECT = join(copy, 'dist/skill-package');

beforeAll(() => {
  for (const name of [
    'package.json',
    'tsconfig.json',
    'interaction-models',
    'lambda',
    'infra/lib',
    'infra/settings.json',
    'infra/skill-package',
  ])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true }));

function run() {
  const env = { ...process.env, SETTINGS: undefined };
  return spawnSync('npm', ['run', '--silent', 'package'], { cwd: copy, encoding: 'utf8', env });
}

function readProject(path: string) {
  return JSON.parse(readFileSync(join(PROJECT, path), 'utf8'));
}

test('writes a project that the ASK CLI takes, with what the root has installed alone', () => {
  writeFileSync(join(copy, 'stale'), '');
  cpSync(join(copy, 'stale'), join(PROJECT, 'skill-package/interactionModels/custom/en-XX.json'));
  expect(run()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^dist\/skill-package: 16 files/) });
  const { src } = readProject('ask-resources.json').profiles.default.skillMetadata;
  const { manifest } = readProject(join(src, 'skill.json'));
  const { smallIconUri } = manifest.publishingInformation.locales['en-IN'];
  expect(existsSync(join(PROJECT, src, smallIconUri.replace('file://', '')))).toBe(true);
  expect(existsSync(join(PROJECT, src, 'interactionModels/custom/en-IN.json'))).toBe(true);
  expect(existsSync(join(PROJECT, src, 'interactionModels/custom/en-XX.json'))).toBe(false);
});

test.each([
  ['infra/settings.json', '"stage": null', '"stage": "A"', 'infra/settings.json, stage: got "A"; allowed: '],
  ['interaction-models/en-GB.json', '"wait wait"', '"wait 2"', '1 fault in the skill package, and nothing is written:'],
])('tells what is wrong with %s, and writes nothing', (path, right, wrong, told) => {
  rmSync(PROJECT, { recursive: true, force: true });
  writeFileSync(join(copy, path), readFileSync(join(ROOT, path), 'utf8').replace(right, wrong));
  const { status, stderr } = run();
  cpSync(join(ROOT, path), join(copy, path));
  expect({ status, isThere: existsSync(PROJECT) }).toEqual({ status: 1, isThere: false });
  expect(stderr).toMatch(told);
});

test('refuses a manifest with a key that is misspelt', () => {
  const file = join(copy, 'infra/skill-package/manifest.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace("eventName: 'SKILL_DISABLED'", "eventNam: 'SKILL_DISABLED'"));
  const { status, stdout } = run();
  expect(status).not.toBe(0);
  expect(stdout).toMatch(/^infra\/skill-package\/manifest\.ts\(\d+,\d+\): .*'eventNam' does not exist/);
});
