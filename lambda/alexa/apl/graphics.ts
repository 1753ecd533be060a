import { SCREEN } from './colours.ts';
import type { Graphic } from './figure-graphic.ts';

/** The graphics of a screen besides the figure, each on a canvas of its own. */

const CIRCLE = 'M50,1.5 a48.5,48.5 0 1,1 -0.1,0 z';

/** The breath: its rim is what is seen from the floor. */
export const DISC: Graphic = {
  ...{ type: 'AVG', version: '1.1', width: 100, height: 100 },
  parameters: [{ name: 'rim', type: 'number', default: 1 }],
  items: [
    {
      type: 'path',
      pathData: CIRCLE,
      fill: SCREEN.disc,
      stroke: SCREEN.rim,
      strokeWidth: 1.6,
      strokeOpacity: '${rim}',
    },
  ],
};

/** The fullest breath. */
export const RING: Graphic = {
  ...{ type: 'AVG', version: '1.1', width: 100, height: 100 },
  items: [{ type: 'path', pathData: CIRCLE, stroke: SCREEN.ring, strokeWidth: 0.6 }],
};

const BASELINE = 76;

/** A word that fills from below as the lungs do. */
export const BREATHING: Graphic = {
  ...{ type: 'AVG', version: '1.1', width: 300, height: 100 },
  parameters: [
    { name: 'word', type: 'string', default: '' },
    { name: 'full', type: 'number', default: 1 },
    { name: 'anchor', type: 'string', default: 'start' },
  ],
  items: [
    word({ fill: SCREEN.hollow, stroke: SCREEN.accent, strokeWidth: 2 }),
    {
      type: 'group',
      clipPath: `M0,\${${BASELINE + 1} - ${BASELINE} * full} L300,\${${BASELINE + 1} - ${BASELINE} * full} L300,100 L0,100 Z`,
      items: [word({ fill: SCREEN.accent })],
    },
  ],
};

function word(colours: object) {
  const place = { x: "${anchor == 'middle' ? 150 : 0}", y: BASELINE, textAnchor: '${anchor}' };
  return { type: 'text', text: '${word}', fontSize: 100, fontWeight: '700', ...place, ...colours } as const;
}

/** What the touch targets show. */
export const ICONS = {
  previous: icon('M34,28 L34,72 M70,28 L42,50 L70,72 Z'),
  pause: icon('M38,28 L38,72 M62,28 L62,72'),
  'go-on': icon('M38,26 L74,50 L38,74 Z'),
  next: icon('M66,28 L66,72 M30,28 L58,50 L30,72 Z'),
} as const satisfies Readonly<Record<string, Graphic>>;

function icon(pathData: string): Graphic {
  const line = { stroke: SCREEN.text, strokeWidth: 7, strokeLineJoin: 'round', strokeLineCap: 'round' };
  return {
    ...{ type: 'AVG', version: '1.1', width: 100, height: 100 },
    items: [{ type: 'path', pathData, fill: SCREEN.text, ...line }],
  };
}
