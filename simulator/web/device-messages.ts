import * as v from 'valibot';
import type { Touch } from '../../lambda/narration/screen-words.ts';
import { TOUCHES } from '../../lambda/narration/screen-words.ts';
import type { Viewport } from '../engine/viewports.ts';
import type { Screen } from '../engine/watched.ts';
import type { KeyWord } from './keys.ts';
import { KEYS } from './keys.ts';

/** What the page and the frame of the device tell each other; anything else is left unread. */

/** To the device: what it is to show, and on what. */
export interface ToDevice {
  readonly kind: 'show';
  readonly screen: Screen;
  readonly viewport: Viewport;
}

/** From the device: that it is ready, what was touched, the word of a key, or why it can show nothing. */
export type FromDevice =
  | { readonly kind: 'ready' }
  /** With the id of the document that it was touched in. */
  | { readonly kind: 'touched'; readonly what: Touch; readonly id: string }
  | { readonly kind: 'key'; readonly word: KeyWord }
  | { readonly kind: 'failed'; readonly why: string };

const json = v.record(v.string(), v.unknown());

const toDevice = v.object({
  kind: v.literal('show'),
  screen: v.object({ document: json, datasources: json }),
  viewport: v.object({
    ...{ width: v.number(), height: v.number(), dpi: v.number() },
    ...{ shape: v.picklist(['rectangle', 'round']), mode: v.picklist(['HUB', 'TV']) },
  }),
});

const fromDevice = v.variant('kind', [
  v.object({ kind: v.literal('ready') }),
  v.object({ kind: v.literal('touched'), what: v.picklist(TOUCHES), id: v.string() }),
  v.object({ kind: v.literal('key'), word: v.picklist(Object.values(KEYS)) }),
  v.object({ kind: v.literal('failed'), why: v.string() }),
]);

/** Parses a message to the device; undefined for any other shape. */
export function readToDevice(message: unknown): ToDevice | undefined {
  const { success, output } = v.safeParse(toDevice, message);
  return success ? output : undefined;
}

/** Parses a message from the device; undefined for any other shape, as a touch target that there is not. */
export function readFromDevice(message: unknown): FromDevice | undefined {
  const { success, output } = v.safeParse(fromDevice, message);
  return success ? output : undefined;
}
