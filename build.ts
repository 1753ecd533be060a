import { readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { AS_LAMBDA, bundledContent, CONTENT } from './build-options.ts';
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

/** `npm run build`: validates the content, and bundles the Lambda into one file, with its content beside it. */

const { content, figures } = readyContent();

const BUNDLE = 'dist/lambda/index.cjs';

/** KiB of the code, so that what ships is watched; and of the content, which each exercise and language adds to. */
const MOST = { code: 400, content: 400 } as const;

// A bundle of before, of another name, would be loaded first.
rmSync(dirname(BUNDLE), { recursive: true, force: true });
const { metafile } = await build({
  ...AS_LAMBDA,
  entryPoints: ['lambda/index.ts'],
  outfile: BUNDLE,
  plugins: [bundledContent(content, figures), withoutUnused],
});

const { bytes = 0 } = metafile.outputs[BUNDLE] ?? {};
const contentBytes = statSync(join(dirname(BUNDLE), CONTENT)).size;
const kilobytes = { code: inKilobytes(bytes), content: inKilobytes(contentBytes) };
console.log(`${BUNDLE}: ${kilobytes.code} KiB, and ${kilobytes.content} KiB of content`);
for (const part of ['code', 'content'] as const) {
  if (kilobytes[part] > MOST[part])
    throw new Error(
      `the ${part} of the bundle has ${kilobytes[part]} KiB; at most ${MOST[part]} are allowed (build.ts)`,
    );
}

function inKilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
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
