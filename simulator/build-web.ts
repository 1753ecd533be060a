import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { parseFigures } from '../lambda/alexa/figure/parse-figures.ts';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { engineScript } from './engine/engine-script.ts';
import { readModel } from './read-model.ts';

/** `npm run build:web`: the coach as static files in `dist/web`, which any host can serve. */

const SOURCE = join(import.meta.dirname, 'web');
const ENGINE = join(import.meta.dirname, '../node_modules/apl-viewhost-web');
export const WEB = join(import.meta.dirname, '../dist/web');

const STATIC = ['index.html', 'device.html', 'style.css', 'device.css', 'icon.svg'];

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
  mkdirSync(folder, { recursive: true });
  await build({ ...BROWSER, format: 'esm', entryPoints: [join(SOURCE, 'page.ts')], outfile: join(folder, 'page.js') });
  await build({
    ...BROWSER,
    format: 'iife',
    entryPoints: [join(SOURCE, 'device.ts')],
    outfile: join(folder, 'device.js'),
  });
  for (const file of STATIC) copyFileSync(join(SOURCE, file), join(folder, file));
  writeFileSync(join(folder, 'engine.js'), engineScript());
  for (const file of ['LICENSE', 'NOTICE']) copyFileSync(join(ENGINE, file), join(folder, `engine-${file}.txt`));
}

if (import.meta.filename === process.argv[1]) buildWeb();
