import { screenDocument } from '../../../lambda/alexa/apl/document.ts';
import { VIEWPORTS } from '../../../simulator/engine/viewports.ts';
import { viewportOn } from '../../../simulator/web/devices.ts';
import { withLargeTargets } from '../../../simulator/web/large-targets.ts';

const document = screenDocument();

/** What a document adds for a stage of this size. */
function placesOn(clientWidth: number, clientHeight: number) {
  const viewport = viewportOn({ name: 'This screen', viewport: 'as the stage' }, { clientWidth, clientHeight });
  if (!viewport) throw new Error('a stage has a size');
  const { resources } = withLargeTargets(document, viewport);
  const { dimensions } = (resources as { dimensions: Record<string, string> }[]).at(-1) ?? { dimensions: {} };
  return Object.fromEntries(Object.entries(dimensions).map(([name, dp]) => [name, Number.parseInt(dp, 10)]));
}

describe.each([
  [360, 500],
  [320, 420],
  [390, 704],
  [768, 884],
  [844, 334],
  [568, 264],
])('on a stage of %d by %d', (width, height) => {
  const places = placesOn(width, height);
  const { touchesX = 0, touchesY = 0, touchesSize = 0, touchesGap = 0 } = places;
  const right = touchesX + 3 * touchesSize + 2 * touchesGap;

  test('three targets are at least 48 dp large, apart, and wholly on it', () => {
    expect(touchesSize).toBeGreaterThanOrEqual(48);
    expect(touchesGap).toBeGreaterThanOrEqual(16);
    expect(touchesX).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(touchesY + touchesSize).toBeLessThan(height * 0.968);
  });

  test('on an upright one they stand in the middle, under what is to be done', () => {
    if (height <= width) return expect(places).not.toHaveProperty('captionY');
    expect(Math.abs(touchesX - (width - right))).toBeLessThanOrEqual(2);
    const { captionY = 0, breathingY = 0 } = places;
    expect(captionY + 0.0529 * height).toBeLessThanOrEqual(touchesY);
    expect(breathingY).toBeGreaterThanOrEqual(0.6475 * height);
  });
});

test.each(['round hub', 'large hub', 'extra large hub', 'portrait hub'] as const)('the %s is left as it is', (name) => {
  expect(withLargeTargets(document, VIEWPORTS[name])).toBe(document);
});
