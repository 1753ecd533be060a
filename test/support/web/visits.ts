import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium, NO_CHROMIUM } from '../../../bench/screen/chromium.ts';
import { buildWeb } from '../../../simulator/build-web.ts';
import type { WebServer } from '../../../simulator/serve-web.ts';
import { serveWeb } from '../../../simulator/serve-web.ts';
import { Visit } from './visit.ts';

const executablePath = findChromium();
if (!executablePath) console.warn(NO_CHROMIUM);

/** A page that has been opened keeps itself for later: that is another test, and would hide what a test puts in its way. */
const KEEPS_NOTHING = { serviceWorkers: 'block' } as const;
const BLOCKED = /Service Worker registration blocked/;

/** On a screen of any size the engine may be a pixel short for the last of equal parts, and says so. */
const ADJUSTED = /^warning: W Frame: .*\sWIDTH: (\d+) => (\d+)/s;

function isRounding(complaint: string): boolean {
  const [, from, to] = ADJUSTED.exec(complaint) ?? [];
  return Number(from) - Number(to) === 1;
}

/** Tests in a browser, where there is one. */
export const inBrowser = executablePath ? describe : describe.skip;

/** The time for a test, on a computer with other things to do. */
export const PATIENTLY = 90_000;

/** How a person comes to the page. */
export interface Coming extends BrowserContextOptions {
  /** What is done to the browser before it opens the page. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
  /** What the console may be told. */
  readonly mayComplain?: RegExp;
}

/** Visits to the page as it is built, each in a browser that has kept nothing yet; after each test it is seen that none complained. */
export interface Visits {
  readonly visit: (coming?: Coming) => Promise<Visit>;
  /** Another tab of the same browser. */
  readonly besides: (visit: Visit) => Promise<Visit>;
}

/** For the top of a `describe`. @param options of chromium, besides those that it needs here. */
export function visits(options: readonly string[] = []): Visits {
  const folder = mkdtempSync(join(tmpdir(), 'back-stretches-web-'));
  let server: WebServer;
  let browser: Browser;
  let under: { readonly visit: Visit; readonly mayComplain?: RegExp }[] = [];
  const open = async (context: BrowserContext, mayComplain?: RegExp) => {
    const visit = new Visit(await context.newPage(), server.address);
    under.push({ visit, mayComplain });
    await visit.open(server.address);
    return visit;
  };

  beforeAll(async () => {
    await buildWeb(folder);
    server = await serveWeb(folder, 0);
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...options] });
  }, 60_000);

  afterEach(async () => {
    const complaints = under.flatMap(({ visit, mayComplain }) =>
      visit.complaints.filter(
        (complaint) => !isRounding(complaint) && ![BLOCKED, mayComplain].some((allowed) => allowed?.test(complaint)),
      ),
    );
    await Promise.all(browser.contexts().map((context) => context.close()));
    under = [];
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  return {
    visit: async ({ prepare, mayComplain, ...coming } = {}) => {
      const context = await browser.newContext({
        ...KEEPS_NOTHING,
        viewport: { width: 1280, height: 860 },
        ...coming,
      });
      await prepare?.(context);
      return await open(context, mayComplain);
    },
    besides: (visit) => open(visit.page.context()),
  };
}
