import { SCREEN } from './colours.ts';

/** How many times as high the entry at hand is. Ours, by eye. */
const HIGHER = 2;

/** The workout as segments: done, at hand and still to come differ in colour, and the one at hand is higher. */
export function segmentsItem(): object {
  const isNow = 'index == beat.entry';
  const isDone = 'data >= 0 && i >= data';
  const room = {
    height: `\${@segmentsHeight * ${HIGHER}}`,
    top: `\${@segmentsY - @segmentsHeight * ${HIGHER - 1} / 2}`,
  };
  return {
    ...{ type: 'Container', id: 'segments', when: "${viewport.shape != 'round' && response.segments.length > 0}" },
    ...{ position: 'absolute', direction: 'row', alignItems: 'center', data: '${response.segments}' },
    ...{ left: '@segmentsX', width: '@segmentsWidth', ...room },
    items: [
      {
        ...{ type: 'Frame', id: 'segment${index}', grow: 1, height: '@segmentsHeight' },
        ...{ spacing: '0.8vw', borderRadius: '${@segmentsHeight / 2}' },
        backgroundColor: `\${${isNow} ? '${SCREEN.text}' : ${isDone} ? '${SCREEN.accent}' : '${SCREEN.track}'}`,
        transform: [{ scaleY: `\${${isNow} ? ${HIGHER} : 1}` }],
      },
    ],
  };
}
