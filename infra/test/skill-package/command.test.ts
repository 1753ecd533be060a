import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm run package`, run in a copy that has nothing of infra installed. */

const ROOT = join(import.meta.dirname, '../../..');
const copy = mkdtempSync(join(tmpdir(), 'back-stretches-package-'));
const PROJECT = join(copy, 'dist/skill-package');

beforeAll(() => {
  for (const name of ['package.json', 'interaction-models', 'lambda/content', 'infra/skill-package'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true }));

function run() {
  return spawnSync('npm', ['run', '--silent', 'package'], { cwd: copy, encoding: 'utf8' });
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
}, 20_000);

test('writes nothing where there is a fault, and tells every one', () => {
  rmSync(PROJECT, { recursive: true, force: true });
  writeFileSync(
    join(copy, 'infra/skill-package/publisher.json'),
    '{ "privacyPolicyUrl": "http://a.b", "termsOfUseUrl": null }',
  );
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^5 faults in the skill package, and nothing is written:\n {2}skill\.json, privacyAndCompliance/,
  );
  expect(existsSync(PROJECT)).toBe(false);
}, 20_000);
