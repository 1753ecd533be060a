import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf } from './pages.ts';
import type { ScreenPage } from './screen/browser.ts';
import { ScreenBrowser } from './screen/browser.ts';
import { findChromium, NO_CHROMIUM } from './screen/chromium.ts';
import { indexedPng } from './screen/indexed-png.ts';
import { pageFilm } from './screen/page-film.ts';
import type { Picture } from './screen/sheet.ts';
import { sheetOf } from './screen/sheet.ts';
import type { Sheet, Shot } from './screen/sheets.ts';
import { screenSheets } from './screen/sheets.ts';

/**
 * `npm run screen`: what a screen shows: each picture at full size in `dist/images`, and sheets of them in `docs/images`;
 * and a breath on the page.
 */

const SINGLE = pathOf('dist/images');
const SHEETS = pathOf('docs/images');

async function pictureOf(page: ScreenPage, { title, screen, viewport, after }: Shot): Promise<Picture> {
  await page.mount(screen, viewport);
  await page.advance(after);
  const png = await page.picture();
  for (const error of (await page.told()).errors) console.warn(`${title}: ${error}`);
  return { title, png };
}

async function writeSheet(browser: ScreenBrowser, page: ScreenPage, { name, shots, ...size }: Sheet): Promise<void> {
  const pictures: Picture[] = [];
  for (const shot of shots) pictures.push(await pictureOf(page, shot));
  for (const { title, png } of pictures)
    writeFileSync(join(SINGLE, `screen-${name}-${title.toLowerCase().replaceAll(/\W+/g, '-')}.png`), png);
  const sheet = indexedPng(await sheetOf(browser, pictures, size));
  writeFileSync(join(SHEETS, `screen-${name}.png`), sheet);
  console.log(`docs/images/screen-${name}.png: ${Math.round(sheet.length / 1024)} KiB`);
}

const path = findChromium();
if (!path) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
for (const folder of [SINGLE, SHEETS]) mkdirSync(folder, { recursive: true });
const browser = await ScreenBrowser.open(path);
try {
  const page = await browser.page('virtual');
  for (const sheet of await screenSheets()) await writeSheet(browser, page, sheet);
} finally {
  await browser.close();
}
const film = await pageFilm(path);
writeFileSync(join(SHEETS, 'page.svg'), film);
console.log(`docs/images/page.svg: ${Math.round(film.length / 1024)} KiB`);
