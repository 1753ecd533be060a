import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import type { Figures } from './lambda/alexa/figure/figures.ts';
import type { Content } from './lambda/narration/content.ts';

/** The file beside a bundle that has its content. */
export const CONTENT = 'content.json';

/** How esbuild makes one file of a Lambda. */
export const AS_LAMBDA = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  // An ES module that imports Node's `http`, also by `import()`, loads undici with it: 20 ms that CommonJS does not take.
  format: 'cjs',
  // esbuild would write `/\p{...}/u` as `new RegExp(...)`, and a call it does not leave out where nothing uses it.
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
  mainFields: ['module', 'main'],
  metafile: true,
} as const satisfies BuildOptions;

/**
 * What the Lambda imports as `bundled-content`: parsed when it is built, so that nothing is left to check when it starts; in a file
 * of its own, as JSON is read more quickly than JavaScript.
 */
export function bundledContent(content: Content, figures: Figures): Plugin {
  return {
    name: 'bundled-content',
    setup({ initialOptions: { outfile = '' }, onResolve, onLoad, onEnd }) {
      onResolve({ filter: /^bundled-content$/ }, ({ path }) => ({ path, namespace: 'content' }));
      onLoad({ filter: /.*/, namespace: 'content' }, () => ({
        contents: `
          import { readFileSync } from 'node:fs';
          import { join } from 'node:path';
          export const { content, figures } = JSON.parse(readFileSync(join(__dirname, '${CONTENT}'), 'utf8'));`,
      }));
      onEnd(({ errors }) => {
        if (errors.length === 0) writeFileSync(join(dirname(outfile), CONTENT), JSON.stringify({ content, figures }));
      });
    },
  };
}
