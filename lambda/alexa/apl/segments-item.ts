import { SCREEN } from './colours.ts';

/** The workout as segments: done, at hand and still to come differ in colour, and the one at hand is higher. */
export function segmentsItem(): object {
  const isNow = 'index == beat.entry';
  const isDone = 'data == 1 || (data == 2 && index < beat.entry)';
  return {
    ...{ type: 'Container', when: "${viewport.shape != 'round' && response.segments.length > 0}" },
    ...{ position: 'absolute', direction: 'row', data: '${response.segments}' },
    ...{ left: '@segmentsX', top: '@segmentsY', width: '@segmentsWidth', height: '@segmentsHeight' },
    items: [
      {
        ...{
          type: 'Frame',
          id: 'segment${index}',
          grow: 1,
          height: '@segmentsHeight',
          spacing: '0.8vw',
          borderRadius: '${@segmentsHeight / 2}',
        },
        backgroundColor: `\${${isNow} ? '${SCREEN.text}' : ${isDone} ? '${SCREEN.accent}' : '${SCREEN.track}'}`,
        transform: [{ scaleY: `\${${isNow} ? 2 : 1}` }],
      },
    ],
  };
}
