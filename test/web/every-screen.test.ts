import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { isThorough } from '../support/effort.ts';
import { inBrowser, visits } from '../support/web/visits.ts';

/** The page on screens of every size, and for everybody. */

const EVERY_SIZE = [
  [360, 640],
  [390, 844],
  [640, 360],
  [844, 390],
  [768, 1024],
  [1280, 800],
] as const;

/** Where not everything is tried, the smallest phone upright and sideways, and a laptop. */
const SIZES = EVERY_SIZE.filter((_, index) => isThorough || [0, 2, 5].includes(index));

/** What is asked within the page. */
const SCROLLS = `(({ scrollHeight, scrollWidth }) => scrollHeight > innerHeight || scrollWidth > innerWidth)(document.documentElement)`;
const TOO_LOW = `[...document.querySelectorAll('button, summary, select, input')]
  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 48)
  .map((each) => each.outerHTML)`;
const AXE = 'axe.run(document, { iframes: false })';

async function seriousIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate<AxeResults>(AXE);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

inBrowser('the page', () => {
  const { visit } = visits();

  test.each(SIZES)(
    'at %d by %d nothing scrolls, what is touched is at least 48 pixels high, and axe finds nothing serious',
    async (width, height) => {
      const person = await visit({ viewport: { width, height } });
      for (const isBegun of [false, true]) {
        if (isBegun) await person.does(() => person.start.click(), 'Welcome');
        expect(await person.page.evaluate(SCROLLS)).toBe(false);
        expect(await person.page.evaluate(TOO_LOW)).toEqual([]);
        const frames = isBegun ? person.page.frames() : [person.page.mainFrame()];
        for (const frame of frames) expect(await seriousIn(frame)).toEqual([]);
      }
    },
  );
});
