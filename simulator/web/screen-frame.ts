import type { ScreenDirective } from '../../lambda/alexa/screen.ts';
import type { Touch } from '../../lambda/narration/screen-words.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Viewport } from '../engine/viewports.ts';
import type { FromDevice, ToDevice } from './device-messages.ts';
import { readFromDevice } from './device-messages.ts';
import type { KeyWord } from './keys.ts';
import { withLargeTargets } from './large-targets.ts';
import { withReducedMotion } from './reduced-motion.ts';
import { spedUp } from './speed-up.ts';

/** What is to be shown at a moment: what a response has brought, from so much of it on, so many times as fast. */
export interface Showing {
  readonly directive: ScreenDirective;
  readonly speed: number;
  readonly elapsed: Milliseconds;
}

/** What happens on the screen, and what is to be on it. */
export interface ScreenListener {
  /** @param id of the document that was touched. */
  readonly onTouch: (what: Touch, id: string) => void;
  readonly onKey: (word: KeyWord) => void;
  readonly onFailure: (why: string) => void;
  /** What the screen is to show now; it asks whenever it begins anew. */
  readonly showing: () => Showing | undefined;
}

/** Sends `ready` once. Amazon's engine comes with it, which is most of the page: a device without a screen does without. */
const DEVICE = 'device.html';

/** The device's screen in its frame. */
export interface ScreenFrame {
  /** Shows what is to be shown now. */
  readonly refresh: () => void;
  /** Shows it on a screen of this kind; the first time, loads the device. */
  readonly showOn: (viewport: Viewport) => void;
}

export function screenFrame(frame: HTMLIFrameElement, listener: ScreenListener): ScreenFrame {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)');
  let isReady = false;
  let viewport: Viewport | undefined;
  const refresh = () => {
    const showing = isReady && viewport ? listener.showing() : undefined;
    if (!viewport || !showing) return;
    const message: ToDevice = { kind: 'show', screen: screenOf(showing, viewport, isCalm.matches), viewport };
    frame.contentWindow?.postMessage(message, window.location.origin);
  };
  window.addEventListener('message', ({ data, origin, source }) => {
    if (origin !== window.location.origin || source !== frame.contentWindow) return;
    const message = readFromDevice(data);
    if (message) hear(message, listener);
    if (message?.kind !== 'ready') return;
    isReady = true;
    refresh();
  });
  isCalm.addEventListener('change', refresh);
  return {
    refresh,
    showOn: (next) => {
      if (JSON.stringify(next) === JSON.stringify(viewport)) return;
      if (!viewport) frame.src = DEVICE;
      viewport = next;
      refresh();
    },
  };
}

function hear(message: FromDevice, { onTouch, onKey, onFailure }: ScreenListener): void {
  if (message.kind === 'touched') onTouch(message.what, message.id);
  if (message.kind === 'key') onKey(message.word);
  if (message.kind === 'failed') onFailure(message.why);
}

function screenOf({ directive, speed, elapsed }: Showing, viewport: Viewport, isCalm: boolean): ToDevice['screen'] {
  const { screen } = directive.datasources;
  const left = spedUp(screen.properties, speed, elapsed);
  const properties = isCalm ? withReducedMotion(left) : left;
  const document = withLargeTargets(directive.document, viewport);
  return { document, datasources: { screen: { ...screen, properties } } };
}
