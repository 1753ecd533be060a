import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { buildWeb, WEB } from '../../simulator/build-web.ts';
import { serveWeb } from '../../simulator/serve-web.ts';
import { filmOf } from './film.ts';
import { indexedPng } from './indexed-png.ts';

/** A phone, smaller than most, so that the file is small. */
const PHONE = { width: 360, height: 640 } as const;

/** A breath in and out, in seconds. */
const BREATH = 10;

/** As many as a small file holds. */
const PICTURES = 8;

/** What is said until the cat begins, and what is answered then. */
const WAY = [
  ['yes', 'Shall we start'],
  ['yes', 'You need'],
  ['do the cat', 'A short warm-up first'],
  ['no', 'The cat'],
] as const;

/** A breath of the cat on the page, as a person sees it on a phone, in a few pictures. */
export async function pageFilm(executablePath: string): Promise<string> {
  await buildWeb();
  const server = await serveWeb(WEB, 0);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: PHONE });
    await page.goto(server.address);
    await page.locator('#start').click();
    await hears(page, /Can you get down/);
    await untilTheCat(page);
    return filmOf('A breath of the cat on the page', await breath(page), BREATH / PICTURES);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function untilTheCat(page: Page): Promise<void> {
  for (const [said, heard] of WAY) {
    // It closes with what is sent.
    await page.locator('#typing > summary').click();
    await page.locator('#words').fill(said);
    await page.locator('#words').press('Enter');
    await hears(page, new RegExp(heard));
  }
  await atSpeed(page, 20);
  await hears(page, /^(Two|Three|Four|Five)\b/);
  await atSpeed(page, 1);
  await hears(page, /^Out/);
  await hears(page, /, in/);
}

async function breath(page: Page): Promise<readonly Buffer[]> {
  const pictures: Buffer[] = [];
  const begins = Date.now();
  for (let index = 0; index < PICTURES; index++) {
    await setTimeout(Math.max(0, begins + (index * 1000 * BREATH) / PICTURES - Date.now()));
    pictures.push(indexedPng(await page.screenshot()));
  }
  return pictures;
}

/** At each frame: a locator looks every half second, and misses what is short at ×20. */
async function hears(page: Page, words: RegExp): Promise<void> {
  await page.waitForFunction(`${words}.test(document.querySelector('#caption')?.textContent)`, undefined, {
    polling: 'raf',
  });
}

/** The settings are folded away on a phone. */
async function atSpeed(page: Page, speed: number): Promise<void> {
  await page.locator('#settings > summary').click();
  await page.locator('#speed').selectOption(`×${speed}`);
  await page.locator('#settings > summary').click();
}
