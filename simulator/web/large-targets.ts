import type { ScreenDocument } from '../../lambda/alexa/apl/document.ts';
import type { Viewport } from '../engine/viewports.ts';

/** What a finger finds from the floor: at least so many dp, and from there so much of the shorter side. */
const [SMALLEST, SHARE] = [56, 0.13] as const;

/** Larger screens have large targets of their own. */
const LARGE = 800;

/** How many there are, and how far apart, in their own size. */
const [COUNT, GAP] = [3, 0.4] as const;

/** In shares of the height: where the segments of the workout begin, and what "what to do" takes, and over it "In" and "Out". */
const [SEGMENTS, CAPTION, BREATHING] = [0.962, 0.062, 0.113] as const;

/**
 * A document as it is, but on a screen that is smaller than any device of Alexa's: there its three touch targets are as large
 * as a hand needs, in a row in the middle of an upright screen and at the right of a wide one.
 */
export function withLargeTargets(document: ScreenDocument, { width, height, shape }: Viewport): ScreenDocument {
  const { resources } = document;
  if (shape === 'round' || Math.min(width, height) >= LARGE || !Array.isArray(resources)) return document;
  const isUpright = height > width;
  const size = Math.max(SMALLEST, Math.min(width, height) * SHARE);
  const row = size * (COUNT + GAP * (COUNT - 1));
  const x = isUpright ? (width - row) / 2 : width - row - size * GAP;
  const y = height * SEGMENTS - size;
  const targets = { touchesX: x, touchesY: y, touchesSize: size, touchesGap: size * GAP };
  return { ...document, resources: [...resources, inDp(isUpright ? { ...targets, ...above(y, height) } : targets)] };
}

/** What stands over the targets of an upright screen makes room. */
function above(y: number, height: number): Readonly<Record<string, number>> {
  const caption = y - CAPTION * height;
  return { captionY: caption, hintY: caption, breathingY: caption - BREATHING * height };
}

function inDp(places: Readonly<Record<string, number>>): object {
  const dimensions = Object.entries(places).map(([name, value]) => [name, `${Math.round(value)}dp`]);
  return { dimensions: Object.fromEntries(dimensions) };
}
