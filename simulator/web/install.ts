/** What `service-worker.ts` is told by a page on which nothing is under way. */
export const TAKE_OVER = 'take over';

/**
 * Lets a browser keep the page, so that it opens offline. A newer version waits until nothing is under way, and then comes all
 * at once, with the page loaded anew.
 */
export async function installPage(isIdle: () => boolean): Promise<void> {
  const { serviceWorker: workers } = navigator;
  const registered = await workers?.register('service-worker.js').catch(() => undefined);
  if (!workers || !registered) return;
  const isFirst = !workers.controller;
  const takeOver = () => {
    if (!isFirst && isIdle()) registered.waiting?.postMessage(TAKE_OVER);
  };
  workers.addEventListener('controllerchange', () => {
    if (isIdle()) window.location.reload();
  });
  registered.addEventListener('updatefound', () => {
    registered.installing?.addEventListener('statechange', takeOver);
  });
  takeOver();
}
