import { setTimeout } from 'node:timers/promises';
import type { ScreenPage } from '../../bench/screen/browser.ts';
import { ScreenBrowser } from '../../bench/screen/browser.ts';
import { findChromium, NO_CHROMIUM } from '../../bench/screen/chromium.ts';
import { VIEWPORTS } from '../../simulator/engine/viewports.ts';
import { isThorough } from '../support/effort.ts';
import { begunIn, onsetsOf } from '../support/screen/play.ts';
import type { ShownEntry } from '../support/screen/shown.ts';
import { SHOWN } from '../support/screen/shown.ts';

/** The cat on a screen as it is: Amazon's engine in a real browser, drawing, in real time. */

const path = findChromium();
if (!path) console.warn(NO_CHROMIUM);
const inBrowser = path ? describe : describe.skip;

/** What is as good as at once. A machine that is busy draws a frame less often than that. */
const AT_ONCE = 50;

/** How much of the set is played; a minute of it where everything is tried. */
const PLAYED = isThorough ? 30_000 : 15_000;

/** A machine that is busy draws its first frames late. */
const SETTLES = 2000;

inBrowser('the cat in a browser, in real time', () => {
  let browser: ScreenBrowser;
  let page: ScreenPage;

  beforeAll(async () => {
    browser = await ScreenBrowser.open(path ?? '');
    page = await browser.page('real');
  });

  afterAll(() => browser.close());

  test('shows each beat at once, or in the first frame that is drawn after its onset', async () => {
    const cat = setOf(found('cat'));
    await page.mount(cat.directive, VIEWPORTS['small hub'], ['i']);
    await setTimeout(PLAYED + SETTLES);
    const { changes, errors } = await page.told();
    const begun = begunIn(changes, cat);
    expect(errors).toEqual([]);
    expect(begun.length).toBeGreaterThanOrEqual(onsetsOf(cat).filter((onset) => onset <= PLAYED).length - 1);
    expect(begun.filter(({ late, isInFirstFrame }) => late < 0 || (late > AT_ONCE && !isInFirstFrame))).toEqual([]);
  });

  test('stands still where "pause" is clicked', async () => {
    await page.mount(setOf(found('cat')).directive, VIEWPORTS['small hub'], ['i', 'x']);
    await setTimeout(SETTLES);
    await page.press('pause');
    await setTimeout(200);
    const { changes, events, errors } = await page.told();
    await setTimeout(1000);
    expect((await page.told()).changes).toHaveLength(changes.length);
    expect(events.map(({ arguments: [what] }) => what)).toEqual(['pause']);
    expect(errors).toEqual([]);
  });
});

function found(id: string): ShownEntry {
  const entry = SHOWN.find((each) => each.id === id);
  if (!entry) throw new Error(`no entry "${id}"`);
  return entry;
}

/** The same from its first repetition on: what comes before has few beats. */
function setOf(entry: ShownEntry): ShownEntry {
  const { directive, data, narrated } = entry;
  const first = data.beats.findIndex(({ state }) => state === 'set');
  const from = data.beats[first]?.at ?? 0;
  const beats = data.beats.slice(first).map((beat) => ({ ...beat, at: beat.at - from }));
  const properties = { ...data, beats, startsAfter: 500 };
  return {
    ...entry,
    narrated: { ...narrated, lasts: narrated.lasts - from },
    data: properties,
    directive: { ...directive, datasources: { screen: { ...directive.datasources.screen, properties } } },
  };
}
