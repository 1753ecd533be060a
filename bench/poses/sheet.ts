import { COLOURS } from '../../lambda/alexa/figure/figure.ts';
import { CANVAS } from '../../lambda/alexa/figure/geometry.ts';
import { outlines } from './drawing.ts';

/** A picture on a sheet: its name, and a drawing on the figure's canvas. */
export interface Picture {
  readonly name: string;
  readonly drawing: string;
}

const [CELL, GAP, HEADING] = [{ width: 240, height: 150 }, 8, 16] as const;

/** A sheet of pictures in rows, as SVG; small enough for the repository. */
export function sheet(title: string, rows: readonly (readonly Picture[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const [width, height] = [columns * (CELL.width + GAP) + GAP, rows.length * (CELL.height + GAP) + GAP];
  const pictures = rows.flatMap((row, down) => row.map((picture, right) => placed(picture, right, down)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">
<title>${title}</title>
${outlines()}
<rect width="${width}" height="${height}" fill="${COLOURS.ground}"/>
${pictures.join('\n')}
</svg>
`;
}

function placed({ name, drawing }: Picture, right: number, down: number): string {
  const [x, y] = [GAP + right * (CELL.width + GAP), GAP + down * (CELL.height + GAP)];
  const scale = CELL.width / CANVAS.width;
  return [
    `<g transform="translate(${x} ${y})">`,
    `<g transform="translate(0 ${HEADING}) scale(${scale})">${drawing}</g>`,
    `<text x="2" y="12" fill="#B9C8D1">${name}</text>`,
    '</g>',
  ].join('');
}
