/** A screen as the engine is told of it. `width` and `height` are pixels; a document is laid out in dp, pixels · 160 / dpi. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly shape: 'rectangle' | 'round';
  readonly mode: 'HUB' | 'TV';
}

/**
 * The screens on which a document must hold: one for each profile of Amazon's package `alexa-viewport-profiles` 1.6 that is
 * no telephone. Profiles give ranges of dp (small hub: 960 to 1279 by 100 to 599); these are their usual devices. All but TVs
 * are told with 160 dpi, so that a pixel is a dp; a TV has 320, so that 1920 by 1080 pixels are 960 by 540 dp.
 */
export const VIEWPORTS = {
  'round hub': { width: 480, height: 480, dpi: 160, shape: 'round', mode: 'HUB' },
  'small hub': { width: 960, height: 480, dpi: 160, shape: 'rectangle', mode: 'HUB' },
  'medium hub': { width: 1024, height: 600, dpi: 160, shape: 'rectangle', mode: 'HUB' },
  'large hub': { width: 1280, height: 800, dpi: 160, shape: 'rectangle', mode: 'HUB' },
  'extra large hub': { width: 1920, height: 1080, dpi: 160, shape: 'rectangle', mode: 'HUB' },
  'portrait hub': { width: 1080, height: 1920, dpi: 160, shape: 'rectangle', mode: 'HUB' },
  TV: { width: 1920, height: 1080, dpi: 320, shape: 'rectangle', mode: 'TV' },
} as const satisfies Readonly<Record<string, Viewport>>;

export type ViewportName = keyof typeof VIEWPORTS;

/** All of them, for tables of tests: `['round hub', {...}]`. */
export const EVERY_VIEWPORT = Object.entries<Viewport>(VIEWPORTS);
