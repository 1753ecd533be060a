import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, renderIcon } from '../../skill-package/icons/render.ts';
import { ICONS } from '../../skill-package/manifest.ts';

/** The icons that are committed are what the drawing is. */

const sizes = Object.entries(ICONS);

/** The pixels of a PNG, four bytes each, by showing it in a drawing of its own size. */
function pixelsOf(png: Buffer, side: number): Buffer {
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><image href="${href}" width="${side}" height="${side}"/></svg>`;
  return render(svg, side).pixels;
}

/** A computer of another kind may round another way. */
const ROUNDING = 2;

test.each(sizes)('the %s icon is the drawing at %i pixels: else run npm --prefix infra run icons', (size, side) => {
  const committed = pixelsOf(readFileSync(join(import.meta.dirname, `../../skill-package/icons/${size}.png`)), side);
  const drawn = pixelsOf(renderIcon(side), side);
  expect(committed).toHaveLength(side * side * 4);
  expect(new Set(committed).size).toBeGreaterThan(50);
  const worst = committed.reduce((most, byte, index) => Math.max(most, Math.abs(byte - (drawn[index] ?? 0))), 0);
  expect(worst).toBeLessThanOrEqual(ROUNDING);
});

test.each(sizes)('the %s icon has no hole, as the store shows it on any ground', (_, side) => {
  const pixels = pixelsOf(renderIcon(side), side);
  const opacities = pixels.filter((_, index) => index % 4 === 3);
  expect(Math.min(...opacities.subarray(0, side))).toBe(255);
  expect(opacities.every((opacity) => opacity === 255)).toBe(true);
});
