import { TOUCHES } from '../../lambda/narration/screen-words.ts';
import { MountedScreen } from '../engine/mount.ts';
import type { EngineWindow } from '../engine/viewhost.ts';
import { VOICES } from '../engine/voice.ts';
import type { FromDevice, ToDevice } from './device-messages.ts';
import { readToDevice } from './device-messages.ts';
import { listenToKeys } from './keys.ts';

/** Runs in the device's frame: Amazon's engine shows what it is told, and tells what is touched. */

/** Nothing is ready where the engine's script did not come, or broke off. */
declare const window: EngineWindow & Window & { readonly engineReady?: Promise<void> };

const engineReady = window.engineReady ?? Promise.reject(new Error('its engine did not load'));

let mounted: MountedScreen | undefined;

/** What is to be shown; of what comes while a document is being laid out, only the last. */
let latest: ToDevice | undefined;
let showing: Promise<void> = Promise.resolve();

/** Only the page around it, from the same place, is told and listened to. */
function tell(message: FromDevice): void {
  window.parent.postMessage(message, window.location.origin);
}

async function showLatest(): Promise<void> {
  await engineReady;
  if (!latest) return;
  const { screen, viewport } = latest;
  latest = undefined;
  mounted?.unmount();
  mounted = new MountedScreen(window, screen, {
    ...{ viewport, watch: [], voice: VOICES.prompt, touchedAt: mounted?.touchedAt },
    setTimeout: (run, after) => window.setTimeout(run, after),
    onEvent: ({ from, arguments: [, id] }) => {
      const what = TOUCHES.find((touch) => touch === from);
      if (what && typeof id === 'string') tell({ kind: 'touched', what, id });
    },
  });
  await mounted.begin();
}

window.addEventListener('message', ({ data, origin, source }) => {
  if (origin !== window.location.origin || source !== window.parent) return;
  const message = readToDevice(data);
  if (!message) return;
  latest = message;
  showing = showing.then(showLatest).catch((error: unknown) => tell({ kind: 'failed', why: String(error) }));
});

listenToKeys(window, (word) => {
  tell({ kind: 'key', word });
  return true;
});

engineReady.then(
  () => tell({ kind: 'ready' }),
  (error: unknown) => tell({ kind: 'failed', why: String(error) }),
);
