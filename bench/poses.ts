import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { pathOf } from './pages.ts';
import { poseSheets } from './poses/sheets.ts';

/**
 * `npm run poses`: draws every pose and every movement of the content for people to look at: as SVG in `docs/images`, which
 * is kept, and as PNG in `dist/images`.
 */

const RENDERED = pathOf('dist/images');

for (const folder of [pathOf('docs/images'), RENDERED]) mkdirSync(folder, { recursive: true });
for (const [file, svg] of Object.entries(poseSheets())) {
  writeFileSync(pathOf(file), svg);
  writeFileSync(join(RENDERED, `${basename(file, '.svg')}.png`), new Resvg(svg).render().asPng());
  console.log(`${file}: ${Math.round(svg.length / 1024)} KiB`);
}
