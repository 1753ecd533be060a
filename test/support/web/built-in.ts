import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a run of the tests builds the page: each run of jest has a seed of its own, which all its processes know. */
export function builtIn(seed: number): string {
  return join(tmpdir(), `back-stretches-built-${seed}`);
}
