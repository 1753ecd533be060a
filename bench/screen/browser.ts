import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Viewport } from '../../test/support/screen/viewports.ts';
import type { Screen } from '../../test/support/screen/watched.ts';
import type { HostOptions, ScreenHost, Told } from './in-page.ts';
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

  /** Mounts a document on a page of its own. */
  async mount(screen: Screen, options: Partial<HostOptions> & { readonly viewport: Viewport }): Promise<ScreenPage> {
    const { width, height } = options.viewport;
    const page = await this.browser.newPage({ viewport: { width, height } });
    page.setDefaultTimeout(LOADS_WITHIN);
    const opened = new ScreenPage(page, this.server.address);
    await opened.load(screen, { time: 'virtual', watch: [], ...options });
    return opened;
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

/** One document in one page. */
export class ScreenPage {
  /** What the console was told, and what was asked of any other host: there should be neither. */
  readonly complaints: string[] = [];
  private readonly page: Page;
  private readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
  }

  async load(screen: Screen, options: HostOptions): Promise<void> {
    await this.page.route(
      (url) => !url.href.startsWith(this.address) && url.protocol !== 'data:',
      (route) => {
        this.complaints.push(`request: ${route.request().url()}`);
        return route.abort();
      },
    );
    await this.page.goto(this.address);
    await this.page.evaluate(([given, how]) => window.host.mount(given, how), [screen, options] as const);
  }

  /** Lets virtual time go by. */
  async advance(by: Milliseconds): Promise<void> {
    await this.page.evaluate((ms) => window.host.advance(ms), by);
  }

  /** What is on the screen, as a PNG. */
  async picture(): Promise<Buffer> {
    return await this.page.screenshot();
  }

  /** What came of the document until now. */
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
