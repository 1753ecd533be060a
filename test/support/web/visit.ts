import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Touch } from '../../../lambda/narration/screen-words.ts';
import { TOUCHES } from '../../../lambda/narration/screen-words.ts';
import type { Milliseconds } from '../../../lambda/workout/vocabulary.ts';
import type { Speed } from '../../../simulator/web/page-clock.ts';
import { SPEEDS } from '../../../simulator/web/page-clock.ts';

/** What the page has in its window. */
declare const window: { captions: string[]; clockIsOff: Milliseconds; stepAtMost: Milliseconds };

/** What is long enough for an answer, or for what is said within it, on a computer with other things to do. */
const SOON: Milliseconds = 30_000;

const POLLS_EVERY: Milliseconds = 50;

/** Of the coach's time, shorter than any sentence: so much goes by at most between two looks at the clock. */
const STEP: Milliseconds = 900;

const FASTEST = Math.max(...SPEEDS);

/**
 * Keeps every caption that a page ever shows, and lets its clock be changed under it. More than a step of time is not counted, so
 * that a busy computer passes over nothing that is said. A page looks at the clock ten times a second: at twenty times the speed, as
 * it is chosen, it comes forward nine times as fast.
 */
const WATCHES = `
  window.captions = [];
  window.clockIsOff = 0;
  window.stepAtMost = ${STEP};
  const now = Date.now;
  let [looked, passed] = [now(), now()];
  Date.now = () => {
    const at = now();
    passed += Math.min(at - looked, window.stepAtMost);
    looked = at;
    return passed + window.clockIsOff;
  };
  addEventListener('DOMContentLoaded', () => {
    const caption = document.getElementById('caption');
    if (!caption) return;
    const keep = () => window.captions.push(caption.textContent);
    new MutationObserver(keep).observe(caption, { childList: true, characterData: true, subtree: true });
  });
`;

/** What Amazon's engine calls what can be touched, in the order in which the skill's document has it. */
const TARGET = '.apl-c';

/** A person at the page, in a tab of a browser. */
export class Visit {
  /** What the console was told, what was asked of another host, and what broke. */
  readonly complaints: string[] = [];
  readonly page: Page;
  /** How many captions were waited for. */
  private told = 0;

  constructor(page: Page, address: string) {
    this.page = page;
    page.setDefaultTimeout(SOON);
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`broken: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob):/.test(url)) this.complaints.push(`request: ${url}`);
    });
  }

  async open(address: string): Promise<void> {
    await this.page.addInitScript(WATCHES);
    await this.page.goto(address);
    await this.ready();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    this.told = 0;
    await this.ready();
  }

  /** Waits until a press on the button begins. */
  async ready(): Promise<void> {
    await this.page.locator('#start:enabled').waitFor();
  }

  get start(): Locator {
    return this.page.locator('#start');
  }

  get remark(): Locator {
    return this.page.locator('#remark');
  }

  get words(): Locator {
    return this.page.locator('#words');
  }

  chip(words: string): Locator {
    return this.page.locator('#chips').getByRole('button', { name: words, exact: true });
  }

  /** A touch target of the device, within its frame. */
  target(what: Touch): Locator {
    return this.page.frameLocator('#screen').locator(TARGET).nth(TOUCHES.indexOf(what));
  }

  /** Types words, and says them. */
  async tell(words: string): Promise<void> {
    await this.words.fill(words);
    await this.words.press('Enter');
  }

  /** Types words, says them, and waits for what is heard then. */
  async say(words: string, heard: string | RegExp): Promise<string> {
    return await this.does(() => this.tell(words), heard);
  }

  /** Does something, and waits for what is heard then. */
  async does(act: () => Promise<void>, heard: string | RegExp): Promise<string> {
    this.told = (await this.captions()).length;
    await act();
    return await this.hears(heard);
  }

  /** Waits until a caption has these words, after the one that was waited for last. @returns the caption. */
  async hears(words: string | RegExp): Promise<string> {
    const isHeard = (caption: string) => (typeof words === 'string' ? caption.includes(words) : words.test(caption));
    const until = Date.now() + SOON;
    while (Date.now() < until) {
      const heard = await this.captions();
      const index = heard.findIndex((caption, at) => at >= this.told && isHeard(caption));
      if (index >= 0) {
        this.told = index + 1;
        return heard[index] ?? '';
      }
      await setTimeout(POLLS_EVERY);
    }
    const heard = (await this.captions()).slice(this.told).join(' | ');
    throw new Error(`not heard: ${words}; heard: ${heard}; remark: ${await this.remark.textContent()}`);
  }

  /** Waits until something is so in the page, which forbids to be asked by Playwright's own means. */
  async until(expression: string): Promise<void> {
    for (const until = Date.now() + SOON; Date.now() < until; await setTimeout(POLLS_EVERY))
      if (await this.page.evaluate(expression)) return;
    throw new Error(`not so within ${SOON} ms: ${expression}`);
  }

  /** All since the page was opened, as they came. */
  async captions(): Promise<readonly string[]> {
    return await this.page.evaluate(() => window.captions);
  }

  async atSpeed(speed: Speed): Promise<void> {
    await this.stepsOf(STEP / FASTEST);
    await this.page.locator('#speed').selectOption(`×${speed}`);
    await this.stepsOf(STEP / speed);
  }

  /** How much time, by the clock of the computer, goes by at most between two looks at it. */
  private async stepsOf(step: Milliseconds): Promise<void> {
    await this.page.evaluate((time) => {
      window.stepAtMost = time;
    }, step);
  }

  /** Puts the clock of the computer forward, or back. */
  async changeClock(by: Milliseconds): Promise<void> {
    await this.page.evaluate((time) => {
      window.clockIsOff += time;
    }, by);
  }
}
