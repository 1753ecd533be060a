import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Viewport } from '../../simulator/engine/viewports.ts';
import type { Screen } from '../../simulator/engine/watched.ts';
import type { ScreenHost, Told } from './in-page.ts';
import type { PageServer } from './page-server.ts';
import { servePage } from './page-server.ts';

/** What the page has in its window. */
declare const window: { readonly host: ScreenHost };

const LOADS_WITHIN: Milliseconds = 30_000;

/** Amazon's engine in a real browser: what it draws, and what it does in real time. */
export class ScreenBrowser {
  private readonly server: PageServer;
  private readonly browser: Browser;

  private constructor(server: PageServer, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  /** @param executablePath as `findChromium` gives it. */
  static async open(executablePath: string): Promise<ScreenBrowser> {
    const server = await servePage();
    try {
      return new ScreenBrowser(server, await chromium.launch({ executablePath, args: ['--no-sandbox'] }));
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** A page with the engine: loading it takes a second or two, mounting a document on it a tenth. */
  async page(time: 'real' | 'virtual'): Promise<ScreenPage> {
    const page = new ScreenPage(await this.browser.newPage(), this.server.address);
    await page.load(time);
    return page;
  }

  /** A picture of a page of HTML, as high as its contents. */
  async pictureOf(html: string, width: number): Promise<Buffer> {
    const page = await this.browser.newPage({ viewport: { width, height: 100 } });
    try {
      await page.setContent(html);
      return await page.screenshot({ fullPage: true });
    } finally {
      await page.close();
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}

/** A page that shows one document after the other. */
export class ScreenPage {
  private readonly page: Page;
  private readonly address: string;
  private readonly complaints: string[] = [];

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
    page.setDefaultTimeout(LOADS_WITHIN);
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
  }

  async load(time: 'real' | 'virtual'): Promise<void> {
    await this.page.route(
      (url) => !url.href.startsWith(this.address) && url.protocol !== 'data:',
      (route) => {
        this.complaints.push(`request: ${route.request().url()}`);
        return route.abort();
      },
    );
    await this.page.goto(this.address);
    if (time === 'virtual') await this.page.evaluate(() => window.host.stopTime());
  }

  /**
   * Mounts a document in the place of the one before. Its time begins at once where it is real, and otherwise with `advance`.
   * @param watch the bound properties of its root whose changes are told.
   */
  async mount(screen: Screen, viewport: Viewport, watch: readonly string[] = []): Promise<void> {
    const { width, height } = viewport;
    await this.page.evaluate(() => window.host.unmount());
    this.complaints.length = 0;
    await this.page.setViewportSize({ width, height });
    await this.page.evaluate(([given, options]) => window.host.mount(given, options), [
      screen,
      { viewport, watch },
    ] as const);
  }

  /** Lets virtual time go by. */
  async advance(by: Milliseconds): Promise<void> {
    await this.page.evaluate((ms) => window.host.advance(ms), by);
  }

  /** What is on the screen, as a PNG. */
  async picture(): Promise<Buffer> {
    return await this.page.screenshot();
  }

  /** What came of the document until now; `errors` are what the console was told too, and what was asked of any other host. */
  async told(): Promise<Told> {
    const told = await this.page.evaluate(() => window.host.told());
    return { ...told, errors: [...told.errors, ...this.complaints] };
  }

  /** Clicks a component in its middle, with a mouse. */
  async press(id: string): Promise<void> {
    const { left, top, width, height } = await this.page.evaluate((named) => window.host.pixelsOf(named), id);
    await this.pressAt(left + width / 2, top + height / 2);
  }

  /** Clicks a pixel. */
  async pressAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
