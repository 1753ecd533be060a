import { deflateSync } from 'node:zlib';
import type { Pixels } from './png-pixels.ts';
import { pixelsOf } from './png-pixels.ts';

/** As many as the index of a pixel has room for. */
const MOST_COLOURS = 256;

/** Colours that differ in the last bits only are one. */
const COARSENESS = 3;

type Colour = readonly [red: number, green: number, blue: number];

/**
 * The same picture with at most 256 colours: a third as large, for what is drawn in few colours, as a screen is.
 * @throws RangeError for what no browser writes.
 */
export function indexedPng(png: Buffer): Buffer {
  const pixels = pixelsOf(png);
  const { palette, indices } = paletteOf(pixels);
  const { width, height } = pixels;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.of()),
  ]);
}

/** The colours that most pixels have; every other pixel gets the nearest of them. */
function paletteOf({ rgb }: Pixels): { readonly palette: readonly Colour[]; readonly indices: Uint8Array } {
  const keys = Uint16Array.from({ length: rgb.length / 3 }, (_, pixel) => keyOf(colourAt(rgb, pixel)));
  const seen = new Map<number, { count: number; readonly colour: Colour }>();
  for (const [pixel, key] of keys.entries()) {
    const known = seen.get(key);
    if (known) known.count++;
    else seen.set(key, { count: 1, colour: colourAt(rgb, pixel) });
  }
  const commonest = [...seen.values()].sort((one, other) => other.count - one.count).slice(0, MOST_COLOURS);
  const palette = commonest.map(({ colour }) => colour);
  const indexOf = new Map([...seen].map(([key, { colour }]) => [key, nearestIndex(palette, colour)]));
  return { palette, indices: Uint8Array.from(keys, (key) => indexOf.get(key) ?? 0) };
}

function colourAt(rgb: Uint8Array, pixel: number): Colour {
  return [rgb[pixel * 3] ?? 0, rgb[pixel * 3 + 1] ?? 0, rgb[pixel * 3 + 2] ?? 0];
}

function keyOf([red, green, blue]: Colour): number {
  return ((red >> COARSENESS) << 10) | ((green >> COARSENESS) << 5) | (blue >> COARSENESS);
}

function nearestIndex(palette: readonly Colour[], [red, green, blue]: Colour): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(checksum(named), named.length + 4);
  return framed;
}

/** CRC-32, as a PNG asks for it after each of its parts. */
function checksum(data: Buffer): number {
  let sum = 0xff_ff_ff_ff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xed_b8_83_20 : 0);
  }
  return (sum ^ 0xff_ff_ff_ff) >>> 0;
}
