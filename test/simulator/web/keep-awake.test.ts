import { setImmediate } from 'node:timers/promises';
import { keepAwake } from '../../../simulator/web/keep-awake.ts';

/** A page that can be hidden, and a browser that counts who keeps its screen on. */
class Browser extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  readonly held = new Set<object>();
  asked = 0;

  readonly wakeLock = {
    request: async () => {
      this.asked++;
      const sentinel = {
        released: false,
        release: async () => {
          sentinel.released = true;
          this.held.delete(sentinel);
        },
      };
      this.held.add(sentinel);
      return sentinel;
    },
  };

  /** A browser lets go of everything by itself. */
  hide(): void {
    this.visibilityState = 'hidden';
    for (const each of [...this.held]) Object.assign(each, { released: true });
    this.held.clear();
    this.dispatchEvent(new Event('visibilitychange'));
  }

  show(): void {
    this.visibilityState = 'visible';
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

function awakeIn(browser: Browser, wakeLock: unknown = browser.wakeLock) {
  return keepAwake(browser as unknown as Document, wakeLock as WakeLock);
}

test('the screen is kept on from the beginning to the end, and asked for once', async () => {
  const browser = new Browser();
  const { keep } = awakeIn(browser);
  for (const isBegun of [false, true, true]) keep(isBegun);
  await setImmediate();
  expect([browser.held.size, browser.asked]).toEqual([1, 1]);
  keep(false);
  await setImmediate();
  expect(browser.held.size).toBe(0);
});

test('a page that was hidden keeps the screen on again when it is seen', async () => {
  const browser = new Browser();
  awakeIn(browser).keep(true);
  await setImmediate();
  browser.hide();
  await setImmediate();
  expect(browser.held.size).toBe(0);
  browser.show();
  await setImmediate();
  expect(browser.held.size).toBe(1);
});

test('where a browser has no such lock, nothing breaks', async () => {
  const broken = jest.fn();
  process.on('unhandledRejection', broken);
  const { keep } = awakeIn(new Browser(), null);
  keep(true);
  await setImmediate();
  keep(false);
  await setImmediate();
  process.off('unhandledRejection', broken);
  expect(broken).not.toHaveBeenCalled();
});

test('a browser that refused it is asked again when the page is seen again', async () => {
  const browser = new Browser();
  const refusesOnce = { request: jest.fn(browser.wakeLock.request).mockRejectedValueOnce(new Error('battery low')) };
  awakeIn(browser, refusesOnce).keep(true);
  await setImmediate();
  expect([browser.held.size, refusesOnce.request.mock.calls.length]).toEqual([0, 1]);
  browser.show();
  await setImmediate();
  expect([browser.held.size, refusesOnce.request.mock.calls.length]).toEqual([1, 2]);
});
