import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { smallScreen } from '../../test/support/screen/small-document.ts';
import type { Viewport } from '../../test/support/screen/viewports.ts';
import { EVERY_VIEWPORT } from '../../test/support/screen/viewports.ts';
import type { Screen } from '../../test/support/screen/watched.ts';
import type { SheetSize } from './sheet.ts';

/** What is to be taken a picture of. */
export interface Shot {
  readonly title: string;
  readonly screen: Screen;
  readonly viewport: Viewport;
  /** How much of the document's own time goes by before. */
  readonly after: Milliseconds;
}

export interface Sheet extends SheetSize {
  /** Of the file: `screen-viewports.png`. */
  readonly name: string;
  readonly shots: readonly Shot[];
}

/** The sheets that `npm run screen` makes. */
export function screenSheets(): readonly Sheet[] {
  const screen = smallScreen([4000, 6000]);
  const shots = EVERY_VIEWPORT.map(([title, viewport]) => ({ title, screen, viewport, after: 3000 }));
  return [{ name: 'viewports', columns: 3, width: 960, shots }];
}
