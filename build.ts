import { build, type Plugin } from 'esbuild';
import type { Content } from './lambda/narration/content.ts';
import { parseContent } from './lambda/narration/content.ts';
import { pronounce } from './lambda/pronounce.ts';
import { readContent } from './lambda/read-content.ts';
import { ContentError } from './lambda/workout/catalog/fault.ts';

/** `npm run build`: validates the content, and bundles it with the Lambda into one file. */

const content = readyContent();

const BUNDLE = 'dist/lambda/index.mjs';
const MOST_KILOBYTES = 590;

/** What the Lambda imports as `bundled-content`: parsed here, so that nothing is left to check when it starts. */
const bundledContent: Plugin = {
  name: 'bundled-content',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bundled-content$/ }, ({ path }) => ({ path, namespace: 'content' }));
    onLoad({ filter: /.*/, namespace: 'content' }, () => ({
      contents: `export const content = ${JSON.stringify(content)};`,
    }));
  },
};

const { metafile } = await build({
  entryPoints: ['lambda/index.ts'],
  outfile: BUNDLE,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  mainFields: ['module', 'main'],
  metafile: true,
  plugins: [bundledContent],
  // The SDKs are CommonJS and `require` Node's own modules.
  banner: {
    js: `import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);`,
  },
});

const kilobytes = Math.round((metafile.outputs[BUNDLE]?.bytes ?? 0) / 1024);
console.log(`${BUNDLE}: ${kilobytes} KiB`);
if (kilobytes > MOST_KILOBYTES)
  throw new Error(`the bundle has ${kilobytes} KiB; at most ${MOST_KILOBYTES} are allowed`);

/** The content, or every fault in it and no build. */
function readyContent(): Content {
  try {
    return parseContent(readContent(), pronounce);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
