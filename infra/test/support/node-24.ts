import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Node of the Lambda runtime's own major version, to run what is deployed with.
 * @throws Error where this is neither such a Node nor a Linux that the packages are for.
 */
export function node24(): string {
  const { platform, arch, version, execPath } = process;
  const packaged = join(import.meta.dirname, `../../node_modules/node-${platform}-${arch}/bin/node`);
  if (existsSync(packaged)) return packaged;
  if (version.startsWith('v24.')) return execPath;
  throw new Error(`Node ${version} on ${platform} ${arch}: what is deployed runs on Node 24; run these tests with it.`);
}
