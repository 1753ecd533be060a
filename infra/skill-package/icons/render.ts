import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The project's own drawing, as a square PNG. */
export function renderIcon(side: number): Buffer {
  return render(readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8'), side).asPng();
}

/** @param side of the picture in pixels, whatever the drawing's own. */
export function render(svg: string, side: number) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: side } }).render();
}
