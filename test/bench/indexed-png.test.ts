import { Resvg } from '@resvg/resvg-js';
import { indexedPng } from '../../bench/screen/indexed-png.ts';
import { pixelsOf } from '../../bench/screen/png-pixels.ts';

/** Pictures of screens are kept small: few colours, each pixel one of them. */

const SIZE = 'viewBox="0 0 240 150" width="240" height="150" xmlns="http://www.w3.org/2000/svg"';

function drawn(shapes: string): Buffer {
  return Buffer.from(new Resvg(`<svg ${SIZE}>${shapes}</svg>`).render().asPng());
}

const SCREEN = drawn(
  '<rect width="240" height="150" fill="#0B1319"/><circle cx="120" cy="75" r="60" fill="#12353C" stroke="#86DCCB"/>',
);

test('a picture in few colours is the same with a palette, but for their last bits, and smaller', () => {
  const indexed = indexedPng(SCREEN);
  expect(indexed.length).toBeLessThan(SCREEN.length);
  const again = drawn(`<image width="240" height="150" href="data:image/png;base64,${indexed.toString('base64')}"/>`);
  const [before, after] = [pixelsOf(SCREEN), pixelsOf(again)];
  const off = before.rgb.map((value, index) => Math.abs(value - (after.rgb[index] ?? 0)));
  expect(after).toMatchObject({ width: 240, height: 150 });
  expect(Math.max(...off)).toBeLessThan(8);
});

test('a PNG that is indexed already is refused', () => {
  expect(() => indexedPng(indexedPng(SCREEN))).toThrow(
    'a PNG of 8 bits and colour type 3; allowed: 8 bits, type 2 or 6, not interlaced',
  );
});
