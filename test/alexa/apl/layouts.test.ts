import { LAYOUTS } from '../../../lambda/alexa/apl/layouts.ts';
import { nameOf } from '../../../lambda/alexa/apl/told.ts';
import type { Viewport } from '../../../simulator/engine/viewports.ts';
import { VIEWPORTS } from '../../../simulator/engine/viewports.ts';
import { english } from '../../support/shipped.ts';

/** What is written has room, in a font as wide as Liberation Sans. */

/** A bold letter, of its font's height. */
const BOLD_LETTER = 0.53;

/** A title has no more. */
const LINES = 2;

/** The narrowest screen of each layout, in the order of the layouts. */
const NARROWEST: readonly Viewport[] = [
  VIEWPORTS['large hub'],
  VIEWPORTS['small hub'],
  VIEWPORTS['round hub'],
  VIEWPORTS['portrait hub'],
];

/** How many lines words take, none of which is longer than so many letters. */
function linesOf(words: string, letters: number): number {
  let [lines, length] = [0, Number.POSITIVE_INFINITY];
  for (const word of words.split(' ')) {
    if (word.length > letters) return Number.POSITIVE_INFINITY;
    const isNext = length + 1 + word.length > letters;
    lines += isNext ? 1 : 0;
    length = isNext ? word.length : length + 1 + word.length;
  }
  return lines;
}

describe.each(LAYOUTS.map((layout, index) => ({ layout, viewport: NARROWEST[index] ?? VIEWPORTS.TV })))(
  'on a screen of $viewport.width by $viewport.height',
  ({ layout, viewport }) => {
    test.each(Object.keys(english.entries))('the name of %s is read in whole', (id) => {
      const { width, size } = layout.texts.title;
      const letters = (width * viewport.width) / (size * viewport.height * BOLD_LETTER);
      expect(linesOf(nameOf(english, id), letters)).toBeLessThanOrEqual(LINES);
    });
  },
);
