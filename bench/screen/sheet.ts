import type { ScreenBrowser } from './browser.ts';

/** A picture on a sheet, and what stands over it. */
export interface Picture {
  readonly title: string;
  readonly png: Buffer;
}

export interface SheetSize {
  readonly columns: number;
  /** Of the whole sheet, in pixels. */
  readonly width: number;
}

const STYLE = `
body { margin: 0; padding: 8px; background: #fff; display: grid; gap: 8px }
section { display: flex; gap: 8px }
figure { margin: 0; min-width: 0 }
figcaption { font: 13px "Liberation Sans", sans-serif; color: #333; padding-bottom: 3px; white-space: nowrap; overflow: hidden }
img { display: block; width: 100% }`;

/** Pictures in rows, each row as high as its widest allow, as one PNG: the browser that took them lays them out. */
export async function sheetOf(
  browser: ScreenBrowser,
  pictures: readonly Picture[],
  { columns, width }: SheetSize,
): Promise<Buffer> {
  const rows = Array.from({ length: Math.ceil(pictures.length / columns) }, (_, row) =>
    pictures.slice(row * columns, (row + 1) * columns),
  );
  const sections = rows.map(
    (row, index) => `<section>${row.map(figure).join('')}${filler(row, rows[index - 1])}</section>`,
  );
  return await browser.pictureOf(
    `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${sections.join('\n')}`,
    width,
  );
}

/** As wide for its height as the picture, so that all of a row are of one height. */
function figure({ title, png }: Picture): string {
  const source = `data:image/png;base64,${png.toString('base64')}`;
  return `<figure style="flex: ${aspectOf(png)} 1 0"><figcaption>${escaped(title)}</figcaption><img src="${source}"></figure>`;
}

/** A last row that is not full keeps the height of the one before. */
function filler(row: readonly Picture[], before: readonly Picture[] = row): string {
  const missing = aspectsOf(before) - aspectsOf(row);
  return missing > 0 ? `<div style="flex: ${missing} 1 0"></div>` : '';
}

function aspectsOf(row: readonly Picture[]): number {
  return row.reduce((sum, { png }) => sum + aspectOf(png), 0);
}

/** A PNG begins with its width and height. */
function aspectOf(png: Buffer): number {
  return png.readUInt32BE(16) / png.readUInt32BE(20);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
