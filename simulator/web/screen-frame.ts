import type { ScreenData } from '../../lambda/alexa/apl/screen-data.ts';
import type { ScreenDirective } from '../../lambda/alexa/screen.ts';
import type { Touch } from '../../lambda/narration/screen-words.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Viewport } from '../engine/viewports.ts';
import type { ToDevice } from './device-messages.ts';
import { readFromDevice } from './device-messages.ts';
import { spedUp } from './speed-up.ts';

/** What happens on the screen. */
export interface ScreenListener {
  readonly onTouch: (what: Touch) => void;
  readonly onFailure: (why: string) => void;
}

/** The device's screen in its frame. */
export interface ScreenFrame {
  /** Shows what a response has brought, from so much of it on. */
  readonly show: (directive: ScreenDirective, speed: number, elapsed: Milliseconds) => void;
  readonly showOn: (viewport: Viewport) => void;
}

export function screenFrame(frame: HTMLIFrameElement, { onTouch, onFailure }: ScreenListener): ScreenFrame {
  let isReady = false;
  let viewport: Viewport | undefined;
  let waiting: ToDevice['screen'] | undefined;
  const tell = () => {
    if (!isReady || !viewport || !waiting) return;
    const message: ToDevice = { kind: 'show', screen: waiting, viewport };
    frame.contentWindow?.postMessage(message, window.location.origin);
  };
  window.addEventListener('message', ({ data, origin, source }) => {
    if (origin !== window.location.origin || source !== frame.contentWindow) return;
    const message = readFromDevice(data);
    if (message?.kind === 'touched') onTouch(message.what);
    if (message?.kind === 'failed') onFailure(message.why);
    if (message?.kind !== 'ready') return;
    isReady = true;
    tell();
  });
  return {
    show: ({ document, datasources }, speed, elapsed) => {
      const { screen } = datasources;
      const properties: ScreenData = spedUp(screen.properties, speed, elapsed);
      waiting = { document, datasources: { screen: { ...screen, properties } } };
      tell();
    },
    showOn: (next) => {
      viewport = next;
      tell();
    },
  };
}
