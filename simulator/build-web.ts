import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { parseFigures } from '../lambda/alexa/figure/parse-figures.ts';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { engineScript } from './engine/engine-script.ts';
import { readModel } from './read-model.ts';
import { writeIcons } from './web-icons.ts';

/** `npm run build:web`: the coach as static files in `dist/web`, which any host can serve. */

const SOURCE = join(import.meta.dirname, 'web');
const ENGINE = join(import.meta.dirname, '../node_modules/apl-viewhost-web');
export const WEB = join(import.meta.dirname, '../dist/web');

const STATIC = [
  ...[
    'index.html',
    'device.html',
    'style.css',
    'phone.css',
    'developer.css',
    'dot.css',
    'plan.css',
    'device.css',
    'icon.svg',
    'manifest.webmanifest',
  ],
];

/** What the page imports as `bundled-parts`: read and checked here, so that nothing is left to check in a browser. */
const bundledParts: Plugin = {
  name: 'bundled-parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bundled-parts$/ }, ({ path }) => ({ path, namespace: 'parts' }));
    onLoad({ filter: /.*/, namespace: 'parts' }, () => {
      const files = readContent();
      const content = parseContent(files, pronounce);
      const parts = { content, figures: parseFigures(files, content.catalog), model: readModel() };
      const exported = Object.entries(parts).map(([name, part]) => `export const ${name} = ${JSON.stringify(part)};`);
      return { contents: exported.join('\n') };
    });
  },
};

/** The SDK names modules of Node that only its clients of other services use, which the skill has none of. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(https?|url)$/ }, ({ path }) => ({ path, namespace: 'without-node' }));
    onLoad({ filter: /.*/, namespace: 'without-node' }, () => ({ contents: 'export default {};' }));
  },
};

const BROWSER: BuildOptions = {
  ...{ bundle: true, minify: true, platform: 'browser', target: 'es2022' },
  define: { 'process.version': '"v20.0.0"' },
  plugins: [bundledParts, withoutNode],
};

/** Builds all of it anew. */
export async function buildWeb(folder: string = WEB): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await Promise.all([bundle(folder, 'page', 'esm'), bundle(folder, 'device', 'iife')]);
  for (const file of STATIC) copyFileSync(join(SOURCE, file), join(folder, file));
  writeFileSync(join(folder, 'engine.js'), engineScript());
  for (const file of ['LICENSE', 'NOTICE']) copyFileSync(join(ENGINE, file), join(folder, `engine-${file}.txt`));
  writeIcons(join(SOURCE, 'icon.svg'), folder);
  const files = readdirSync(folder).sort();
  const [names, version] = [JSON.stringify(files), JSON.stringify(versionOf(folder, files))];
  await bundle(folder, 'service-worker', 'iife', { FILES: names, VERSION: version });
}

async function bundle(folder: string, name: string, format: 'esm' | 'iife', define = {}): Promise<void> {
  const files = { entryPoints: [join(SOURCE, `${name}.ts`)], outfile: join(folder, `${name}.js`) };
  await build({ ...BROWSER, ...files, format, define: { ...BROWSER.define, ...define } });
}

/** Another one as soon as any of the files is another. */
function versionOf(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

if (import.meta.filename === process.argv[1]) buildWeb();
