import type { ScreenDocument } from '../../lambda/alexa/apl/document.ts';
import type { Viewport } from '../engine/viewports.ts';

/** What a finger finds from the floor: at least so many dp, and from there so much of the shorter side. */
const [SMALLEST, SHARE] = [56, 0.15] as const;

/** Screens that are larger have large targets of their own: the smallest hub is 480 dp high. */
const HAND_HELD = 480;

/** How many there are, and how far apart, in their own size. */
const [COUNT, GAP] = [3, 0.4] as const;

/**
 * A document as it is, but on a screen that is smaller than any device of Alexa's: there its three touch targets are as large
 * as a hand needs, in a row in the middle of an upright screen and at the right of a wide one.
 */
export function withLargeTargets(document: ScreenDocument, { width, height, shape }: Viewport): ScreenDocument {
  const { resources } = document;
  if (shape === 'round' || Math.min(width, height) >= HAND_HELD || !Array.isArray(resources)) return document;
  const size = Math.round(Math.max(SMALLEST, Math.min(width, height) * SHARE));
  const row = size * (COUNT + GAP * (COUNT - 1));
  const isUpright = height > width;
  const x = isUpright ? (width - row) / 2 : width - row - size * GAP;
  const y = height - size * (isUpright ? 1.3 : 1.2);
  const dp = (value: number) => `${Math.round(value)}dp`;
  const dimensions = { touchesX: dp(x), touchesY: dp(y), touchesSize: dp(size), touchesGap: dp(size * GAP) };
  return { ...document, resources: [...resources, { dimensions }] };
}
