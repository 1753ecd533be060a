import { setTimeout } from 'node:timers/promises';
import type { ScreenPage } from '../../bench/screen/browser.ts';
import { ScreenBrowser } from '../../bench/screen/browser.ts';
import { findChromium, NO_CHROMIUM } from '../../bench/screen/chromium.ts';
import { VIEWPORTS } from '../../simulator/engine/viewports.ts';
import { smallScreen } from '../support/screen/small-document.ts';

/** The same ground in a real browser, where there is one. */

const path = findChromium();
if (!path) console.warn(NO_CHROMIUM);
const inBrowser = path ? describe : describe.skip;

const viewport = VIEWPORTS['small hub'];

inBrowser('in a browser', () => {
  let browser: ScreenBrowser;
  let page: ScreenPage;

  beforeAll(async () => {
    browser = await ScreenBrowser.open(path ?? '');
    page = await browser.page('virtual');
  });

  afterAll(() => browser.close());

  test('a document plays in real time', async () => {
    const inRealTime = await browser.page('real');
    await inRealTime.mount(smallScreen([500, 500, 500]), viewport, ['beat']);
    await setTimeout(1700);
    const { changes, events, errors } = await inRealTime.told();
    expect(errors).toEqual([]);
    expect(changes.map(({ value }) => value)).toEqual(['0', '1', '2', '3']);
    expect(events).toEqual([{ at: expect.any(Number), arguments: ['done', 'set 1', 3], from: 'root' }]);
  });

  test('a picture shows the document at a moment of its own time, and is the same each time', async () => {
    const pictures: Buffer[] = [];
    for (const after of [1250, 1250, 1750]) {
      await page.mount(smallScreen([1000, 1000]), viewport);
      await page.advance(after);
      pictures.push(await page.picture());
      expect((await page.told()).errors).toEqual([]);
    }
    const [first, again, later] = pictures;
    expect(first?.equals(again ?? Buffer.of())).toBe(true);
    expect(first?.equals(later ?? Buffer.of())).toBe(false);
  });

  test('a click on the ground cuts nothing, and a click on a target ends the set', async () => {
    await page.mount(smallScreen([1000, 1000]), viewport);
    await page.advance(600);
    await page.pressAt(5, 470);
    await page.advance(650);
    await page.press('wait');
    await page.advance(2000);
    const { events } = await page.told();
    expect(events.map(({ arguments: [what, , beat] }) => [what, beat])).toEqual([['wait', 1]]);
  });

  test('whatever is asked of another host is refused, and told', async () => {
    const { document } = smallScreen([1000]);
    const picture = { type: 'Image', source: 'https://example.com/mat.png', width: 100, height: 100 };
    await page.mount({ document: { ...document, mainTemplate: { items: [picture] } }, datasources: {} }, viewport);
    await page.advance(100);
    const { errors } = await page.told();
    expect(errors).toContain('request: https://example.com/mat.png');
  });
});
