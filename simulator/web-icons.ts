import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** A PNG for those who take no SVG. A maskable icon has no round corners: whoever shows it cuts it as it likes. */
const ICONS = [
  { file: 'icon-192.png', side: 192, isMaskable: false },
  { file: 'icon-512.png', side: 512, isMaskable: false },
  { file: 'icon-maskable-512.png', side: 512, isMaskable: true },
] as const;

/** @param drawing the path of a square SVG whose ground has corners of its own. */
export function writeIcons(drawing: string, folder: string): void {
  const svg = readFileSync(drawing, 'utf8');
  for (const { file, side, isMaskable } of ICONS) {
    const drawn = isMaskable ? svg.replace(/ rx="\d+"/, '') : svg;
    writeFileSync(join(folder, file), new Resvg(drawn, { fitTo: { mode: 'width', value: side } }).render().asPng());
  }
}
