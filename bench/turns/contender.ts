import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';
import { AS_LAMBDA, bundledContent } from '../../build-options.ts';
import { withoutUnused } from '../../build-slim.ts';
import { parseFigures } from '../../lambda/alexa/figure/parse-figures.ts';
import { parseContent } from '../../lambda/narration/content.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { readContent } from '../../lambda/read-content.ts';
import { pathOf } from '../pages.ts';

/** A skill that is measured beside the others. */
export interface Contender {
  readonly name: string;
  /** The file that a Lambda would load. */
  readonly bundle: string;
  readonly bytes: number;
}

export type ContenderName = 'ours' | 'minimal' | 'official';

/** Amazon's SDK with its own adapter, which brings the AWS SDK of before 2020: installed for a measurement alone. */
const OFFICIAL = ['ask-sdk@2.14.0', 'ask-sdk-core@2.14.0', 'ask-sdk-model@1.86.0'];

/** Three skills, each built with the options of `build.ts`; only this one leaves out what Lambda never uses. @param folder for their files. */
export async function contenders(folder: string): Promise<Readonly<Record<ContenderName, Contender>>> {
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--prefix', folder, ...OFFICIAL]);
  const files = readContent();
  const content = parseContent(files, pronounce);
  const plugins = [bundledContent(content, parseFigures(files, content.catalog)), withoutUnused];
  return {
    ours: await built('this skill', join(folder, 'ours.cjs'), {
      entryPoints: [pathOf('lambda/index.ts')],
      plugins,
      sourcemap: 'external',
    }),
    minimal: await built('ask-sdk-core and client-dynamodb', join(folder, 'minimal.cjs'), {
      entryPoints: [pathOf('bench/turns/minimal.ts')],
    }),
    official: await built('ask-sdk and its adapter', join(folder, 'official.cjs'), {
      entryPoints: [pathOf('bench/turns/official.mjs')],
      nodePaths: [join(folder, 'node_modules')],
    }),
  };
}

/** The source map of a bundle, as JSON. @throws Error for one that was built without: only this skill's has one. */
export function sourceMapOf({ bundle }: Contender): string {
  return readFileSync(`${bundle}.map`, 'utf8');
}

async function built(name: string, bundle: string, options: BuildOptions): Promise<Contender> {
  await build({ ...AS_LAMBDA, ...options, outfile: bundle, absWorkingDir: pathOf('.') });
  return { name, bundle, bytes: statSync(bundle).size };
}
