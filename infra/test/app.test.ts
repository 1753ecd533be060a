import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf } from '../commands/cdk.ts';
import { SKILL } from './support/synthesise.ts';

/** What the CDK runs, in a process of its own: it deploys to the account that was looked at, whatever credentials the CDK finds. */

const INFRA = join(import.meta.dirname, '..');
const TSX = join(INFRA, 'node_modules/tsx/dist/cli.mjs');
const BUNDLE = join(INFRA, '../dist/lambda');

beforeAll(() => {
  if (existsSync(BUNDLE)) return;
  expect(spawnSync('npm', ['run', 'build'], { cwd: join(INFRA, '..') })).toMatchObject({ status: 0 });
});

function environmentsFor(target: Readonly<Record<string, string | undefined>>) {
  const outdir = mkdtempSync(join(tmpdir(), 'back-stretches-app-'));
  const env = {
    ...process.env,
    CDK_DEFAULT_ACCOUNT: '999999999999',
    SETTINGS: undefined,
    CDK_OUTDIR: outdir,
    ...target,
  };
  const { status, stderr } = spawnSync(process.execPath, [TSX, 'bin/app.ts'], { cwd: INFRA, encoding: 'utf8', env });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const { artifacts } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
  return Object.values<{ environment?: string }>(artifacts).flatMap(({ environment }) => environment ?? []);
}

test('deploys to the account that was looked at', () => {
  const environments = environmentsFor(environmentOf({ account: '123456789012', skillId: SKILL }));
  expect(environments).toContain('aws://123456789012/us-east-1');
});
