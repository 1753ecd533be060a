import { SCREEN } from '../../../lambda/alexa/apl/colours.ts';
import { COLOURS } from '../../../lambda/alexa/figure/figure.ts';
import { contrast } from '../../support/contrast.ts';

/** How well it is told apart, by the contrast of WCAG 2. */

describe('words are read from the floor, at 7:1', () => {
  test.each(['text', 'soft', 'accent'] as const)('%s', (colour) => {
    expect(contrast(SCREEN[colour], COLOURS.ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(SCREEN[colour], SCREEN.disc)).toBeGreaterThanOrEqual(7);
  });
});

describe('what tells something is seen, at 3:1', () => {
  test.each([
    { seen: 'the rim of the breath', colour: SCREEN.rim, on: COLOURS.ground },
    { seen: 'the rim of the breath, from inside', colour: SCREEN.rim, on: SCREEN.disc },
    { seen: 'what has filled a word', colour: SCREEN.accent, on: SCREEN.hollow },
    { seen: 'a sign on a touch target', colour: SCREEN.text, on: SCREEN.button },
    { seen: 'a segment that is done beside one to come', colour: SCREEN.accent, on: SCREEN.track },
  ])('$seen', ({ colour, on }) => {
    expect(contrast(colour, on)).toBeGreaterThanOrEqual(3);
  });
});
