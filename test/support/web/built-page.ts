import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from '../../../simulator/build-web.ts';
import { builtIn } from './built-in.ts';

/** The page as it is built now: once in a run of the tests, however many of its files and processes ask. @returns its folder. */
export async function builtPage(): Promise<string> {
  const built = builtIn(jest.getSeed());
  if (existsSync(built)) return built;
  const own = mkdtempSync(join(tmpdir(), 'back-stretches-build-'));
  await buildWeb(own);
  try {
    renameSync(own, built);
  } catch {
    // Another process of this run was sooner.
    rmSync(own, { recursive: true });
  }
  return built;
}
