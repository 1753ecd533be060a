import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICONS } from '../manifest.ts';
import { renderIcon } from './render.ts';

/**
 * `npm --prefix infra run icons`: makes the PNGs from `icon.svg`. They are committed, so that packaging needs no renderer;
 * a test holds them against the drawing.
 */

for (const [size, side] of Object.entries(ICONS))
  writeFileSync(join(import.meta.dirname, `${size}.png`), renderIcon(side));
