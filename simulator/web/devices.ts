import type { Viewport } from '../engine/viewports.ts';
import { VIEWPORTS } from '../engine/viewports.ts';

/** What a page can look like. */
export interface PageDevice {
  readonly name: string;
  /** A speaker has none; `as the stage` is whatever there is room for. */
  readonly viewport?: Viewport | 'as the stage';
}

/** What the page looks like until another is chosen. */
export const THIS_SCREEN: PageDevice = { name: 'This screen', viewport: 'as the stage' };

export const DEVICES: readonly PageDevice[] = [
  THIS_SCREEN,
  { name: 'Show 8', viewport: VIEWPORTS['large hub'] },
  { name: 'Show 5', viewport: VIEWPORTS['small hub'] },
  { name: 'Upright', viewport: VIEWPORTS['portrait hub'] },
  { name: 'Round', viewport: VIEWPORTS['round hub'] },
  { name: 'TV', viewport: { ...VIEWPORTS.TV, width: 960, height: 540, dpi: 160 } },
  { name: 'Echo Dot' },
];

/** A wide stage that is at least so high is seen as a hub is: Alexa's large one, drawn smaller. */
const AS_A_HUB = 400;

/** The screen that a device has on a stage of so many CSS pixels. */
export function viewportOn(
  { viewport }: PageDevice,
  stage: { readonly clientWidth: number; readonly clientHeight: number },
): Viewport | undefined {
  if (viewport !== 'as the stage') return viewport;
  const { clientWidth: width, clientHeight: height } = stage;
  if (width === 0 || height === 0) return undefined;
  const hub = VIEWPORTS['large hub'];
  if (width > height && height >= AS_A_HUB) return { ...hub, width: Math.round((hub.height * width) / height) };
  return { width, height, dpi: 160, shape: 'rectangle', mode: 'HUB' };
}
