import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SettingsError } from '../lib/settings.ts';
import { PackageError } from './faults.ts';
import { readSources } from './read-sources.ts';
import type { PackageFiles } from './skill-package.ts';
import { skillPackage } from './skill-package.ts';

/**
 * `npm run package`: makes the skill package and validates it. It stands on what `npm ci` at the root brings (tsx, valibot, ask-smapi-model),
 * so that nobody installs the CDK for it, and writes a project of the ASK CLI; the CDK takes the folder inside it.
 */

const PROJECT = 'dist/skill-package';

/** As ask-cli 2.30.7 writes it (`lib/model/resources-config`): where the package is, and nothing of its own to deploy. */
const ASK_RESOURCES = {
  askcliResourcesVersion: '2020-03-31',
  profiles: { default: { skillMetadata: { src: './skill-package' } } },
};

const files = validPackage();
rmSync(PROJECT, { recursive: true, force: true });
write('ask-resources.json', `${JSON.stringify(ASK_RESOURCES, undefined, 2)}\n`);
for (const [path, contents] of Object.entries(files)) write(`skill-package/${path}`, contents);
console.log(`${PROJECT}: ${Object.keys(files).length} files, valid by every rule that we know of`);

/** The package, or every fault in it and in the settings, and none. */
function validPackage(): PackageFiles {
  try {
    return skillPackage(readSources());
  } catch (error) {
    if (!(error instanceof PackageError || error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function write(path: string, contents: string | Uint8Array): void {
  const file = join(PROJECT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
}
