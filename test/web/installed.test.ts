import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium, NO_CHROMIUM } from '../../bench/screen/chromium.ts';
import { pixelsOf } from '../../bench/screen/png-pixels.ts';
import { buildWeb } from '../../simulator/build-web.ts';
import type { WebServer } from '../../simulator/serve-web.ts';
import { serveWeb } from '../../simulator/serve-web.ts';

/** The page on a phone, kept by the browser, by keyboard, and for everybody, where there is a browser. */

const executablePath = findChromium();
if (!executablePath) console.warn(NO_CHROMIUM);
const inBrowser = executablePath ? describe : describe.skip;

const PATIENTLY = 60_000;
const SIZES = [
  [360, 640],
  [390, 844],
  [640, 360],
  [844, 390],
  [768, 1024],
  [1280, 800],
] as const;

/** What is asked within the page. */
const SCROLLS = `(({ scrollHeight, scrollWidth }) => scrollHeight > innerHeight || scrollWidth > innerWidth)(document.documentElement)`;
const TOO_LOW = `[...document.querySelectorAll('button, summary, select, input')]
  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 48)
  .map((each) => each.outerHTML)`;
const IS_KEPT = 'navigator.serviceWorker.ready.then(() => true)';
const CACHES = 'caches.keys()';
const AXE = 'axe.run(document, { iframes: false })';

inBrowser('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'back-stretches-page-'));
  let server: WebServer;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    await buildWeb(folder);
    server = await serveWeb(folder, 0);
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, PATIENTLY);

  afterEach(() => context.close());

  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  async function visit(options: BrowserContextOptions = {}): Promise<Page> {
    context = await browser.newContext({ serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    await page.goto(server.address);
    await page.locator('#start').waitFor();
    return page;
  }

  async function hears(page: Page, words: string): Promise<void> {
    await page.locator('#caption', { hasText: words }).waitFor();
  }

  test.each(SIZES)(
    'at %d by %d nothing scrolls, and what is touched is at least 48 pixels high',
    async (width, height) => {
      const page = await visit({ viewport: { width, height } });
      for (const isBegun of [false, true]) {
        if (isBegun) {
          await page.locator('#start').click();
          await hears(page, 'Welcome');
        }
        expect(await page.evaluate(SCROLLS)).toBe(false);
        expect(await page.evaluate(TOO_LOW)).toEqual([]);
      }
    },
    PATIENTLY,
  );

  test.each(SIZES)(
    'axe finds nothing serious at %d by %d, before and after it has begun',
    async (width, height) => {
      const page = await visit({ viewport: { width, height } });
      expect(await seriousIn(page.mainFrame())).toEqual([]);
      await page.locator('#start').click();
      await hears(page, 'Welcome');
      for (const frame of page.frames()) expect(await seriousIn(frame)).toEqual([]);
    },
    PATIENTLY,
  );

  test(
    'by keyboard alone: it begins, waits, goes on and leads on, and a space that is typed stays one',
    async () => {
      const page = await visit({ viewport: { width: 1280, height: 800 } });
      await page.locator('#start').focus();
      await page.keyboard.press('Enter');
      await hears(page, 'Welcome');
      await page.locator('#words').focus();
      await page.keyboard.type('a four minute workout');
      expect(await page.locator('#words').inputValue()).toBe('a four minute workout');
      await page.keyboard.press('Enter');
      await hears(page, 'About four minutes');
      await page.keyboard.type('yes');
      await page.keyboard.press('Enter');
      await hears(page, 'Good.');
      await page.keyboard.type('yes');
      await page.keyboard.press('Enter');
      await hears(page, 'You need');
      await page.locator('#words').blur();
      await page.keyboard.press('Space');
      await hears(page, 'Pausing');
      await page.keyboard.press('Space');
      await hears(page, 'On we go');
      await page.keyboard.press('ArrowRight');
      await hears(page, 'The cat');
    },
    PATIENTLY,
  );

  test(
    'opens offline after the first visit, with its screen',
    async () => {
      const page = await visit({ serviceWorkers: 'allow' });
      await page.evaluate(IS_KEPT);
      await page.locator('#start').click();
      await hears(page, 'Welcome');
      await context.setOffline(true);
      await page.reload();
      await page.locator('#start').waitFor();
      await page.locator('#start').click();
      await hears(page, 'Welcome');
      await page.frameLocator('#screen').getByText('Back Stretches').first().waitFor();
    },
    PATIENTLY,
  );

  test(
    'a newer version comes all at once, when nothing is under way',
    async () => {
      const page = await visit({ serviceWorkers: 'allow' });
      await page.evaluate(IS_KEPT);
      await page.reload();
      const original = readFileSync(join(folder, 'index.html'), 'utf8');
      const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
      try {
        writeFileSync(join(folder, 'index.html'), original.replace('<h1>Back Stretches', '<h1>Newer Stretches'));
        expect(await page.locator('h1').textContent()).toBe('Back Stretches');
        writeFileSync(join(folder, 'service-worker.js'), `${worker.replace(/[0-9a-f]{12}/, 'a newer one')}`);
        await page.reload();
        await page.locator('h1', { hasText: 'Newer Stretches' }).waitFor();
        expect(await page.evaluate(CACHES)).toEqual([expect.stringContaining('a newer one')]);
      } finally {
        writeFileSync(join(folder, 'index.html'), original);
        writeFileSync(join(folder, 'service-worker.js'), worker);
      }
    },
    PATIENTLY,
  );

  test(
    'has what a phone asks of a page that it installs',
    async () => {
      const page = await visit();
      const manifest = await (await page.request.get(`${server.address}manifest.webmanifest`)).json();
      expect(manifest).toMatchObject({ name: 'Back Stretches', display: 'standalone', start_url: './' });
      for (const { src, sizes, type } of manifest.icons) {
        const answered = await page.request.get(`${server.address}${src}`);
        expect([answered.status(), answered.headers()['content-type']]).toEqual([200, type]);
        if (type !== 'image/png') continue;
        const { width, height } = pixelsOf(await answered.body());
        expect(`${width}x${height}`).toBe(sizes);
      }
    },
    PATIENTLY,
  );

  async function seriousIn(frame: Frame): Promise<readonly string[]> {
    await frame.evaluate(axe.source);
    const { violations } = await frame.evaluate<AxeResults>(AXE);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }
});
