import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from './endpoints.ts';
import { SettingsError } from './settings.ts';

/**
 * @param folder that `npm run package` makes, with `skill.json` at its top.
 * @throws SettingsError where nothing was packaged.
 */
export function readManifest(folder: string): Manifest {
  const { manifest } = JSON.parse(readSkill(folder));
  if (typeof manifest?.apis?.custom === 'object') return manifest;
  throw new SettingsError(`${folder}/skill.json has no manifest.apis.custom; run npm run package again.`);
}

/** Does something with a copy of a package that has another manifest; afterwards the copy is gone. */
export function withCopy<T>(folder: string, manifest: Manifest, work: (copy: string) => T): T {
  const copy = mkdtempSync(join(tmpdir(), 'skill-package-'));
  try {
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, 'skill.json'), `${JSON.stringify({ manifest }, undefined, 2)}\n`);
    return work(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function readSkill(folder: string): string {
  try {
    return readFileSync(join(folder, 'skill.json'), 'utf8');
  } catch {
    throw new SettingsError(`${folder}/skill.json is missing; run npm run package first.`);
  }
}
