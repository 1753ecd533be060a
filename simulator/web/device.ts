import { MountedScreen } from '../engine/mount.ts';
import type { EngineWindow } from '../engine/viewhost.ts';
import { VOICES } from '../engine/voice.ts';
import type { FromDevice, ToDevice } from './device-messages.ts';
import { readToDevice } from './device-messages.ts';

/** Runs in the device's frame: Amazon's engine shows what it is told, and tells what is touched. */

declare const window: EngineWindow & Window & { readonly engineReady: Promise<void> };

let mounted: MountedScreen | undefined;

/** Only the page around it, from the same place, is told and listened to. */
function tell(message: FromDevice): void {
  window.parent.postMessage(message, window.location.origin);
}

async function show({ screen, viewport }: ToDevice): Promise<void> {
  await window.engineReady;
  mounted?.unmount();
  mounted = new MountedScreen(window, screen, {
    ...{ viewport, watch: [], voice: VOICES.prompt },
    setTimeout: (run, after) => window.setTimeout(run, after),
    onEvent: ({ from }) => {
      if (from !== undefined) tell({ kind: 'touched', what: from });
    },
  });
  await mounted.begin();
}

window.addEventListener('message', ({ data, origin, source }) => {
  if (origin !== window.location.origin || source !== window.parent) return;
  const message = readToDevice(data);
  if (message) show(message).catch((error: unknown) => tell({ kind: 'failed', why: String(error) }));
});

window.engineReady.then(
  () => tell({ kind: 'ready' }),
  (error: unknown) => tell({ kind: 'failed', why: String(error) }),
);
