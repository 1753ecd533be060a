import type { Viewport } from '../engine/viewports.ts';
import { VIEWPORTS } from '../engine/viewports.ts';

/** What a page can look like. */
export interface PageDevice {
  readonly name: string;
  /** A speaker has none. */
  readonly viewport?: Viewport;
}

export const DEVICES: readonly PageDevice[] = [
  { name: 'Show 8', viewport: VIEWPORTS['large hub'] },
  { name: 'Show 5', viewport: VIEWPORTS['small hub'] },
  { name: 'Upright', viewport: VIEWPORTS['portrait hub'] },
  { name: 'Round', viewport: VIEWPORTS['round hub'] },
  { name: 'TV', viewport: { ...VIEWPORTS.TV, width: 960, height: 540, dpi: 160 } },
  { name: 'Echo Dot' },
];
