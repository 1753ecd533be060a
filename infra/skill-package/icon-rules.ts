import type { PackageFault } from './faults.ts';

/** The eight bytes that every PNG begins with, and the chunk that follows. https://www.w3.org/TR/png-3/#3PNGsignature */
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** An icon is a square PNG, its side given in pixels; the service takes no other size. */
export function iconFaults(thing: string, png: Uint8Array, side: number): readonly PackageFault[] {
  const bytes = Buffer.from(png);
  const allowed = `a PNG of ${side} by ${side} pixels; npm --prefix infra run icons makes it`;
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE) || bytes.length < HEIGHT_AT + 4)
    return [{ thing, got: 'no PNG', allowed }];
  const [width, height] = [bytes.readUInt32BE(WIDTH_AT), bytes.readUInt32BE(HEIGHT_AT)];
  return width === side && height === side ? [] : [{ thing, got: `${width} by ${height} pixels`, allowed }];
}
