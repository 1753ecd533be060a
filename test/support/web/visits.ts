import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium, NO_CHROMIUM } from '../../../bench/screen/chromium.ts';
import { serveWeb } from '../../../simulator/serve-web.ts';
import { builtPage } from './built-page.ts';
import { Visit } from './visit.ts';

const executablePath = findChromium();
if (!executablePath) console.warn(NO_CHROMIUM);

/**
 * A page that has been opened keeps itself for later: that is another test, and would hide what a test puts in its way. A figure
 * that moves takes most of a processor, and what is looked at is late then.
 */
const KEEPS_NOTHING_AND_IS_STILL = { serviceWorkers: 'block', reducedMotion: 'reduce' } as const;

/** A figure that moves takes all of a processor at sixty frames a second, and a fifth of it at ten. */
const DRAWS_SELDOM = `
  window.requestAnimationFrame = (draw) => setTimeout(() => draw(performance.now()), 100);
  window.cancelAnimationFrame = clearTimeout;
`;

/** For who looks at the figure as it moves, or does what depends on it. */
export const MOVES = { reducedMotion: 'no-preference' } as const;

const BLOCKED = /Service Worker registration blocked/;

/** A busy computer takes, once, all the time that the page gives its store; the coach goes on without. A test that looks at the place fails then. */
const STORE_LATE = /TimeoutError: signal timed out/;

/** On a screen of any size the engine may be a pixel short for the last of equal parts, and says so. */
const ADJUSTED = /^warning: W Frame: .*\sWIDTH: (\d+) => (\d+)/s;

function isRounding(complaint: string): boolean {
  const [, from, to] = ADJUSTED.exec(complaint) ?? [];
  return Number(from) - Number(to) === 1;
}

/** Tests in a browser, where there is one. */
export const inBrowser = executablePath ? describe : describe.skip;

/** For who looks at no figure: without Amazon's engine a page takes half of the processor. */
export const BY_VOICE = { device: 'Echo Dot' } as const;

/** How a person comes to the page. */
export interface Coming extends BrowserContextOptions {
  /** The device that was chosen in an earlier visit. */
  readonly device?: string;
  /** Whether the page draws as often as it can, for who looks at the frames; else ten times a second. */
  readonly drawsEveryFrame?: boolean;
  /** What is done to the browser before it opens the page. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
  /** What the console may be told. */
  readonly mayComplain?: RegExp;
}

/** Visits to the page as it is built, each in a browser that has kept nothing yet; after all tests it is seen that none complained. */
export interface Visits {
  readonly visit: (coming?: Coming) => Promise<Visit>;
  /** Another tab of the same browser. */
  readonly besides: (visit: Visit) => Promise<Visit>;
  /** Changes a file of the page for all who come later. @returns what undoes it. */
  readonly change: (file: string, from: string | RegExp, to: string) => () => void;
}

/** The page, and a browser for it. */
interface Served {
  readonly folder: string;
  readonly address: string;
  readonly browser: Browser;
}

interface UnderWay {
  readonly visit: Visit;
  readonly mayComplain?: RegExp;
}

/**
 * For the top of a `describe`. In real time, on a computer that is busy with something else, a test may fail once, and is told to
 * have; but no page may complain, nor ask another host, in any try.
 * @param options of chromium, besides those that it needs here.
 * @param usually how a person comes, where a test says nothing else of it.
 */
export function visits(options: readonly string[] = [], usually: Coming = {}): Visits {
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
  const closing: Closing = [];
  let served: Served;
  let under: UnderWay[] = [];
  const complaints: string[] = [];
  const open = async (context: BrowserContext, mayComplain?: RegExp) => {
    const visit = new Visit(await context.newPage(), served.address);
    under.push({ visit, mayComplain });
    await visit.open(served.address);
    return visit;
  };
  beforeAll(async () => {
    served = await serve(options, closing);
  });
  afterEach(async () => {
    complaints.push(...under.flatMap(complaintsIn));
    await Promise.all(served.browser.contexts().map((context) => context.close()));
    under = [];
  });
  afterAll(async () => {
    await closeAll(closing);
    expect(complaints).toEqual([]);
  });
  return {
    visit: async ({ mayComplain, ...coming } = {}) =>
      open(await contextIn(served, { ...usually, ...coming }), mayComplain),
    besides: (visit) => open(visit.page.context()),
    change: (...changed) => changedIn(served, ...changed),
  };
}

/** What is to be ended after the last test, the latest first: of a beginning that failed, no more than had begun. */
type Closing = (() => unknown)[];

async function closeAll(closing: Closing): Promise<void> {
  for (const close of closing.toReversed()) await close();
}

async function serve(options: readonly string[], closing: Closing): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'back-stretches-web-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  cpSync(await builtPage(), folder, { recursive: true });
  const { address, stop } = await serveWeb(folder, 0);
  closing.push(stop);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...options] });
  closing.push(() => browser.close());
  return { folder, address, browser };
}

async function contextIn(
  { browser }: Served,
  { prepare, device, drawsEveryFrame, ...coming }: Coming,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...KEEPS_NOTHING_AND_IS_STILL,
    viewport: { width: 1280, height: 860 },
    ...coming,
  });
  if (!drawsEveryFrame) await context.addInitScript(DRAWS_SELDOM);
  if (device) await context.addInitScript(`localStorage.setItem('device', '${device}')`);
  await prepare?.(context);
  return context;
}

function complaintsIn({ visit, mayComplain }: UnderWay): readonly string[] {
  const late = visit.complaints.findIndex((complaint) => STORE_LATE.test(complaint));
  const isAllowed = (complaint: string) => [BLOCKED, mayComplain].some((allowed) => allowed?.test(complaint));
  return visit.complaints.filter((complaint, at) => at !== late && !isRounding(complaint) && !isAllowed(complaint));
}

function changedIn({ folder }: Served, file: string, from: string | RegExp, to: string): () => void {
  const path = join(folder, file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, original.replace(from, to));
  return () => writeFileSync(path, original);
}
