import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** A row after the other, red, green and blue. */
  readonly rgb: Uint8Array;
}

/** Bytes of a pixel by the colour type of a PNG: red, green and blue, and perhaps alpha, which is left out. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** @throws RangeError for a PNG that no browser writes: with other colours than eight bits each, or interlaced. */
export function pixelsOf(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth = 0, type = 0, , , interlaced] = png.subarray(24, 29);
  const channels = CHANNELS[type];
  if (depth !== 8 || !channels || interlaced !== 0)
    throw new RangeError(
      `a PNG of ${depth} bits and colour type ${type}; allowed: 8 bits, type 2 or 6, not interlaced`,
    );
  const bytes = unfiltered(inflateSync(dataIn(png)), width * channels, channels);
  const rgb = channels === 3 ? bytes : bytes.filter((_, index) => index % channels < 3);
  return { width, height, rgb };
}

function dataIn(png: Buffer): Buffer {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(data);
}

/** Each row is told by how it differs from what is left of it and above it, in one of five ways. */
function unfiltered(filtered: Buffer, rowLength: number, channels: number): Uint8Array {
  const margin = new Uint8Array(channels);
  let above = new Uint8Array(channels + rowLength);
  const rows: Uint8Array[] = [];
  for (let from = 0; from < filtered.length; from += rowLength + 1) {
    const [filter = 0, ...told] = filtered.subarray(from, from + rowLength + 1);
    const row = new Uint8Array([...margin, ...told]);
    for (let x = channels; x < row.length; x++) {
      const [left = 0, up = 0, corner = 0] = [row[x - channels], above[x], above[x - channels]];
      row[x] = (row[x] ?? 0) + predicted(filter, left, up, corner);
    }
    rows.push(row.subarray(channels));
    above = row;
  }
  return Buffer.concat(rows);
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? nearestTo(left + up - corner, [left, up, corner]) : 0;
}

function nearestTo(value: number, candidates: readonly number[]): number {
  return candidates.reduce((best, each) => (Math.abs(value - each) < Math.abs(value - best) ? each : best));
}
