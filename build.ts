import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { withoutUnused } from './build-slim.ts';
import { modelFile } from './interaction-models/model.ts';
import type { Figures } from './lambda/alexa/figure/figures.ts';
import { parseFigures } from './lambda/alexa/figure/parse-figures.ts';
import type { Content } from './lambda/narration/content.ts';
import { parseContent } from './lambda/narration/content.ts';
import { pronounce } from './lambda/pronounce.ts';
import { readContent } from './lambda/read-content.ts';
import { unsayable } from './lambda/sayable.ts';
import { ContentError } from './lambda/workout/catalog/fault.ts';

/** `npm run build`: validates the content, and bundles it with the Lambda into one file. */

const { content, figures } = readyContent();

const BUNDLE = 'dist/lambda/index.mjs';

/** KiB of the code, so that what ships is watched; and of the content, which each exercise and language adds to. */
const MOST = { code: 400, content: 400 } as const;

/** What the Lambda imports as `bundled-content`: parsed here, so that nothing is left to check when it starts. */
const bundledContent: Plugin = {
  name: 'bundled-content',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bundled-content$/ }, ({ path }) => ({ path, namespace: 'content' }));
    onLoad({ filter: /.*/, namespace: 'content' }, () => ({
      contents: `export const content = ${JSON.stringify(content)}; export const figures = ${JSON.stringify(figures)};`,
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
  plugins: [bundledContent, withoutUnused],
  // The SDKs are CommonJS and `require` Node's own modules.
  banner: {
    js: `import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);`,
  },
});

const { bytes = 0, inputs = {} } = metafile.outputs[BUNDLE] ?? {};
const contentBytes = inputs['content:bundled-content']?.bytesInOutput ?? 0;
const kilobytes = { code: inKilobytes(bytes - contentBytes), content: inKilobytes(contentBytes) };
console.log(`${BUNDLE}: ${kilobytes.code + kilobytes.content} KiB, ${kilobytes.content} of them content`);
for (const part of ['code', 'content'] as const) {
  if (kilobytes[part] > MOST[part])
    throw new Error(
      `the ${part} of the bundle has ${kilobytes[part]} KiB; at most ${MOST[part]} are allowed (build.ts)`,
    );
}

function inKilobytes(bytes: number): number {
  return Math.round(bytes / 1024);
}

/** The content, or every fault in it and no build. */
function readyContent(): { readonly content: Content; readonly figures: Figures } {
  try {
    const files = readContent();
    const content = parseContent(files, pronounce);
    const model = readFileSync(join(import.meta.dirname, modelFile('en-US')), 'utf8');
    const faults = unsayable(content.catalog, model);
    if (faults.length > 0) throw new ContentError(faults);
    return { content, figures: parseFigures(files, content.catalog) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
