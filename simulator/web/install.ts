/** What `service-worker.ts` is told by a page on which nothing is under way. */
export const TAKE_OVER = 'take over';

/** The page as a browser keeps it. */
export interface Installed {
  /** To be called when what was under way is over: a newer version that waited comes now. */
  readonly comeNow: () => void;
}

/**
 * Lets a browser keep the page, so that it opens offline. A newer version is looked for whenever the page is seen again. It waits
 * until nothing is under way, and then comes all at once, with the page loaded anew; where another tab has let it come, this
 * one is loaded anew as soon as its own workout is over.
 */
export function installPage(isIdle: () => boolean): Installed {
  const { serviceWorker: workers } = navigator;
  const isFirst = !workers?.controller;
  let registered: ServiceWorkerRegistration | undefined;
  let isReloadDue = false;
  const comeNow = () => {
    if (!isIdle()) return;
    if (isReloadDue) window.location.reload();
    else if (!isFirst) registered?.waiting?.postMessage(TAKE_OVER);
  };
  workers?.addEventListener('controllerchange', () => {
    isReloadDue = true;
    comeNow();
  });
  registeredIn(workers, comeNow).then((found) => {
    registered = found;
    comeNow();
  });
  return { comeNow };
}

/** @param onNewer told whenever a newer version is nearer. @returns undefined where the browser keeps no page. */
async function registeredIn(
  workers: ServiceWorkerContainer | undefined,
  onNewer: () => void,
): Promise<ServiceWorkerRegistration | undefined> {
  const registered = await workers?.register('service-worker.js').catch(() => undefined);
  registered?.addEventListener('updatefound', () => {
    registered.installing?.addEventListener('statechange', onNewer);
  });
  document.addEventListener('visibilitychange', () => {
    // Offline there is none to be found.
    if (document.visibilityState === 'visible') registered?.update().catch(() => {});
  });
  return registered;
}
