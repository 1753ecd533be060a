import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { pathOf } from './pages.ts';
import { poseSheets, sheetOf } from './poses/sheets.ts';

/**
 * `npm run poses`: draws every pose and every movement of the content for people to look at: as SVG in `docs/images`, which
 * is kept, and as PNG in `dist/images`; there also what the tests do on a chair.
 */

const RENDERED = pathOf('dist/images');

for (const folder of [pathOf('docs/images'), RENDERED]) mkdirSync(folder, { recursive: true });
for (const [file, svg] of Object.entries(poseSheets())) {
  writeFileSync(pathOf(file), svg);
  render(basename(file, '.svg'), svg);
  console.log(`${file}: ${Math.round(svg.length / 1024)} KiB`);
}
render('chair', sheetOf(pathOf('test/alexa/figure/chair')));

function render(name: string, svg: string): void {
  writeFileSync(join(RENDERED, `${name}.png`), new Resvg(svg).render().asPng());
}
