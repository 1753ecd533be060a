import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const INFRA = join(import.meta.dirname, '..');

/** Where the CDK writes what it synthesised. */
export const OUT = join(INFRA, 'cdk.out');

/** Runs the CDK's own command with its output in front of the operator; where it fails, so does this process. */
export function cdk(...args: readonly string[]): void {
  const command = join(INFRA, 'node_modules/aws-cdk/bin/cdk');
  const { status } = spawnSync(process.execPath, [command, ...args], { cwd: INFRA, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
